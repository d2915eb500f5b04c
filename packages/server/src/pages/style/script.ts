import { assetOf } from './stylesheet.ts'

/**
 * The only script of the public pages. A button that copies a permanent link appears where the browser can copy; the
 * table of contents starts folded on a narrow screen. Without it everything is there and open.
 */
export const publicScript = assetOf(
  'js',
  `for (const link of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'as-link copy'
  button.textContent = link.dataset.copy
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(link.href)
    button.textContent = link.dataset.copied
  })
  link.after(button)
}
if (matchMedia('(max-width: 900px)').matches) {
  for (const contents of document.querySelectorAll('.contents details')) contents.open = false
}
`,
)

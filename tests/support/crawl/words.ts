import type { Page } from 'playwright-core'

/**
 * The page's own words, each once: what is seen, and what is only spoken (labels, titles, placeholders); without what is
 * marked as Chinese by name or quotation, and without code.
 */
async function ownWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const own: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const words = node.textContent?.trim() ?? ''
      if (!parent || words === '' || parent.closest('script, style, [lang|="zh"], pre, code')) continue
      if (parent.checkVisibility({ visibilityProperty: true })) own.push(words)
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (element.closest('[lang|="zh"]') || !element.checkVisibility()) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const words = element.getAttribute(name)
        if (words) own.push(`${name}: ${words}`)
      }
    }
    return [...new Set(own)]
  })
}

/** Chinese that an English page shows outside of names and quotations. */
export async function strayChinese(page: Page): Promise<readonly string[]> {
  const own = await ownWords(page)
  // Labels may hold a name beside English words, as an attribute cannot say which language it is in.
  const labelled = /^(aria-label|title|placeholder|alt): .*[a-z]{3}/i
  return own.filter((words) => /\p{Script=Han}/u.test(words) && !labelled.test(words))
}

const codeWords = [
  /\bE_[A-Z]/,
  /\b(undefined|null|NaN)\b/,
  /\[object /,
  /\b[a-z]+_[a-z]+(_[a-z]+)*\b/,
  /\b[a-z]+[A-Z][a-z]+\b/,
  /\{[a-z]+\}/i,
  /Invalid Date/,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/,
]

/** Words of the program that no reader should meet: codes, identifiers, places left unfilled, raw errors. */
export async function codesShown(page: Page): Promise<readonly string[]> {
  const own = await ownWords(page)
  return own.filter((words) => codeWords.some((code) => code.test(words)))
}

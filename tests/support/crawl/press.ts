import type { Locator, Page } from 'playwright-core'

/** A button as one of its sort: figures and names left out, so that the rows of a list count once. */
interface Sorted {
  readonly at: number
  readonly sort: string
  /** Whether it belongs to the frame around every page and not to the page itself. */
  readonly framed: boolean
}

function pressable(page: Page): Locator {
  return page.locator('button, [role="button"], summary, [role="tab"]')
}

/** The visible enabled buttons of the page. */
async function buttonsOf(page: Page): Promise<readonly Sorted[]> {
  return pressable(page).evaluateAll((buttons: readonly HTMLElement[]) =>
    buttons.flatMap((button, at) => {
      // The tab that is open already changes nothing when pressed.
      const off = button.matches(':disabled, [aria-disabled="true"], [aria-selected="true"], .ant-btn-loading')
      if (off || !button.checkVisibility({ visibilityProperty: true })) return []
      const bare = button.cloneNode(true)
      if (bare instanceof Element) for (const name of bare.querySelectorAll('[lang|="zh"]')) name.textContent = '※'
      const words = (button.getAttribute('aria-label') ?? bare.textContent ?? '').trim()
      const sort = words
        .replace(/[：:].*$/s, '：')
        .replace(/\d+/g, '#')
        .slice(0, 40)
      const framed = button.closest('.zq-top, .zq-side, .zq-sample') !== null
      return [{ at, sort: sort === '' ? button.className : sort, framed }]
    }),
  )
}

/** Sorts of buttons that the page shows, each once, and whether the frame around every page holds it. */
export async function buttonSorts(page: Page): Promise<ReadonlyMap<string, boolean>> {
  return new Map((await buttonsOf(page)).map(({ sort, framed }) => [sort, framed]))
}

/** Milliseconds within which a press must show. */
const patience = 3000

/**
 * Presses the first button of a sort and waits for anything to come of it: a change of the page, another address, a
 * request, a choice of files, a download.
 * @returns false when nothing happened; undefined when there is no such button (any more)
 */
export async function press(page: Page, sort: string, again = true): Promise<boolean | undefined> {
  const found = (await buttonsOf(page)).find((button) => button.sort === sort)
  if (!found) return undefined
  const button = pressable(page).nth(found.at)
  // A page that was just being drawn anew when its buttons were counted may have fewer now.
  if (
    await button.scrollIntoViewIfNeeded({ timeout: patience }).then(
      () => false,
      () => again,
    )
  ) {
    return press(page, sort, false)
  }
  await page.evaluate(watchChanges)
  const before = page.url()
  let came = false
  const note = (): void => {
    came = true
  }
  page.on('request', note).on('filechooser', note).on('download', note)
  await button.click()
  // Counted from the press: on a busy machine the mouse may need seconds to get there.
  for (const end = performance.now() + patience; !came && performance.now() < end; ) {
    came = page.url() !== before || (await changed(page))
    if (!came) await page.waitForTimeout(20)
  }
  page.off('request', note).off('filechooser', note).off('download', note)
  return came
}

/** Whether the page changed since `watchChanges`. A page that cannot be asked is being left. */
function changed(page: Page): Promise<boolean> {
  return page.evaluate(() => Reflect.get(window, 'zqChanged') === true).catch(() => true)
}

/**
 * Notes any change of the page but the ripple and the class of a pressed button, which say nothing; and the browser's own
 * word beside a field that must be filled in.
 */
function watchChanges(): void {
  Reflect.set(window, 'zqChanged', false)
  document.addEventListener('invalid', () => Reflect.set(window, 'zqChanged', true), { capture: true, once: true })
  const ripple = (node: Node): boolean => node instanceof Element && node.className.toString().includes('wave')
  new MutationObserver((changes) => {
    const real = changes.some((change) => {
      const element = change.target instanceof Element ? change.target : change.target.parentElement
      if (change.type === 'characterData') return true
      if (change.type === 'attributes') return element?.closest('button') === null && !ripple(change.target)
      return ![...change.addedNodes, ...change.removedNodes].every(ripple)
    })
    if (real) Reflect.set(window, 'zqChanged', true)
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}

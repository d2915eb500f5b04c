import type { Page } from 'playwright-core'
import { expect } from 'vitest'

interface Focused {
  readonly tag: string
  readonly name: string
  readonly href: string
  /** Whether anything on the screen shows where the focus is. */
  readonly seen: boolean
}

/** What has the focus, and whether it can be seen. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const on = document.activeElement
    if (!(on instanceof HTMLElement) || on === document.body) return { tag: 'BODY', name: '', href: '', seen: true }
    const ring = (element: Element | null): boolean => {
      const style = element && getComputedStyle(element)
      if (!style) return false
      return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
    }
    // Controls of the toolkit draw the ring around themselves.
    const around = on.closest('.ant-select, .ant-input-affix-wrapper, .ant-picker, .ant-input-number')
    const shown = [on, on.parentElement, around]
    const size = on.getBoundingClientRect()
    const labelled = (on as HTMLInputElement).labels?.[0]?.textContent
    const name = on.getAttribute('aria-label') ?? labelled ?? on.textContent ?? ''
    const box = on.matches('input[type=radio], input[type=checkbox]') ? on.parentElement : on
    return {
      tag: on.tagName,
      name: name.trim().slice(0, 80),
      href: on.getAttribute('href') ?? '',
      // The whole content as the target of the skip link needs no ring.
      seen: on.tagName === 'MAIN' || (shown.some(ring) && Math.max(size.width, box?.clientWidth ?? 0) > 4),
    }
  })
}

/** Presses Tab until something of that name has the focus; on the way the focus is never out of sight. */
export async function tabTo(page: Page, name: RegExp, most = 120): Promise<Focused> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    expect([now.name, now.seen]).toEqual([now.name, true])
    if (name.test(now.name)) return now
  }
  throw new Error(`no way by Tab to ${String(name)} on ${page.url()}`)
}

/** {@link tabTo}, then Enter. */
export async function pressAt(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** {@link tabTo}, then types. */
export async function typeAt(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until a page stands still: its heading is there, nothing is being loaded, no request is under way. */
export type Settle = () => Promise<void>

/**
 * Watches a page's requests. Waiting for them to end is quicker than for half a second without any, and a crawl waits
 * hundreds of times.
 */
export function settleOf(page: Page): Settle {
  const underWay = new Set<unknown>()
  page.on('request', (request) => underWay.add(request))
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  // A page that is left takes its unfinished requests with it, without a word.
  page.on('framenavigated', () => underWay.clear())
  return async () => {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expect.poll(() => underWay.size, { interval: 20, timeout: 15_000 }).toBe(0)
    await page.waitForFunction(() => document.querySelector('.zq-loading, [aria-busy="true"]') === null)
  }
}

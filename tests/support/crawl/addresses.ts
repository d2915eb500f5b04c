import type { Page } from 'playwright-core'

/** How many addresses of one pattern are visited: the first of its kind and one that may differ. */
const perPattern = 2

/** An address with its ids taken out, so that pages of one sort are recognised. */
export function patternOf(address: string): string {
  const url = new URL(address, 'http://here')
  const path = url.pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/(clause|clauses)\/[^/]+/, '/$1/:id')
    .replace(/\/figures\/[^/]+/, '/figures/:figure')
    .replace(/\/law\/([a-z]+)\/[^/]+/, '/law/$1/:id')
    .replace(/\/services\/[^/]+/, '/services/:id')
    .replace(/\/charter\/[^/]+\/[^/]+/, '/charter/:item/:clock')
    .replace(/\/data\/measures\/[^/]+/, '/data/measures/:measure')
    .replace(/\/data\/bulletin\/[^/]+/, '/data/bulletin/:month')
    .replace(/\/data\/(?!measures|topics|bulletin)([^/]+)\/[^/]+/, '/data/$1/:key')
    .replace(/\/data-quality\/[^/]+\/[^/]+/, '/data-quality/:register/:check')
    .replace(/\/records\/[^/]+\/new/, '/records/:register/new')
    .replace(/\/records\/(?!:)[^/]+\/[^/]+/, '/records/:register/:key')
    .replace(/^\/c\/[^/]+/, '/c/:city')
  const names = [...url.searchParams.keys()].sort().join('&')
  return names === '' ? path : `${path}?${names}`
}

/** Addresses still to visit; each pattern only so often. */
export interface Frontier {
  readonly add: (addresses: readonly string[], from: string) => void
  readonly next: () => string | undefined
  /** The page on which an address was first met. */
  readonly metOn: (address: string) => string
}

export function frontierFrom(start: string): Frontier {
  const waiting = [start]
  const seen = new Set(waiting)
  const counts = new Map<string, number>()
  const origins = new Map<string, string>()
  return {
    add: (addresses, from) => {
      for (const address of addresses) {
        const pattern = patternOf(address)
        const count = counts.get(pattern) ?? 0
        if (seen.has(address) || count >= perPattern) continue
        seen.add(address)
        origins.set(address, from)
        counts.set(pattern, count + 1)
        waiting.push(address)
      }
    },
    next: () => waiting.shift(),
    metOn: (address) => origins.get(address) ?? 'the start',
  }
}

/** Where the links of the page lead on this server; files and the other language are no pages of their own. */
export async function linksOf(page: Page, within: RegExp): Promise<readonly string[]> {
  const found = await page
    .locator('a[href]:not([download])')
    .evaluateAll((links: readonly HTMLAnchorElement[]) =>
      links.filter((link) => link.origin === location.origin).map((link) => link.pathname + link.search),
    )
  return [...new Set(found)].filter((path) => within.test(path) && !/\.csv|[?&]lang=|\/original\//.test(path))
}

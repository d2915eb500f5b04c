import { fill, t } from '@zhiqiang/kernel'
import { type Html, html } from './html.ts'
import { hrefWith, type Visit } from './visit.ts'

const words = {
  nav: t('翻页', 'Pages'),
  before: t('上一页', 'Previous page'),
  after: t('下一页', 'Next page'),
  where: t('第 {page} 页，共 {pages} 页', 'Page {page} of {pages}'),
}

/** Further back than this nobody leafs; a search is narrowed instead. */
const lastPage = 500

/** A page of a long list: which one, how long. */
export interface Leaf {
  readonly page: number
  readonly offset: number
  readonly limit: number
}

/** The page that a parameter of the address asks for, from 1; anything else asks for the first. */
export function leafOf(visit: Visit, name: string, limit: number): Leaf {
  const asked = Number(visit.query[name])
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, lastPage) : 1
  return { page, offset: (page - 1) * limit, limit }
}

/** Links to the pages before and after; nothing where one page is all. */
export function pager(visit: Visit, name: string, leaf: Leaf, total: number, anchor = ''): Html | null {
  const { say } = visit
  const pages = Math.min(lastPage, Math.ceil(total / leaf.limit))
  if (pages <= 1) return null
  const href = (page: number) => `${hrefWith(visit, { [name]: page === 1 ? null : String(page) })}${anchor}`
  return html`<nav class="pager" aria-label="${say(words.nav)}">
${leaf.page > 1 && html`<a rel="prev" href="${href(leaf.page - 1)}">${say(words.before)}</a>`}
<span>${say(fill(words.where, { page: leaf.page, pages }))}</span>
${leaf.page < pages && html`<a rel="next" href="${href(leaf.page + 1)}">${say(words.after)}</a>`}
</nav>`
}

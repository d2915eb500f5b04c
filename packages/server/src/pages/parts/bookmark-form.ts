import { t } from '@zhiqiang/kernel'
import { type Html, html } from './html.ts'
import { hrefWith, type Visit } from './visit.ts'

const words = {
  mark: t('收藏', 'Mark it'),
  unmark: t('取消收藏', 'Take the mark away'),
}

/** What a page is about, and the mark its reader has of it; null for whoever cannot mark anything here. */
export interface Markable {
  readonly thingId: string
  readonly clauseId: string | null
  readonly marked: boolean
}

/** The button that marks a page to find it again in one's own space, or takes the mark away. */
export function bookmarkForm(visit: Visit, about: Markable | null): Html | null {
  const session = visit.signedIn?.session
  if (!about || !session) return null
  return html`<form method="post" action="/bookmarks"><input type="hidden" name="csrf" value="${session.csrf}"><input type="hidden" name="thing" value="${about.thingId}">${about.clauseId !== null && html`<input type="hidden" name="clause" value="${about.clauseId}">`}<input type="hidden" name="back" value="${hrefWith(visit, {})}"><button class="as-link" type="submit">${visit.say(about.marked ? words.unmark : words.mark)}</button></form>`
}

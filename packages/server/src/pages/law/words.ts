import { articleName, formatDate, type Text, t } from '@zhiqiang/kernel'
import type { InstrumentView } from '../../core/law/library/views.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'

/** Words that the pages of the law share. */
export const words = {
  home: t('首页', 'Home'),
  law: t('法规与时限', 'Law and terms'),
  unconfirmed: t('未核实', 'unconfirmed'),
  unconfirmedHow: t(
    '标“未核实”的还没有核对官方文本，依据它办事之前请查对原文。',
    'What is marked unconfirmed was not read in the official text: look it up before you rely on it.',
  ),
  from: t('自{from}起', 'from {from}'),
  span: t('{from}至{to}', '{from} to {to}'),
}

export const forces: Readonly<Record<InstrumentView['force'], Text>> = {
  'in-force': t('有效', 'in force'),
  'to-come': t('尚未施行', 'not yet in force'),
  repealed: t('已失效', 'no longer in force'),
  'text-only': t('只有原文', 'text only'),
}

/** The title of an instrument; one that has only a Chinese one keeps it. */
export function title(visit: Visit, text: Text): Insert {
  if (visit.lang === 'zh') return `《${text.zh}》`
  return text.en === text.zh ? zh(visit, text.zh) : text.en
}

/** A text of both languages; one that the office wrote stays Chinese. */
export function said(visit: Visit, text: Text): Insert {
  return text.en === text.zh ? zh(visit, text.zh) : visit.say(text)
}

/** Where something is written, leading to the article. */
export function basisLink(
  visit: Visit,
  city: string,
  basis: { readonly instrument: string; readonly title: Text; readonly article: string | null },
): Html {
  const { say } = visit
  const anchor = basis.article === null ? '' : `#article-${basis.article}`
  const number = basis.article !== null && ` ${say(articleName(basis.article))}`
  return html`<a href="${lawPath(city)}/instruments/${encodeURIComponent(basis.instrument)}${anchor}">${title(visit, basis.title)}${number}</a>`
}

/** Says where something was not read in the official text; nothing where it was. */
export function mark({ say }: Visit, is: 'confirmed' | 'unconfirmed'): Insert {
  return is === 'unconfirmed' && html` <span class="state wait">${say(words.unconfirmed)}</span>`
}

/** From when to when something holds. */
export function days(
  { say, lang }: Visit,
  { from, to }: { readonly from: string; readonly to: string | null },
): string {
  const first = formatDate(from, lang)
  const text = to === null ? words.from : words.span
  return say(text)
    .replace('{from}', first)
    .replace('{to}', to === null ? '' : formatDate(to, lang))
}

export function lawPath(city: string): string {
  return `/c/${city}/law`
}

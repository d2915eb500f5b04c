import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { dataPath, words as shared } from './words.ts'

type RecordView = CallOutput<'data.record'>
type Field = RecordView['groups'][number]['fields'][number]

const words = {
  others: t('{source}作：{value}', '{source} has: {value}'),
  reckoned: t('由其他字段推算', 'reckoned from other fields'),
  sources: t('数据来源', 'Where it is from'),
  asOf: t('数据日期', 'Data of'),
  byHand: t('人工更正', 'Corrected by hand'),
  rule: t(
    '几个来源说法不同时，人工更正优先，其次取数据日期较新的来源；不同的说法列在旁边。',
    'Where sources differ a correction by hand holds, then the source with the newer data; what others say stands beside.',
  ),
  versions: t('变更记录', 'How it changed'),
  change: t('{label}：{before} → {after}', '{label}: {before} → {after}'),
  none: t('（无）', '(none)'),
}

/** One record: its fields in groups, where each is from, and how it changed. */
export function recordPage(visit: Visit, city: PublicCity, record: RecordView): string {
  const { say } = visit
  return layout(visit, {
    title: record.title,
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: say(record.registerTitle) },
    ])}
<h1>${zh(visit, record.title)}</h1>
${record.groups.map(
  ({ title, fields }) => html`<section class="section"><h2>${say(title)}</h2>
<dl class="facts">${fields.map((field) => fieldLine(visit, field))}</dl></section>`,
)}
${sourceSection(visit, record)}
${record.versions.length > 0 && versionSection(visit, record)}`,
  })
}

function fieldLine(visit: Visit, field: Field): Html {
  const { say } = visit
  const note = field.ground ?? (field.source === null ? words.reckoned : null)
  const others = field.others.map(
    ({ source, text }) =>
      html`<span class="note">${zh(visit, say(fill(words.others, { source, value: say(text) })))}</span>`,
  )
  return html`<dt>${say(field.label)}</dt><dd class="said">${zh(visit, say(field.text))}${note && html`<span class="note">${say(note)}</span>`}${others}</dd>`
}

function sourceSection(visit: Visit, { sources }: RecordView): Html {
  const { say, lang } = visit
  return html`<section class="section" aria-labelledby="sources"><h2 id="sources">${say(words.sources)}</h2>
<ul class="plans">${sources.map(
    ({ name, asOf, byHand }) =>
      html`<li><p>${zh(visit, name)} <span class="note">${say(words.asOf)} ${formatDate(asOf, lang)}${byHand && html` · ${say(words.byHand)}`}</span></p></li>`,
  )}</ul>
<p class="note">${say(words.rule)}</p></section>`
}

function versionSection(visit: Visit, { versions }: RecordView): Html {
  const { say, lang } = visit
  const shown = (text: string) => (text === '' ? say(words.none) : text)
  return html`<section class="section" aria-labelledby="versions"><h2 id="versions">${say(words.versions)}</h2>
<ol class="plans">${versions.map(
    ({ at, source, changes }) =>
      html`<li><p><time datetime="${at}">${formatDate(at.slice(0, 10), lang)}</time> <span class="note">${zh(visit, source)}</span></p>
<ul>${changes.map(
        ({ label, before, after }) =>
          html`<li>${zh(visit, say(fill(words.change, { label: say(label), before: shown(say(before)), after: shown(say(after)) })))}</li>`,
      )}</ul></li>`,
  )}</ol></section>`
}

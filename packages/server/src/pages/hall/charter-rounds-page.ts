import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, type Text, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import { hrefWith, type Visit } from '../parts/visit.ts'
import { charterPath, words as shared } from './words.ts'

type Rounds = CallOutput<'charter.rounds'>

/** The numbers of the charter that open to their rounds. */
export const roundsOf = {
  settled: t('办结', 'Ended'),
  late: t('超期办结', 'Ended late'),
  open: t('在办', 'Open'),
  overdue: t('超期未办', 'Overdue'),
} as const satisfies Readonly<Record<string, Text>>
export type RoundsOf = keyof typeof roundsOf

const words = {
  lead: t(
    '服务承诺公示的数字由下列计时得来，一件次一行。办件编号和当事人不公开。',
    'The number in the service charter is made of these rounds, a row each. Which case and whose it is, is not public.',
  ),
  which: t('看哪一种', 'Which'),
  total: t('{which}，共 {n} 件次', '{which}, {n} rounds'),
  started: t('起算日', 'Begun after'),
  due: t('最后一日', 'Last day'),
  settled: t('办结日', 'Ended'),
  days: t('用时', 'Took'),
  workdays: t('{n} 个工作日', '{n} working days'),
  late: t('是否超期', 'Late'),
  yes: t('超期', 'Late'),
  no: t('未超期', 'In time'),
  stands: t('计时中止', 'Standing still'),
  running: t('在办', 'Open'),
  empty: t('没有这样的件次。', 'There is none.'),
  more: t('更早的', 'Earlier ones'),
  cases: t('工作人员：打开这些办件', 'Staff: open the cases'),
}

/** What is shown of one clock of one service. */
export interface RoundsShown {
  readonly item: string
  readonly title: Text
  readonly label: Text
  readonly of: RoundsOf
  readonly page: Rounds
}

/** The rounds behind one number of the charter: when each began, was due and ended, and how long it took. */
export function charterRoundsPage(visit: Visit, city: PublicCity, shown: RoundsShown): string {
  const { say } = visit
  const { item, title, label, of, page } = shown
  const heading = `${say(title)} · ${say(label)}`
  return layout(visit, {
    title: heading,
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.charter), href: charterPath(city.code) },
      { label: heading },
    ])}
<h1>${heading}</h1>
<p class="lead">${say(words.lead)}</p>
<nav class="ways intro" aria-label="${say(words.which)}">${Object.entries(roundsOf).map(
      ([key, name]) =>
        html`<a href="${hrefWith(visit, { of: key, cursor: null })}"${key === of && html` aria-current="page"`}>${say(name)}</a> `,
    )}</nav>
${page.total === 0 ? html`<p class="intro" role="status">${say(words.empty)}</p>` : table(visit, page, of)}
${page.next !== null && html`<p><a rel="next" href="${hrefWith(visit, { cursor: page.next })}">${say(words.more)}</a></p>`}
${visit.signedIn && html`<p class="ways intro"><a href="/app/cases?item=${item}">${say(words.cases)}</a></p>`}`,
  })
}

function table(visit: Visit, { rows, total }: Rounds, of: RoundsOf): Html {
  const { say, lang } = visit
  const day = (on: string | null, otherwise: Text) => (on === null ? say(otherwise) : formatDate(on, lang))
  const cell = (label: Text, value: string) => html`<td data-label="${say(label)}">${value}</td>`
  const heads = [words.started, words.due, words.settled, words.days, words.late]
  const caption = fill(words.total, { which: say(roundsOf[of]), n: formatNumber(total, lang) })
  return html`<table class="rows"><caption>${say(caption)}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${cell(words.started, formatDate(row.startedOn, lang))}
${cell(words.due, day(row.dueOn, words.stands))}
${cell(words.settled, day(row.settledOn, words.running))}
${cell(words.days, row.days === null ? say(t('—', '–')) : say(fill(words.workdays, { n: row.days })))}
${cell(words.late, say(row.late ? words.yes : words.no))}</tr>`,
  )}</tbody></table>`
}

import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, ratingLevels, type Text, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import { stateMark } from '../parts/plan-words.ts'
import { hrefWith, type Visit } from '../parts/visit.ts'
import { charterPath, words as shared } from './words.ts'

type Line = CallOutput<'charter.get'>['ratings'][number]
type Rated = CallOutput<'charter.ratings'>

/** The numbers of ratings that open to their rows. */
const ratedNames = {
  rated: t('评价', 'Ratings'),
  satisfied: t('满意', 'Satisfied'),
  bad: t('差评', 'Dissatisfied'),
  open: t('差评待回访', 'To follow up'),
  overdue: t('超期未回访', 'Overdue'),
} as const satisfies Readonly<Record<string, Text>>
type RatedOf = keyof typeof ratedNames

const words = {
  title: t('服务评价（好差评）', 'How the services were rated'),
  item: t('事项', 'Service'),
  share: t('满意率', 'Satisfied of all'),
  light: t('状态', 'State'),
  percent: t('{n}%', '{n}%'),
  none: t('—', '–'),
  good: t('没有待回访的差评', 'None to follow up'),
  wait: t('有差评待回访', 'Some to follow up'),
  bad: t('有差评超期未回访', 'Overdue now'),
  oldest: t('最早应于 {day} 回访', 'the earliest was due on {day}'),
  lead: t(
    '服务评价的数字由下列评价得来，一次评价一行。办件编号、评价人和评价内容不公开。',
    'The number is made of these ratings, a row each. Which case, whose it is and what was written is not public.',
  ),
  which: t('看哪一种', 'Which'),
  total: t('{which}，共 {n} 次', '{which}: {n}'),
  on: t('评价日期', 'Given on'),
  level: t('评价', 'Rating'),
  state: t('现在', 'Now'),
  due: t('回访期限', 'Follow up by'),
  followed: t('回访日期', 'Followed up on'),
  again: t('回访后再评', 'Rated again'),
  empty: t('没有这样的评价。', 'There is none.'),
  more: t('更早的', 'Earlier ones'),
  staff: t('工作人员：打开这些评价', 'Staff: open the ratings'),
}

/** How the numbers of ratings come about. */
export const ratingRules: readonly Text[] = [
  t(
    '满意率：统计期间内的评价中，非常满意、满意、基本满意所占的比例。按第一次评价计，回访后再评的不改。',
    'Satisfied of all: the share of the three upper levels among the ratings of the period, as first given; rating again changes nothing.',
  ),
  t(
    '差评：不满意和非常不满意。办结以后申请人可以评价一次，承办单位不能修改、删除；差评限时回访，超期的标红，直到回访。',
    'Dissatisfied: the two lower levels. Nobody of the unit can change or remove a rating; a bad one is followed up in time and stays red until it is.',
  ),
]

/** How each service was rated; every number opens to its ratings. */
export function ratingsTable(visit: Visit, city: PublicCity, rows: readonly Line[], caption: string): Html {
  const { say } = visit
  const { rated, satisfied, bad, open, overdue } = ratedNames
  const heads = [words.item, words.light, words.share, rated, satisfied, bad, open, overdue]
  return html`<section class="section" aria-labelledby="ratings"><h2 id="ratings">${say(words.title)}</h2>
<table class="rows"><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => lineOf(visit, city, row))}</tbody></table></section>`
}

function lineOf(visit: Visit, city: PublicCity, row: Line): Html {
  const { say, lang } = visit
  const opened = (of: RatedOf) =>
    row[of] === 0
      ? '0'
      : html`<a href="${charterPath(city.code)}/${row.item}/ratings?of=${of}" aria-label="${say(row.itemTitle)} ${say(ratedNames[of])} ${row[of]}">${row[of]}</a>`
  const share = row.share === null ? say(words.none) : say(fill(words.percent, { n: formatNumber(row.share, lang) }))
  return html`<tr><th scope="row">${say(row.itemTitle)}</th>
${cell(visit, words.light, stateMark(visit, { label: words[row.light], tone: row.light }))}
${cell(visit, words.share, share)}
${cell(visit, ratedNames.rated, opened('rated'))}
${cell(visit, ratedNames.satisfied, opened('satisfied'))}
${cell(visit, ratedNames.bad, opened('bad'))}
${cell(visit, ratedNames.open, opened('open'))}
${cell(visit, ratedNames.overdue, html`${row.overdue === 0 ? '0' : html`<strong class="error">${opened('overdue')}</strong>`}${row.oldest !== null && html`<p class="note">${say(fill(words.oldest, { day: formatDate(row.oldest, lang) }))}</p>`}`)}</tr>`
}

function cell({ say }: Visit, label: Text, value: Insert): Html {
  return html`<td data-label="${say(label)}">${value}</td>`
}

/** The number that an address names; all ratings where it names none. */
export function ratedOf(asked: string | undefined): RatedOf {
  return (Object.keys(ratedNames) as RatedOf[]).find((key) => key === asked) ?? 'rated'
}

/** The ratings behind one number of the charter: when each was given, how, and what came of it. */
export function charterRatingsPage(
  visit: Visit,
  city: PublicCity,
  shown: { readonly item: string; readonly title: Text; readonly of: RatedOf; readonly page: Rated },
): string {
  const { say } = visit
  const { item, title, of, page } = shown
  const heading = `${say(title)} · ${say(words.title)}`
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
<nav class="ways intro" aria-label="${say(words.which)}">${Object.entries(ratedNames).map(
      ([key, name]) =>
        html`<a href="${hrefWith(visit, { of: key, cursor: null })}"${key === of && html` aria-current="page"`}>${say(name)}</a> `,
    )}</nav>
${page.total === 0 ? html`<p class="intro" role="status">${say(words.empty)}</p>` : table(visit, page, of)}
${page.next !== null && html`<p><a rel="next" href="${hrefWith(visit, { cursor: page.next })}">${say(words.more)}</a></p>`}
${visit.signedIn && html`<p class="ways intro"><a href="/app/ratings?item=${item}">${say(words.staff)}</a></p>`}`,
  })
}

function table(visit: Visit, { rows, total }: Rated, of: RatedOf): Html {
  const { say, lang } = visit
  const day = (on: string | null) => (on === null ? say(words.none) : formatDate(on, lang))
  const heads = [words.on, words.level, words.state, words.due, words.followed, words.again]
  const caption = fill(words.total, { which: say(ratedNames[of]), n: formatNumber(total, lang) })
  return html`<table class="rows"><caption>${say(caption)}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${cell(visit, words.on, formatDate(row.on, lang))}
${cell(visit, words.level, say(ratingLevels[row.level]))}
${cell(visit, words.state, row.overdue ? stateMark(visit, { label: ratedNames.overdue, tone: 'bad' }) : say(row.stateLabel))}
${cell(visit, words.due, day(row.dueOn))}
${cell(visit, words.followed, day(row.followedOn))}
${cell(visit, words.again, row.again === null ? say(words.none) : say(ratingLevels[row.again]))}</tr>`,
  )}</tbody></table>`
}

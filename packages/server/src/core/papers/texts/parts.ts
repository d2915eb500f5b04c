import { addDays, daysBetween, type Light } from '@zhiqiang/kernel'
import { type Facts, fellDue, type IndicatorFact, type Item, isLate, wasCarried } from '../facts/facts.ts'
import type { Block, Run } from '../model/paper.ts'
import { day, paragraph, type Tally } from './draft.ts'

const noUnit = '未明确牵头单位'
/** How many rows a list in the body names before it points to the annex. */
const named = 8
/** How many rows an annex prints; the rest is in the system. */
const printed = 200

/** The items of a paper, sorted by how they stand. */
export function standing(facts: Facts) {
  const due = facts.items.filter((item) => fellDue(item, facts))
  const carried = facts.items.filter((item) => wasCarried(item, facts))
  const onTime = (item: Item) => item.doneOn !== null && item.dueOn !== null && item.doneOn <= item.dueOn
  return {
    tasks: facts.items.filter((item) => item.kind === 'task'),
    occurrences: facts.items.filter((item) => item.kind === 'occurrence'),
    done: facts.items.filter((item) => item.doneOn !== null),
    late: facts.items.filter((item) => isLate(item, facts)),
    unsigned: facts.items.filter((item) => item.unsignedSince !== null),
    due,
    onTime: due.filter(onTime),
    doneLate: due.filter((item) => item.doneOn !== null && !onTime(item)),
    notDone: due.filter((item) => item.doneOn === null),
    carried,
    cleared: carried.filter((item) => item.doneOn !== null),
    stillOpen: carried.filter((item) => item.doneOn === null),
  }
}

export type Standing = ReturnType<typeof standing>

/** Due, on time, late, carried over and unsigned, a row each unit, the units with most open first. */
export function unitTable(facts: Facts, all: Standing, sum: Tally): Block {
  const names = [...new Set(facts.items.map((item) => item.unit ?? noUnit))]
  const columns = [
    ['due', '本期到期', all.due],
    ['onTime', '按期办结', all.onTime],
    ['doneLate', '逾期办结', all.doneLate],
    ['notDone', '逾期未结', all.notDone],
    ['stillOpen', '以前逾期', all.stillOpen],
    ['unsigned', '未签收', all.unsigned],
  ] as const
  const of = (items: readonly Item[], name: string) => items.filter((item) => (item.unit ?? noUnit) === name)
  const open = (name: string) => of(all.late, name).length * 1000 + of(all.unsigned, name).length
  const shown = names
    .filter((name) => columns.some(([, , items]) => of(items, name).length > 0))
    .sort((a, b) => open(b) - open(a) || a.localeCompare(b, 'zh'))
  const row = (name: string, n: number): Run[][] => [
    [name],
    ...columns.map(([id, title, items]) => [
      sum.count(`unit.${n}.${id}`, `${name}${title}`, `牵头单位为${name}`, of(items, name), false),
    ]),
  ]
  const total: Run[][] = [
    ['合计'],
    ...columns.map(([id, title, items]) => [
      sum.count(`total.${id}`, `各单位${title}合计`, '各单位之和', items, false),
    ]),
  ]
  return {
    is: 'table',
    caption: '各单位办理情况（单位：项）',
    columns: [
      { title: '牵头单位', width: 3.6, align: 'left' },
      ...columns.map(([, title]) => ({ title, width: 2.1, align: 'center' as const })),
    ],
    rows: [...shown.map(row), total],
  }
}

/** Late items named one by one; the longest late first, the rest in the annex. */
export function lateList(facts: Facts, late: readonly Item[], annex: string): Block[] {
  if (late.length === 0) return [paragraph('截至目前没有逾期未办结的事项。')]
  const longest = byDue(late)
  const lines = longest
    .slice(0, named)
    .map((item, i) =>
      paragraph(
        `${i + 1}.${item.unit ?? noUnit}：${plainTitle(item)}，期限${day(item.dueOn ?? facts.asOf)}，已逾期${daysBetween(item.dueOn ?? facts.asOf, facts.asOf)}天。`,
      ),
    )
  return late.length <= named ? lines : [...lines, paragraph(`其余事项见附件“${annex}”。`)]
}

/** Every late and every unsigned item in a table. */
export function openAnnex(facts: Facts, title: string, all: Standing) {
  const rows = [
    ...byDue(all.late).map((item) => [item, `逾期${daysBetween(item.dueOn ?? facts.asOf, facts.asOf)}天`] as const),
    ...all.unsigned
      .filter((item) => !isLate(item, facts))
      .map((item) => [item, `自${day(item.unsignedSince ?? facts.asOf)}起未签收`] as const),
  ]
  const more = rows.length > printed ? [paragraph(`仅列前${printed}项，全部事项可在系统中查看。`)] : []
  const table: Block = {
    is: 'table',
    caption: '',
    columns: [
      { title: '牵头单位', width: 3, align: 'left' },
      { title: '事项', width: 5, align: 'left' },
      { title: '条款', width: 2.2, align: 'center' },
      { title: '期限', width: 3.9, align: 'center' },
      { title: '情况', width: 3.3, align: 'center' },
    ],
    rows: rows
      .slice(0, printed)
      .map(([item, state]) => [
        [item.unit ?? noUnit],
        [plainTitle(item)],
        [item.path],
        [item.dueOn === null ? '未定' : day(item.dueOn)],
        [state],
      ]),
  }
  return { title, body: [table, ...more] }
}

/** What falls due in the days to come, named one by one. */
export function comingDue(facts: Facts, days: number): readonly Item[] {
  const until = addDays(facts.asOf, days)
  return byDue(
    facts.items.filter((i) => i.doneOn === null && i.dueOn !== null && !isLate(i, facts) && i.dueOn <= until),
  )
}

/** The first of some items, a line each. */
export function namedItems(items: readonly Item[]): Block[] {
  return items
    .slice(0, named)
    .map((item, i) =>
      paragraph(
        `${i + 1}.${item.unit ?? noUnit}：${plainTitle(item)}${item.dueOn ? `（${day(item.dueOn)}前）` : ''}。`,
      ),
    )
}

const lightWords: Readonly<Record<Light, string>> = {
  met: '已达到',
  onTrack: '按进度',
  behind: '落后',
  missed: '未达到',
  incomplete: '数据不全',
  unknown: '无法评价',
}

/** How many goals stand under each light, in one sentence. */
export function lightSentence(facts: Facts, sum: Tally): Run[] {
  const of = (light: Light) => facts.indicators.filter((i) => i.light === light).map((i) => i.id)
  const all = sum.count(
    'indicators',
    '主要目标',
    '规划中列入跟踪的目标，一个目标一项',
    facts.indicators.map((i) => i.id),
  )
  const parts = (Object.keys(lightWords) as Light[]).flatMap((light, n): Run[] => [
    n === 0 ? '' : '、',
    lightWords[light],
    sum.count(`light.${light}`, `目标${lightWords[light]}`, lightSources[light], of(light)),
    '项',
  ])
  return ['列入跟踪的目标', all, '项，其中', ...parts, '。']
}

const lightSources: Readonly<Record<Light, string>> = {
  met: '最新实绩已经达到目标值',
  onTrack: '按历年实绩推算，到期能够达到',
  behind: '按历年实绩推算，到期达不到',
  missed: '期限已过，没有达到',
  incomplete: '由各县（市、区）数据汇总，有的县还没有填报；不计作达到',
  unknown: '没有数字目标、没有实绩或实绩不足以推算；不计作达到',
}

/** Goal by goal: target, latest figure, gap, how it stands. */
export function indicatorTable(facts: Facts, sum: Tally): Block {
  const row = (goal: IndicatorFact): Run[][] => {
    const source = goal.latestYear === null ? '尚无实绩' : `${goal.latestYear}年填报的实绩`
    return [
      [goal.title],
      [goal.target],
      [
        sum.actual(`actual.${goal.id}`, goal.title, source, goal.latest, goal.unit, goal.id),
        goal.latest === null ? '' : goal.unit,
      ],
      [goal.latestYear === null ? '—' : `${goal.latestYear}年`],
      [lightWords[goal.light]],
    ]
  }
  return {
    is: 'table',
    caption: '主要目标完成情况',
    columns: [
      { title: '目标', width: 5, align: 'left' },
      { title: '目标值', width: 4, align: 'center' },
      { title: '最新数', width: 3, align: 'center' },
      { title: '年度', width: 2, align: 'center' },
      { title: '评价', width: 3.2, align: 'center' },
    ],
    rows: facts.indicators.map(row),
  }
}

function byDue(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id.localeCompare(b.id))
}

/** A title without the stop it may end with. */
export function plainTitle(item: Pick<Item, 'title'>): string {
  const bare = item.title.replace(/[。；;.\s]+$/u, '')
  return bare.length > 60 ? `${bare.slice(0, 60)}…` : bare
}

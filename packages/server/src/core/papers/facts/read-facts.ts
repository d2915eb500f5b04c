import { formatNumber, indicatorGoal, ok, type PlainDate, type Result, type ThingData } from '@zhiqiang/kernel'
import { type Judged, judge, targetsThen } from '../../ledger/indicators/indicator-row.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { type ListedThing, listThings, textIn } from '../../ledger/things/store.ts'
import type { Facts, IndicatorFact } from './facts.ts'
import { acceptedReports, itemsAt } from './store.ts'

/** What a paper is about: a period, and one plan or all of them. */
export interface Asked {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly policy: string | null
}

/** Reads everything a paper may say, as far as the caller may see it. */
export async function readFacts(deps: ReadDeps, city: string, asked: Asked): Promise<Result<Facts>> {
  const plan = asked.policy === null ? null : await readableThing(deps, asked.policy, 'policy')
  if (plan && !plan.ok) return plan
  const [asOf = deps.today] = [asked.to, deps.today].sort()
  const { policy, from, to } = asked
  const tasks = await itemsAt(deps, 'task', policy, asOf)
  const occurrences = await itemsAt(deps, 'occurrence', policy, asOf)
  return ok({
    city,
    from,
    to,
    asOf,
    today: deps.today,
    plan: plan ? { id: plan.value.id, title: plan.value.title } : null,
    items: [...tasks, ...occurrences],
    indicators: await indicatorsAt(deps, policy, asOf),
    accepted: await acceptedReports(deps, policy, from, asOf),
  })
}

async function indicatorsAt(deps: ReadDeps, policy: string | null, asOf: PlainDate): Promise<IndicatorFact[]> {
  const things: ListedThing[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listThings(
      deps,
      'indicator',
      'indicator.read',
      { policy: policy ?? undefined, state: 'watching' },
      { cursor, limit: 200 },
    )
    if (!page.ok) break
    things.push(...page.value.rows)
    if (page.value.next === null) break
    cursor = page.value.next
  }
  // A paper on a past period judges by the figures of periods that had ended by then, as they are known now,
  // against the target in force then.
  const back = asOf < deps.today ? { asOf } : {}
  const judged = await judge({ tx: deps.tx, today: asOf }, things, back)
  return targetsThen(things, back).flatMap((thing, i) => {
    const course = judged[i]
    return course ? [indicatorFact(thing, course)] : []
  })
}

function indicatorFact(thing: ListedThing, course: Judged): IndicatorFact {
  const goal = indicatorGoal(thing.data as ThingData)
  const unit = goal.unit || (goal.proxy?.unit ?? '')
  const bound = goal.value ?? goal.proxy?.target ?? null
  return {
    id: thing.id,
    title: textIn(thing.data, 'name') || thing.title,
    target: bound === null ? rankWords(goal.rank?.within ?? null) : boundWords(bound, unit, goal.operator),
    unit,
    latest: course.latest?.value ?? null,
    latestYear: course.latest?.year ?? null,
    gap: course.gap,
    light: course.light,
  }
}

function rankWords(within: number | null): string {
  return within === null ? '未定量' : `前${within}位`
}

function boundWords(
  bound: number | { readonly min: number; readonly max: number },
  unit: string,
  operator: string | null,
): string {
  const say = (value: number) => formatNumber(value, 'zh', 4)
  if (typeof bound !== 'number') return `${say(bound.min)}至${say(bound.max)}${unit}`
  const words: Readonly<Record<string, string>> = {
    '<=': '不高于',
    'growth>=': '年均增长',
    'cumulative>=': '累计',
    'each-year': '每年',
  }
  return `${words[operator ?? ''] ?? ''}${say(bound)}${unit}`
}

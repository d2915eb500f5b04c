import type { CallOutput } from '@zhiqiang/contract'
import { indicatorGoal, type Json, ok, type Result, type Text, type ThingData, t } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { filesOf, textIn, thingsById } from '../things/store.ts'
import { indicatorRows, judge } from './indicator-row.ts'
import { allActuals, cityName } from './store.ts'

type IndicatorView = CallOutput<'indicators.get'>

/** `indicators.get`: one indicator with its source, every actual ever entered, its rank and the path still needed. */
export async function getIndicator(deps: ReadDeps, input: { readonly id: string }): Promise<Result<IndicatorView>> {
  const found = await readableThing(deps, input.id, 'indicator')
  if (!found.ok) return found
  const { city, data } = found.value
  const things = await thingsById(deps.tx, [input.id])
  const judged = await judge(deps, things)
  const [row] = await indicatorRows(deps, things, judged)
  const [course] = judged
  if (!row || !course) throw new Error(`indicator ${input.id} vanished inside its transaction`)
  const goal = indicatorGoal(data)
  const last = course.ranks.at(-1)
  return ok({
    ...row,
    quote: textIn(data as Json, 'quote'),
    span: spanIn(data.span),
    formula: formulaOf(data, row),
    actuals: await actualsOf(deps, input.id, city),
    targetHistory: historyIn(data.targetHistory),
    rank:
      goal.type === 'rank' || last
        ? {
            within: goal.rank?.within ?? null,
            of: goal.rank?.of ?? '',
            position: last?.position ?? null,
            places: last?.places ?? 0,
          }
        : null,
    trajectory: course.trajectory.map((step) => ({ ...step })),
  })
}

async function actualsOf(deps: ReadDeps, id: string, city: string): Promise<IndicatorView['actuals']> {
  const rows = await allActuals(deps.tx, id)
  const files = await filesOf(deps.tx, id)
  const own = rows.some((row) => row.place === '') ? await cityName(deps.tx, city) : ''
  return rows.map((row) => ({
    place: row.place === '' ? own : row.place,
    period: row.period,
    value: Number(row.value),
    source: row.source,
    enteredBy: row.entered_by,
    at: row.at,
    eventSeq: row.event_seq,
    superseded: row.superseded,
    files: files.filter((f) => f.eventSeq === row.event_seq).map((f) => ({ id: f.id, name: f.name })),
  }))
}

function spanIn(value: Json | undefined): [number, number] {
  const [from, to] = Array.isArray(value) ? value : []
  return [Number(from ?? 0), Number(to ?? 0)]
}

/** The office's formula where it wrote one, else how the kind of goal is judged. */
function formulaOf(data: ThingData, row: { readonly type: string; readonly operator: string | null }): Text {
  const own = data.formula
  if (typeof own === 'string' && own !== '') return t(own, own)
  if (row.type === 'rank')
    return t('同一年度各市数值比较，数值相同并列', "Comparison of one year's figures; equals share a rank")
  if (row.operator === 'growth>=') return t('各年增长率的几何平均', 'Geometric mean of the yearly growth rates')
  if (row.operator === 'cumulative>=')
    return t('累计数，填到当年年底为止的总数', 'Running total up to the end of the year')
  if (row.operator === 'each-year') return t('当年数，每年单独评价', "The year's own figure, judged each year")
  return t('年末数，按历年实绩直线推算', 'Figure at the end of the year; straight line through the actuals')
}

function historyIn(value: Json | undefined): IndicatorView['targetHistory'] {
  if (!Array.isArray(value)) return []
  return (value as readonly Json[]).map((entry) => {
    const old = entry as ThingData
    return { value: old.value ?? null, why: textIn(entry, 'why'), by: textIn(entry, 'by'), at: textIn(entry, 'at') }
  })
}

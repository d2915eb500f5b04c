import {
  arithmeticOf,
  canonicalJson,
  type EffectContext,
  type EffectsOf,
  enteredCells,
  fail,
  isPeriod,
  type Json,
  listIn,
  ok,
  problem,
  refuseInput,
  type Thing,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { shortfall } from './breakdown.ts'
import type { indicator } from './kind.ts'

interface Entered {
  readonly period: string
  readonly value: number
  readonly source: string
}

async function enter(context: EffectContext<Entered, Ports>, place: string) {
  const { thing, answers, actor, now, seq, ports } = context
  if (!isPeriod(answers.period)) {
    return refuseInput(t('年度要写成四位数字，如 2026', 'write the year with four digits, such as 2026'))
  }
  const level = place === '' ? ('city' as const) : ('peer' as const)
  const cell = { level, place, period: answers.period, part: 'value' as const, value: answers.value }
  const [before] = await ports.indicators.putActuals(thing.id, [cell], {
    source: answers.source,
    enteredBy: actor.name,
    eventSeq: seq,
    at: now,
  })
  if (before === undefined) return ok({})
  return ok({ record: { before: before.value, after: answers.value, period: answers.period, place } })
}

export const effects: EffectsOf<typeof indicator, Ports> = {
  enterActual: (context) => enter(context, ''),
  async enterCells({ thing, answers, actor, now, seq, ports }) {
    const cells = enteredCells(answers.cells)
    if (!cells.ok) return cells
    const known = new Set(await ports.indicators.counties())
    const foreign = cells.value.find((cell) => cell.place !== '' && !known.has(cell.place))
    if (foreign) {
      return refuseInput(t(`没有区划 ${foreign.place}`, `no division ${foreign.place}`))
    }
    const before = await ports.indicators.putActuals(
      thing.id,
      cells.value.map((cell) => ({ ...cell, level: cell.place === '' ? ('city' as const) : ('county' as const) })),
      { source: answers.source, enteredBy: actor.name, eventSeq: seq, at: now },
    )
    if (before.length > 0 && answers.why === undefined) {
      return fail(
        problem('E_GUARD', {
          why: t('改动或清空已有的数要写明理由', 'a figure that stood before is changed or cleared'),
          how: t('请填写“改动理由”。', 'Write the reason for the change.'),
        }),
      )
    }
    return ok({ record: { before: before.map((one) => ({ ...one })) } })
  },
  async takeIn({ thing, answers, now, seq, ports }) {
    const cells = enteredCells(answers.cells)
    if (!cells.ok) return cells
    const before = await ports.indicators.putActuals(
      thing.id,
      cells.value.map((cell) => ({ ...cell, level: cell.place === '' ? ('city' as const) : ('county' as const) })),
      { source: answers.round, enteredBy: answers.by, eventSeq: seq, at: now },
    )
    return ok({ record: { before: before.map((one) => ({ ...one })) } })
  },
  async declare({ thing, answers, actor, now, ports }) {
    const base = typeof answers.base === 'string' && answers.base !== '' ? answers.base : null
    const needsBase = answers.form === 'perTenThousand' || answers.from === 'mean'
    const version = base === null ? null : await ports.things.get(base)
    if (needsBase && version?.kind !== 'population') {
      return fail(
        problem('E_GUARD', {
          why: t('按人口计算要选定人口基数版本', 'inhabitants count here, so a version of them must be chosen'),
          how: t('请先登记人口基数，再选定一个版本。', 'Enter the population figures first, then choose a version.'),
        }),
      )
    }
    const before = thing.data.arithmetic ?? null
    const { form, from, twice, since, why } = answers
    const arithmetic = {
      form,
      from,
      twice,
      base: needsBase ? base : null,
      since: since ?? null,
      why,
      by: actor.name,
      at: now,
    }
    return ok({ data: { arithmetic }, record: { before } })
  },
  async bind({ answers, actor, now, ports }) {
    const measure = ports.records.measure(answers.measure)
    if (!measure) return refuseInput(t('请选择统计指标', 'choose a measure'))
    if (!isPeriod(answers.since)) {
      return refuseInput(t('年度要写成四位数字，如 2026', 'write the year with four digits, such as 2026'))
    }
    const said = (answers.tests ?? '').split(/[,，\s]+/).filter((test) => test !== '')
    const chosen = said.length > 0 ? said : [...measure.taken]
    const unknown = chosen.find((test) => !measure.tests.includes(test))
    if (unknown !== undefined) return refuseInput(t(`没有“${unknown}”这项标准`, `there is no test ${unknown}`))
    const { scale, why } = answers
    const bound = { id: measure.id, tests: chosen, scale, since: Number(answers.since) }
    return ok({ data: { measure: { ...bound, why, by: actor.name, at: now } }, jobs: ['files'] })
  },
  async unbind({ answers, thing }) {
    return ok({ data: { measure: null }, record: { before: thing.data.measure ?? null, why: answers.why } })
  },
  async measured({ thing, answers, actor, now, seq, ports }) {
    const cells = enteredCells(answers.cells)
    if (!cells.ok) return cells
    const before = await ports.indicators.putActuals(
      thing.id,
      cells.value.map((cell) => ({ ...cell, level: cell.place === '' ? ('city' as const) : ('county' as const) })),
      { source: answers.source, enteredBy: actor.name, eventSeq: seq, at: now },
    )
    return ok({ record: { before: before.map((one) => ({ ...one })) } })
  },
  async breakDown({ thing, answers, actor, now, seq, ports }) {
    const cells = enteredCells(answers.cells)
    if (!cells.ok) return cells
    const known = new Set([...(await ports.indicators.counties()), ''])
    const foreign = cells.value.find((cell) => !known.has(cell.place))
    if (foreign) {
      return refuseInput(t(`没有区划 ${foreign.place}`, `no division ${foreign.place}`))
    }
    await ports.indicators.putTargets(thing.id, cells.value, { enteredBy: actor.name, eventSeq: seq, at: now })
    const short = shortfall(thing.data, arithmeticOf(thing.data), await ports.indicators.surroundings(thing.id))
    if (short && answers.although === undefined) return fail(short)
    return ok({
      data: { breakdown: { why: answers.why, although: answers.although ?? null, by: actor.name, at: now } },
    })
  },
  enterPeer: (context) => enter(context, context.answers.place),
  async setThreshold({ answers, actor, now }) {
    return ok({
      data: { rank: { within: answers.within, of: answers.of, why: answers.why, by: actor.name, at: now } },
    })
  },
  async setProxy({ answers, actor, now }) {
    return ok({
      data: {
        proxy: {
          name: answers.name,
          unit: answers.unit,
          direction: answers.direction,
          target: answers.target ?? null,
          period: answers.period ?? null,
          why: answers.why,
          by: actor.name,
          at: now,
        },
      },
    })
  },
  async revise({ thing, answers, actor, now }) {
    return ok({ data: { value: answers.value, ...outdated(thing, { why: answers.why, by: actor.name, at: now }) } })
  },
  async adjust({ thing, answers, actor, now }) {
    const { value, period = thing.data.period ?? null, why, ground } = answers
    const evaluation = { id: answers.evaluation, title: answers.title }
    const said = { why, by: actor.name, at: now, ground, evaluation }
    return ok({ data: { value, period, ...outdated(thing, said) } })
  },
  async setOwner({ answers }) {
    return ok({
      units: [{ unitId: answers.owner, part: 'owner' }],
      ...(answers.formula === undefined ? {} : { data: { formula: answers.formula } }),
    })
  },
  async restate({ thing, answers, actor, now }) {
    // Only publishing an amendment takes this step, with a value of this shape.
    const { source, ...to } = answers.to as Restated
    const same = canonicalJson(to.value) === canonicalJson(thing.data.value ?? null) && to.period === thing.data.period
    const before = outdated(thing, { why: source, by: actor.name, at: now })
    return ok({ title: to.name, data: { ...to, ...(same ? {} : before) } })
  },
  async supersede({ answers, now }) {
    return ok({ data: { superseded: { ...answers, at: now } } })
  },
}

/** A target that is to change stays among the earlier ones, with what was said of the change; `targetVersions` reads them. */
function outdated({ data }: Thing, said: ThingData) {
  const { value = null, period = null } = data
  return { targetHistory: [...listIn(data.targetHistory), { value, period, ...said }] }
}

/** An indicator as a new version of the plan words it. */
interface Restated {
  readonly [key: string]: Json
  readonly name: string
  readonly value: Json
  readonly period: string | null
  readonly source: string
}

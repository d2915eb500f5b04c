import { type EffectContext, type EffectsOf, fail, type Json, ok, problem, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { indicator } from './kind.ts'

const yearForm = /^(19|20)\d{2}$/

interface Entered {
  readonly period: string
  readonly value: number
  readonly source: string
}

async function enter(context: EffectContext<Entered, Ports>, place: string) {
  const { thing, answers, actor, now, seq, ports } = context
  if (!yearForm.test(answers.period)) {
    return fail(
      problem('E_INPUT', { what: t('年度要写成四位数字，如 2026', 'write the year with four digits, such as 2026') }),
    )
  }
  const { before } = await ports.indicators.putActual(thing.id, {
    place,
    period: answers.period,
    value: answers.value,
    source: answers.source,
    enteredBy: actor.name,
    eventSeq: seq,
    at: now,
  })
  return ok(before === null ? {} : { record: { before, after: answers.value, period: answers.period, place } })
}

export const effects: EffectsOf<typeof indicator, Ports> = {
  enterActual: (context) => enter(context, ''),
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
    const history: readonly Json[] = Array.isArray(thing.data.targetHistory) ? thing.data.targetHistory : []
    const old = { value: thing.data.value ?? null, why: answers.why, by: actor.name, at: now }
    return ok({ data: { value: answers.value, targetHistory: [...history, old] } })
  },
  async setOwner({ answers }) {
    return ok({
      units: [{ unitId: answers.owner, part: 'owner' }],
      ...(answers.formula === undefined ? {} : { data: { formula: answers.formula } }),
    })
  },
}

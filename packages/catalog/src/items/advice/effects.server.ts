import {
  type EffectsOf,
  holdsOn,
  type Json,
  type KnownQuestion,
  knownQuestionOf,
  membersIn,
  ok,
  surelyKnown,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { closingEffects } from '../../presets/closing.server.ts'
import { handlingEffects } from '../../presets/handling.server.ts'
import { intakeEffects } from '../../presets/intake.server.ts'
import { sourceOf } from '../../shared/source.server.ts'
import type { SourceAnswers } from '../../shared/source.ts'
import type { advice } from './item.ts'

const { assign, takeOn, urge, transfer, note, overdue, recount } = handlingEffects

export const effects: EffectsOf<typeof advice, Ports> = {
  assign,
  takeOn,
  urge,
  transfer,
  note,
  overdue,
  recount,
  close: closingEffects.close,
  /** A known question is answered on the spot; any other goes to the unit in charge of its area. */
  async submit(asked: Asked): Done {
    const { thing, answers, now, today, ports } = asked
    // Looked up before the case takes its number: now and then others wait for that.
    const lead = await ports.items.leadOfArea(String(answers.topic))
    const known = surelyKnown(String(answers.question), await knownOn(today, ports))
    const done = await intakeEffects.submit(asked)
    if (!done.ok) return done
    const { data = {}, units = [] } = done.value
    const others = units.filter(({ part }) => part !== 'lead')
    const routed = lead === null ? units : [{ unitId: lead, part: 'lead' as const }, ...others]
    if (!known) return ok({ ...done.value, units: routed })
    await ports.cases.note(thing.id, { acceptedAt: now, closedAt: now })
    return ok({
      ...done.value,
      units: routed,
      state: 'answered',
      data: {
        ...data,
        known: { id: known.id, question: known.question },
        decision: { answer: known.answer, by: '知识库', at: now },
        source: known.source,
      },
      reply: { ...done.value.reply, answer: known.answer },
    })
  },
  async answer(asked: Asked): Done {
    const { thing, answers, actor, now, ports } = asked
    // The engine has checked the answers by the form of the step.
    const source = await sourceOf(answers as unknown as SourceAnswers, thing.city, ports)
    if (!source.ok) return source
    await ports.cases.note(thing.id, { closedAt: now })
    const { decision, source: before } = thing.data
    const earlier = decision === undefined ? {} : { earlier: { ...membersIn(decision), source: before ?? null } }
    return ok({
      data: {
        decision: { answer: String(answers.answer), by: actor.name, at: now },
        source: source.value,
        ...earlier,
      },
    })
  },
  async followUp({ thing, answers, now, ports }: Asked): Done {
    await ports.cases.note(thing.id, { acceptedAt: now, closedAt: null })
    return ok({ data: { back: String(answers.back) } })
  },
  async propose({ thing, answers }: Asked): Done {
    const { general, wordings, generalAnswer } = answers
    const about = { topic: membersIn(thing.data.answers).topic ?? null, source: thing.data.source ?? null }
    return ok({
      data: { proposed: true },
      open: [
        {
          kind: 'knowledge',
          step: 'propose',
          title: String(general),
          answers: plain({ question: general, wordings, answer: generalAnswer, about }),
          units: thing.units.flatMap(({ unitId, part }) =>
            part === 'lead' ? [{ unitId, part: 'author' as const }] : [],
          ),
        },
      ],
    })
  },
}

interface Known extends KnownQuestion {
  readonly answer: string
  readonly source: Json
}

/** What the knowledge base of the city answers on a day. */
async function knownOn(today: string, ports: Pick<Ports, 'things'>): Promise<readonly Known[]> {
  const all = await ports.things.ofKind('knowledge')
  return all
    .filter(({ state, data }) => state === 'published' && holdsOn(data, today))
    .map(({ id, data }) => ({
      ...knownQuestionOf(id, data),
      answer: String(data.answer),
      source: data.source ?? null,
    }))
}

import { type EffectsOf, membersIn, ok, refuseInput, type Thing, type ThingData, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { settingsOn } from '../../presets/dated.server.ts'
import { reviewedEffects } from '../../presets/reviewed.server.ts'
import { fitting, type Offered, offered } from './bodies.ts'
import { eligible } from './eligible.ts'
import type { enforcementAid } from './item.ts'

/** Handing in, first or corrected: the conditions are looked at at once. */
const checked = (step: (asked: Asked) => Done) => async (asked: Asked) => {
  const done = await step(asked)
  if (!done.ok) return done
  const applicant = done.value.units?.find(({ part }) => part === 'applicant') ?? partOf(asked.thing, 'applicant')
  const subject = await asked.ports.subjects.get(applicant?.unitId ?? '')
  const regions = await asked.ports.org.regions()
  const region = String(asked.answers.near ?? subject?.region ?? '')
  const bodies = await bodiesFor(asked, asked.answers, region, [])
  const county = regions.find(({ code }) => code === region)?.name ?? ''
  const checks = eligible({ answers: asked.answers, county, bodies: bodies.length })
  return ok({ ...done.value, data: { ...done.value.data, ...plain({ checks }), near: region } })
}

export const effects: EffectsOf<typeof enforcementAid, Ports> = {
  ...reviewedEffects,
  submit: checked(reviewedEffects.submit),
  correct: checked(reviewedEffects.correct),
  async grant(asked: Asked): Done {
    const done = await reviewedEffects.grant(asked)
    if (!done.ok) return done
    await asked.ports.cases.note(asked.thing.id, { closedAt: null })
    const { thing, today, ports } = asked
    const found = await bodiesFor(asked, membersIn(thing.data.answers), String(thing.data.near ?? ''), passedBy(thing))
    if (found.length > 0) return ok({ ...done.value, data: { ...done.value.data, ...offersOf(found) } })
    // Where no body takes such a matter the unit in charge helps itself.
    const own = partOf(thing, 'lead')?.unitId ?? ''
    const name = (await ports.org.unitOf(own))?.name ?? ''
    const helper = plain({ helper: { unit: own, name, since: today } })
    return ok({ ...done.value, state: 'serving', data: { ...done.value.data, ...helper, offers: [] } })
  },
  async choose({ thing, answers, today, ports }: Asked): Done {
    const chosen = offersIn(thing).find(({ id }) => id === answers.body)
    if (!chosen) return refuseInput(t('请从推荐的机构中选择', 'choose one of the bodies offered'))
    const unit = await ports.org.unitOf(chosen.id)
    if (!unit) return refuseInput(t('没有这个单位', 'there is no such unit'))
    const centre = partOf(thing, 'lead')?.unitId ?? ''
    return ok({
      units: ledBy(thing, chosen.id, centre),
      named: [],
      data: plain({ helper: { unit: chosen.id, name: chosen.name, since: today }, handler: null }),
    })
  },
  async takeUp({ thing, answers, today }: Asked): Done {
    const helper = { ...membersIn(thing.data.helper), by: String(answers.helper), takenUpOn: today }
    return ok({ data: plain({ helper }) })
  },
  async passOn(asked: Asked): Done {
    const { thing } = asked
    const body = String(membersIn(thing.data.helper).unit)
    const passed = [...passedBy(thing), body]
    const centre = partOf(thing, 'author')?.unitId ?? partOf(thing, 'lead')?.unitId ?? ''
    const found = await bodiesFor(asked, membersIn(thing.data.answers), String(thing.data.near ?? ''), passed)
    return ok({
      ...(found.length === 0 ? { state: 'accepted' } : {}),
      units: ledBy(thing, centre, null),
      named: [],
      data: { ...plain({ passed, helper: null, handler: null }), ...offersOf(found) },
    })
  },
  async serve({ thing, answers, actor, today }: Asked): Done {
    if (String(answers.on) > today) return refuseInput(t('日期不能在今天之后', 'the day cannot lie ahead'))
    const before = Array.isArray(thing.data.services) ? thing.data.services : []
    const { on, sort, words } = answers
    return ok({ data: { services: [...before, plain({ on, sort, words, by: actor.name })] } })
  },
  async finish({ thing, answers, now, today, ports }: Asked): Done {
    await ports.cases.note(thing.id, { closedAt: now })
    return ok({ data: plain({ result: answers, helper: { ...membersIn(thing.data.helper), until: today } }) })
  },
  async appeal({ thing, answers, today, ports }: Asked): Done {
    await ports.cases.note(thing.id, { closedAt: null })
    return ok({ data: plain({ appeal: { ground: answers.ground, on: today } }) })
  },
  async settleAppeal({ thing, answers, actor, now, ports }: Asked): Done {
    await ports.cases.note(thing.id, { closedAt: now })
    return ok({ data: plain({ appealed: { words: answers.words, by: actor.name, at: now } }) })
  },
}

async function bodiesFor(
  { thing, today, ports }: Pick<Asked, 'thing' | 'today' | 'ports'>,
  answers: Readonly<Record<string, unknown>>,
  region: string,
  without: readonly string[],
) {
  const all = await settingsOn(ports, { offering: thing.parentId ?? '', kind: 'aid-body', day: today })
  const wish = { right: String(answers.right), sort: String(answers.wish), region, without }
  return fitting(
    all.map(({ data }) => data),
    wish,
  )
}

function offersOf(found: readonly Offered[]): ThingData {
  return plain({ offers: offered(found) })
}

function offersIn({ data }: Thing): readonly Offered[] {
  return (data.offers ?? []) as unknown as readonly Offered[]
}

function passedBy({ data }: Thing): readonly string[] {
  return Array.isArray(data.passed) ? data.passed.map(String) : []
}

function partOf({ units }: Pick<Thing, 'units'>, part: string) {
  return units.find((unit) => unit.part === part)
}

/** The units of a case under another lead; the unit that decided on it stays as its author. */
function ledBy(thing: Thing, lead: string, author: string | null): Thing['units'] {
  const others = thing.units.filter(({ part, unitId }) => part !== 'lead' && part !== 'author' && unitId !== lead)
  const kept = author === null || author === lead ? [] : [{ unitId: author, part: 'author' as const }]
  return [{ unitId: lead, part: 'lead' }, ...kept, ...others]
}

import {
  type FollowRequest,
  membersIn,
  ok,
  type Result,
  refuseAct,
  refuseInput,
  type Thing,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import { type Asked, type Done, plain } from './asked.server.ts'
import { closingEffects } from './closing.server.ts'
import { settingsOn } from './dated.server.ts'
import { handlingEffects } from './handling.server.ts'
import { intakeEffects } from './intake.server.ts'
import { type Fit, fitsAll, type Match } from './matching.ts'

type Answers = Asked['answers']

/** What an item says of its matching. */
interface MatchItem {
  /** The kind of thing in which others answer. */
  readonly answer: string
  /** The kind, a dated rule of the service, in which they hold out what they have. */
  readonly product: string
  readonly fit: (need: Answers, product: ThingData) => readonly Fit[]
  /** The units the applicant named; null for everybody whose offers fit. */
  readonly named: (need: Answers) => readonly string[] | null
  /** What those who are asked are told of the need. */
  readonly need: (need: Answers) => ThingData
  /** What is wrong with a need that the form cannot see; null where nothing is. */
  readonly fault: (asked: Asked) => Promise<ReturnType<typeof refuseInput> | null>
}

/** What the steps of matching do. */
export function matchingEffects(item: MatchItem) {
  const filled = (step: (asked: Asked) => Done) => async (asked: Asked) => {
    const fault = await item.fault(asked)
    if (fault) return fault
    const done = await step(asked)
    if (!done.ok) return done
    const known = await agreedIn(item, asked, asked.answers)
    if (!known.ok) return known
    const matches = await matched(item, asked, asked.answers)
    return ok({ ...done.value, data: { ...done.value.data, matches: plain({ matches }).matches, agreed: known.value } })
  }
  return {
    ...intakeEffects,
    ...handlingEffects,
    close: closingEffects.close,
    submit: filled(intakeEffects.submit),
    correct: filled(intakeEffects.correct),
    async rematch(asked: Asked): Done {
      const matches = await matched(item, asked, membersIn(asked.thing.data.answers))
      return ok({ data: plain({ matches }) })
    },
    async share(asked: Asked): Done {
      return shared(item, asked)
    },
    async chosen({ thing, answers, ports }: Asked): Done {
      // The one that was chosen waits no more.
      return ok({ data: { chosen: String(answers.who) }, follow: await released(item, thing, ports) })
    },
    async fellThrough(_: Asked): Done {
      return ok({ data: { chosen: null } })
    },
    async began({ thing, now, ports }: Asked): Done {
      await ports.cases.note(thing.id, { closedAt: now })
      return ok({})
    },
    async giveUp(asked: Asked): Done {
      const done = await closingEffects.close(asked)
      if (!done.ok) return done
      return ok({ ...done.value, follow: await released(item, asked.thing, asked.ports) })
    },
  }
}

/** What the steps of an answer do; its kind adds what comes once it is chosen. */
export const answerEffects = {
  async ask(_: Asked): Done {
    return ok({})
  },
  async offer({ answers, actor, now, today }: Asked): Done {
    if (String(answers.validUntil) < today) {
      return refuseInput(t('方案有效期不能早于今天', 'an offer holds at least until today'))
    }
    return ok({ dueOn: null, data: { offer: { ...plain(answers), by: actor.name, at: now } } })
  },
  async pass({ answers, actor, now }: Asked): Done {
    return ok({ dueOn: null, data: { passed: { ground: String(answers.ground), by: actor.name, at: now } } })
  },
  async choose({ thing, today, ports }: Asked): Done {
    const { validUntil } = membersIn(thing.data.offer)
    if (String(validUntil) < today) {
      return refuseAct(
        t(`该方案的有效期到 ${validUntil} 为止。`, `This offer held until ${validUntil}.`),
        t('请对方重新报方案。', 'Have them offer anew.'),
      )
    }
    const above = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (above?.state !== 'matching') {
      return refuseAct(
        t('这项需求现在不在对接中。', 'The need is not being matched now.'),
        t('请在办件页查看当前状态。', 'See the case for how it stands.'),
      )
    }
    const who = String(membersIn(thing.data.holder).name)
    return ok({ data: { chosenOn: today }, follow: [{ thingId: above.id, step: 'chosen', answers: { who } }] })
  },
  async release(_: Asked): Done {
    return ok({ dueOn: null })
  },
}

/** Lets the case know what became of the answer that was chosen. */
export function tellsCase({ parentId }: Thing, step: 'fellThrough' | 'began' | 'ended'): readonly FollowRequest[] {
  return parentId === null ? [] : [{ thingId: parentId, step, answers: {} }]
}

async function matched(item: MatchItem, { thing, today, ports }: Asked, need: Answers): Promise<readonly Match[]> {
  const products = await settingsOn(ports, { offering: thing.parentId ?? '', kind: item.product, day: today })
  const matches = products.map(({ id, data }) => ({
    product: id,
    title: String(data.name),
    holder: data.holder as unknown as Match['holder'],
    fits: item.fit(need, data),
  }))
  const missing = (one: Match) => one.fits.filter(({ good }) => !good).length
  return matches.sort((a, b) => missing(a) - missing(b))
}

type Agreed = readonly { readonly id: string; readonly name: string }[]

/** The units that the applicant named, by their names; null where all that fit were agreed to. */
async function agreedIn(item: MatchItem, { ports }: Asked, need: Answers): Promise<Result<ThingData['agreed']>> {
  const ids = item.named(need)
  if (ids === null) return ok(null)
  const agreed: { id: string; name: string }[] = []
  for (const id of new Set(ids)) {
    const unit = await ports.org.unitOf(id)
    if (!unit) return refuseInput(t('没有这个单位', 'there is no such unit'))
    agreed.push({ id, name: unit.name })
  }
  return ok(plain({ agreed }).agreed)
}

async function shared(item: MatchItem, asked: Asked): Done {
  const { thing, answers, today, ports } = asked
  const until = String(answers.until)
  if (until <= today) return refuseInput(t('答复截止日应在今天之后', 'the last day lies after today'))
  const need = membersIn(thing.data.answers)
  const matches = await matched(item, asked, need)
  const may = (thing.data.agreed as unknown as Agreed | null) ?? matches.filter(fitsAll).map(({ holder }) => holder)
  const wished = answers.to as readonly string[] | undefined
  const stranger = wished?.find((id) => may.every((one) => one.id !== id))
  if (stranger !== undefined) {
    const name = (await ports.org.unitOf(stranger))?.name ?? ''
    return refuseAct(
      t(`申请人没有同意提供给${name}，或者该单位没有条件符合的产品。`, 'The applicant did not agree, or nothing fits.'),
      t('请从匹配结果里条件全部符合的单位中选择。', 'Choose among those all of whose conditions are met.'),
    )
  }
  const open = await ports.things.children(thing.id, item.answer)
  const busy = open.flatMap(({ state, data }) => (waits(state) ? [membersIn(data.holder).id] : []))
  const fresh = [...new Map(may.map((one) => [one.id, one])).values()].filter(
    ({ id }) => !busy.includes(id) && (wished?.includes(id) ?? true),
  )
  if (fresh.length === 0) {
    return refuseAct(
      t('没有可以提供的单位：产品条件都不符合，或者都已在对接。', 'Nobody is left: nothing fits, or all were asked.'),
      t('请看匹配结果，与申请人商量调整需求。', 'See the matches and talk with the applicant.'),
    )
  }
  const applicant = { ...membersIn(thing.data.subject), ...(await ports.cases.applicantOf(thing.id)) }
  const sides = thing.units.filter(({ part }) => part === 'lead' || part === 'applicant')
  return ok({
    data: plain({ matches }),
    open: fresh.map((holder) => ({
      kind: item.answer,
      step: 'ask',
      answers: {},
      title: `${String(thing.data.no)} ${holder.name}`,
      dueOn: until,
      units: [{ unitId: holder.id, part: 'co' as const }, ...sides],
      data: {
        ...plain({ holder, applicant, matches: matches.filter((one) => one.holder.id === holder.id) }),
        no: String(thing.data.no),
        need: item.need(need),
      },
    })),
  })
}

function waits(state: string): boolean {
  return state === 'asked' || state === 'offered'
}

/** The answers that nobody waits for any more. */
async function released(item: MatchItem, thing: Thing, ports: Asked['ports']): Promise<readonly FollowRequest[]> {
  const open = await ports.things.children(thing.id, item.answer)
  return open.flatMap(({ id, state }) => (waits(state) ? [{ thingId: id, step: 'release', answers: {} }] : []))
}

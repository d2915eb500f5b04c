import {
  type EffectsOf,
  fail,
  type Json,
  type OpenRequest,
  ok,
  type PlainDate,
  problem,
  refuseInput,
  type Thing,
  t,
  type UnitPart,
  yearOf,
} from '@zhiqiang/kernel'
import type { Ports, ThingBrief } from '@zhiqiang/server/ports'
import type { meeting } from './kind.ts'
import { type Decision, decisionsOf, idsIn, linesOf, titleOf } from './meeting-data.ts'

interface Seat {
  readonly [key: string]: Json
  readonly unitId: string
  readonly rank: string
  readonly person: string | null
}

/** Who sits in the body on the day, the chair first, as its data says. */
function seatsOn(body: ThingBrief, on: PlainDate): readonly Seat[] {
  const seats = Array.isArray(body.data.seats) ? (body.data.seats as unknown as readonly (Seat & Term)[]) : []
  return seats
    .filter((seat) => seat.from <= on && (seat.to === null || seat.to >= on))
    .toSorted((a, b) => Number(b.rank === 'chair') - Number(a.rank === 'chair'))
    .map(({ unitId, rank, person }) => ({ unitId, rank, person }))
}

interface Term {
  readonly from: PlainDate
  readonly to: PlainDate | null
}

function partsOf(seats: readonly Seat[]): readonly UnitPart[] {
  return seats.map((seat) => ({ unitId: seat.unitId, part: seat.rank === 'chair' ? 'lead' : 'co' }))
}

const noBody = problem('E_INPUT', { what: t('会议要开在一个议事协调机构下', 'a meeting belongs to a body') })
const tooEarly = problem('E_INPUT', { what: t('召开日期还没有到', 'the day of the meeting has not come') })
const notMembers = problem('E_INPUT', {
  what: t('到会单位里有不是成员的，请写在列席里', 'one present is no member; name it as also attending'),
})

/** Who was there of those called, and who was not. */
function attendance(seats: readonly Seat[], present: readonly string[]) {
  const members = seats.map((seat) => seat.unitId)
  if (present.some((id) => !members.includes(id))) return null
  return { present: [...present], absent: members.filter((id) => !present.includes(id)) }
}

function calledOf(thing: Thing): readonly Seat[] {
  return Array.isArray(thing.data.called) ? (thing.data.called as unknown as readonly Seat[]) : []
}

export const effects: EffectsOf<typeof meeting, Ports> = {
  async call({ thing, answers, ports }) {
    const body = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (body?.kind !== 'body' || body.state !== 'standing') return fail(noBody)
    const year = yearOf(answers.on)
    const earlier = (await ports.things.children(body.id, 'meeting')).filter(
      (m) => m.id !== thing.id && m.state !== 'cancelled' && m.data.year === year,
    )
    const nth = earlier.length + 1
    const called = seatsOn(body, answers.on)
    return ok({
      title: `${body.title}${year}年第${nth}次会议`,
      dueOn: answers.on,
      units: partsOf(called),
      data: {
        bodyTitle: body.title,
        year,
        nth,
        on: answers.on,
        place: answers.place,
        agenda: [...linesOf(answers.agenda)],
        called: [...called],
      },
    })
  },
  async move({ thing, answers, ports }) {
    const body = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (body?.kind !== 'body') return fail(noBody)
    const called = seatsOn(body, answers.on)
    return ok({
      dueOn: answers.on,
      units: partsOf(called),
      data: { on: answers.on, place: answers.place, agenda: [...linesOf(answers.agenda)], called: [...called] },
    })
  },
  async cancel() {
    return ok({ dueOn: null })
  },
  async record({ thing, answers, today, ports }) {
    if (answers.on > today) return fail(tooEarly)
    const body = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (body?.kind !== 'body' || body.state !== 'standing') return fail(noBody)
    const called = seatsOn(body, answers.on)
    const who = attendance(called, answers.present)
    if (!who) return fail(notMembers)
    return ok({
      dueOn: null,
      units: partsOf(called),
      data: {
        ...who,
        on: answers.on,
        called: [...called],
        others: answers.others ?? null,
        minutes: answers.minutes,
        decisions: [],
      },
      follow: [{ thingId: body.id, step: 'meet', answers: { on: answers.on } }],
    })
  },
  async amend({ thing, answers }) {
    const who = attendance(calledOf(thing), answers.present)
    if (!who) return fail(notMembers)
    return ok({ data: { ...who, others: answers.others ?? null, minutes: answers.minutes } })
  },
  async decide({ thing, answers }) {
    const before = decisionsOf(thing.data)
    const co = (answers.co ?? []).filter((id) => id !== answers.lead)
    const { text, lead, dueOn = null } = answers
    const n = before.length + 1
    return ok({ data: { decisions: [...before, { n, text, lead, co: [...co], dueOn }] } })
  },
  async strike({ thing, answers }) {
    const before = decisionsOf(thing.data)
    const kept = before.filter((one) => one.n !== answers.n)
    if (kept.length === before.length) {
      return refuseInput(t(`没有第 ${answers.n} 项`, `there is no number ${answers.n}`))
    }
    return ok({ data: { decisions: kept.map((one, i) => ({ ...one, n: i + 1 })) } })
  },
  async issue({ thing, answers, today }) {
    if (answers.readBy < today) {
      return refuseInput(t('签阅期限已经过了', 'the day to acknowledge by has passed'))
    }
    const decisions = decisionsOf(thing.data)
    const absent = idsIn(thing.data, 'absent')
    const number = answers.number ?? null
    return ok({
      data: { number, issuedOn: today, readBy: answers.readBy },
      units: withDecided(thing.units, decisions),
      open: [
        ...decisions.map((one) => taskOf(thing, one, number)),
        ...absent.map(
          (unitId): OpenRequest => ({
            kind: 'acknowledgement',
            step: 'ask',
            answers: {},
            title: `${thing.title}纪要`,
            dueOn: answers.readBy,
            units: [{ unitId, part: 'lead' }],
            data: { unitId },
          }),
        ),
      ],
    })
  },
}

/** Whoever is given something reads the minutes it rests on, member or not. */
function withDecided(units: readonly UnitPart[], decisions: readonly Decision[]): readonly UnitPart[] {
  const known = new Set(units.map((u) => u.unitId))
  const more = new Set(decisions.flatMap((one) => [one.lead, ...one.co]).filter((id) => !known.has(id)))
  return [...units, ...[...more].map((unitId): UnitPart => ({ unitId, part: 'co' }))]
}

function taskOf(thing: Thing, one: Decision, number: string | null): OpenRequest {
  const minutes = number === null ? `${thing.title}纪要` : `${thing.title}纪要（${number}）`
  return {
    kind: 'task',
    step: 'give',
    title: titleOf(one.text),
    answers: {
      title: titleOf(one.text),
      ground: `${minutes}第${one.n}项`,
      lead: one.lead,
      co: one.co,
      ...(one.dueOn === null ? {} : { dueOn: one.dueOn }),
    },
    data: { from: { id: thing.id, kind: 'meeting', title: thing.title, n: one.n, quote: one.text } },
  }
}

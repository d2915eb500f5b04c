import { type EffectsOf, fail, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { body } from './kind.ts'
import { ended, type Frequency, meetBy, partsOf, type Seat, seated, seatsOf, seatsOn } from './seats.ts'

const notSeated = problem('E_INPUT', { what: t('这个单位现在不是成员', 'this unit is no member now') })
const noChair = problem('E_GUARD', {
  why: t('召集人（组长）不能空缺。', 'The body cannot be without a chair.'),
  how: t('请先由另一单位担任召集人（组长）。', 'Seat another unit as chair first.'),
})

function lastMet(data: Readonly<Record<string, unknown>>): string | null {
  return typeof data.lastMetOn === 'string' ? data.lastMetOn : null
}

function laterOf(a: string, b: string): string {
  return [a, b].toSorted()[1] ?? a
}

export const effects: EffectsOf<typeof body, Ports> = {
  async found({ answers, ports, today }) {
    const unit = await ports.org.unitOf(answers.host)
    if (!unit) return refuseInput(t('没有这个单位', 'there is no such unit'))
    const { chair, from, every, host } = answers
    const seats: readonly Seat[] = [
      { unitId: chair, rank: 'chair', person: answers.person ?? null, from, to: null },
      ...(answers.members ?? [])
        .filter((id) => id !== chair)
        .map((unitId): Seat => ({ unitId, rank: 'member', person: null, from, to: null })),
    ]
    return ok({
      title: answers.name,
      region: unit.region,
      visibility: 1,
      units: partsOf(seats, host, laterOf(from, today)),
      dueOn: meetBy(every as Frequency, null, from),
      data: {
        sort: answers.sort,
        host,
        every,
        since: from,
        ground: answers.ground,
        seats: [...seats],
        lastMetOn: null,
        missed: [],
        reminders: [],
      },
    })
  },
  async seat({ thing, answers, today }) {
    const rank = answers.rank as Seat['rank']
    const seat: Seat = { unitId: answers.unit, rank, person: answers.person ?? null, from: answers.from, to: null }
    const seats = seated(seatsOf(thing.data), seat)
    if (!seatsOn(seats, answers.from).some((one) => one.rank === 'chair')) return fail(noChair)
    return ok({ data: { seats: [...seats] }, units: partsOf(seats, String(thing.data.host), today) })
  },
  async unseat({ thing, answers, today }) {
    const now = seatsOn(seatsOf(thing.data), answers.to).find((seat) => seat.unitId === answers.unit)
    if (!now) return fail(notSeated)
    if (now.rank === 'chair') return fail(noChair)
    const seats = ended(seatsOf(thing.data), answers.unit, answers.to)
    return ok({ data: { seats: [...seats] }, units: partsOf(seats, String(thing.data.host), today) })
  },
  async setFrequency({ thing, answers, today }) {
    const since = today
    return ok({
      dueOn: meetBy(answers.every as Frequency, lastMet(thing.data), since),
      data: { every: answers.every, since },
    })
  },
  async remind({ thing, answers, actor, now }) {
    const before = Array.isArray(thing.data.reminders) ? thing.data.reminders : []
    return ok({ data: { reminders: [...before, { note: answers.note, by: actor.name, at: now }] } })
  },
  async end({ today }) {
    return ok({ dueOn: null, data: { endedOn: today } })
  },
  async meet({ thing, answers, today }) {
    const last = laterOf(lastMet(thing.data) ?? '', answers.on)
    const dueOn = meetBy(thing.data.every as Frequency, last, String(thing.data.since))
    // A change of members dated ahead takes effect at the latest with the next meeting.
    return ok({
      dueOn,
      data: { lastMetOn: last },
      units: partsOf(seatsOf(thing.data), String(thing.data.host), today),
    })
  },
  async miss({ thing }) {
    const before = Array.isArray(thing.data.missed) ? thing.data.missed : []
    return ok({ data: { missed: [...before, thing.dueOn] } })
  },
}

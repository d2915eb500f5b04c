import {
  type EffectsOf,
  type FollowRequest,
  fail,
  ok,
  type PlainDate,
  problem,
  type Result,
  refuseAct,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import type { Ports, RoundCase } from '@zhiqiang/server/ports'
import { plain } from '../../presets/asked.server.ts'
import { offeringOf } from '../../presets/dated.server.ts'
import { enrolmentsOf, linesOf, namedIn, placesOf, seated, traineeOf } from '../../shared/training/enrolled.server.ts'
import { attendedEnough, lackOf } from '../../shared/training/terms.ts'
import type { trainingClass } from './kind.ts'

interface Days {
  readonly dates: { readonly from: PlainDate; readonly to: PlainDate }
  readonly until: PlainDate
}

export const effects: EffectsOf<typeof trainingClass, Ports> = {
  async announce({ thing, answers, today, ports }) {
    const offering = await offeringOf('training', { thing, ports })
    if (!offering.ok) return offering
    const days = daysRight(answers, today)
    if (!days.ok) return days
    const { title, ...rest } = answers
    return ok({
      title,
      dueOn: answers.until,
      visibility: 2,
      units: offering.value.units.flatMap(({ unitId, part }) =>
        part === 'lead' ? [{ unitId, part: 'lead' as const }] : [],
      ),
      data: plain(rest),
    })
  },
  async amend({ thing, answers, today, ports }) {
    const days = daysRight({ ...answers, until: thing.state === 'open' ? answers.until : answers.dates.from }, today)
    if (!days.ok) return days
    const all = await enrolmentsOf(ports, thing.id)
    const taken = await ports.quotas.taken(placesOf(thing.id), '')
    if (answers.places < taken) {
      return refuseInput(t(`已经录取 ${taken} 人，名额不能少于这个数`, `${taken} people have a place already`))
    }
    const { why, ...changed } = answers
    const waiting = all.filter(({ state }) => state === 'waiting')
    const moved = waiting.slice(0, answers.places - taken)
    const told = all.filter(({ state }) => state === 'waiting' || seated.has(state))
    return ok({
      dueOn: thing.state === 'open' ? answers.until : answers.dates.to,
      data: plain(changed),
      follow: [
        ...stepsOn(moved, 'moveUp', { places: answers.places }),
        ...stepsOn(told, 'changed', { what: why, dates: { ...answers.dates } }),
      ],
    })
  },
  async stop({ thing }) {
    const { to } = thing.data.dates as Days['dates']
    return ok({ dueOn: to })
  },
  async fallDue({ thing, today, ports }) {
    const { to } = thing.data.dates as Days['dates']
    if (today <= to) return ok({ dueOn: to })
    const all = await enrolmentsOf(ports, thing.id)
    return ok({ state: 'ended', dueOn: null, follow: stepsOn(all.filter(underWay), 'finish', { on: to }) })
  },
  async marks({ thing, answers, ports }) {
    const rows = linesOf(answers.marks).map((line) => {
      const [, who = line, mark = ''] = /^(.*?)[\s,，、]+(\d+(?:\.\d+)?)$/u.exec(line) ?? []
      return { who: who.trim(), mark: mark === '' ? Number.NaN : Number(mark) }
    })
    const wrong = rows.filter(({ mark }) => !(mark >= 0 && mark <= 100))
    if (wrong.length > 0) {
      const who = wrong.map((row) => row.who).join('、')
      return refuseInput(t(`这些行没有 0 到 100 的分数：${who}`, 'some lines have no mark between 0 and 100'))
    }
    const all = await enrolmentsOf(ports, thing.id)
    const found = namedIn(
      rows.map(({ who }) => who),
      all.filter(({ state }) => seated.has(state)),
    )
    if (!found.ok) return found
    // Each case keeps its own mark; the class, which everybody reads, keeps how many there were.
    return ok({
      hideAnswers: true,
      record: { entered: rows.length },
      follow: found.value.map(({ id }, at) => ({ thingId: id, step: 'mark', answers: { mark: rows[at]?.mark ?? 0 } })),
    })
  },
  async certify({ thing, ports }) {
    const lessons = await ports.things.children(thing.id, 'training-session')
    const held = lessons.reduce((all, { data }) => all + Number(data.hours), 0)
    if (held < Number(thing.data.hours)) {
      return refuseAct(
        t(
          `各课次合计 ${held} 学时，不到班次的 ${thing.data.hours} 学时。`,
          `Lessons of ${held} hours are less than the class has.`,
        ),
        t('请补录课次和到课名单。', 'Enter the missing lessons and who was present.'),
      )
    }
    const judged = (await enrolmentsOf(ports, thing.id)).filter(
      ({ state }) => state === 'judging' || state === 'absent',
    )
    const unmarked = judged.filter(
      ({ data }) => thing.data.exam === true && attendedEnough(data) && typeof data.mark !== 'number',
    )
    if (unmarked.length > 0) {
      return refuseAct(
        t(
          `还有 ${unmarked.length} 人没有成绩：${unmarked.map(traineeOf).join('、')}。`,
          `${unmarked.length} people have no mark yet.`,
        ),
        t('请先登记考试成绩；缺考的登记 0 分。', 'Enter their marks first; 0 for whoever did not sit it.'),
      )
    }
    return ok({
      follow: judged.map(({ id, data }) => {
        const lack = lackOf(data)
        return lack === null
          ? { thingId: id, step: 'grant', answers: {} }
          : { thingId: id, step: 'fail', answers: { ground: lack.zh } }
      }),
    })
  },
  async callOff({ thing, answers, ports }) {
    const all = await enrolmentsOf(ports, thing.id)
    return ok({ dueOn: null, follow: stepsOn(all.filter(underWay), 'callOff', { why: answers.why }) })
  },
}

function underWay({ state }: RoundCase): boolean {
  return state === 'waiting' || seated.has(state)
}

function stepsOn(cases: readonly RoundCase[], step: string, answers: FollowRequest['answers']): FollowRequest[] {
  return cases.map(({ id }) => ({ thingId: id, step, answers }))
}

function daysRight({ dates, until }: Days, today: PlainDate): Result<null> {
  const fault = (field: string, zh: string, en: string) =>
    fail(problem('E_INPUT', { what: t(zh, en) }, { fields: { [field]: t(zh, en) } }))
  if (dates.to < today) return fault('dates', '授课日期已经过去', 'its days are over')
  if (until < today && today < dates.from) return fault('until', '报名截止日已经过去', 'enrolment ended already')
  if (until > dates.to) return fault('until', '报名截止日不能晚于授课结束', 'enrolment ends before the class does')
  return ok(null)
}

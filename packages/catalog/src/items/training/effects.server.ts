import {
  type EffectsOf,
  fail,
  type Json,
  listIn,
  membersIn,
  ok,
  problem,
  refuseAct,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { closingEffects } from '../../presets/closing.server.ts'
import { handlingEffects } from '../../presets/handling.server.ts'
import { intakeEffects } from '../../presets/intake.server.ts'
import { enrolmentsOf, placesOf } from '../../shared/training/enrolled.server.ts'
import { type Attended, attendedIn, hoursIn, termsOf } from '../../shared/training/terms.ts'
import type { training } from './item.ts'

const { assign, takeOn, urge, note, served, overdue, recount, reopen } = handlingEffects

export const effects: EffectsOf<typeof training, Ports> = {
  assign,
  takeOn,
  urge,
  note,
  served,
  overdue,
  recount,
  reopen,
  close: closingEffects.close,
  /** A place while there is one, else the waiting list; whoever asks at the same moment is asked one after the other. */
  async submit(asked: Asked): Done {
    const { thing, answers, now, today, ports } = asked
    const classId = String(answers.class)
    await ports.quotas.hold(placesOf(classId), '')
    const held = await ports.things.get(classId)
    if (held?.kind !== 'training-class') return fail(problem('E_NOT_FOUND'))
    if (held.state !== 'open' || String(held.data.until) < today) {
      return refuseAct(
        t(`“${held.title}”现在不收报名。`, 'That class takes no enrolments now.'),
        t('请选择正在报名的班次。', 'Choose one that does.'),
      )
    }
    const done = await intakeEffects.submit(asked)
    if (!done.ok) return done
    const { data = {} } = done.value
    const trainee = String(answers.trainee).trim()
    const subject = String(membersIn(data.subject).id)
    const claim = { sort: 'training', matter: `class:${classId}:${subject}:${trainee}`, thingId: thing.id, day: today }
    const holder = await ports.claims.take(claim)
    if (holder) {
      return refuseAct(
        t(`${trainee}已经报名（${holder.title}）。`, 'That person enrolled in this class already.'),
        t('一人在同一班次只报一次；要换人请先退出。', 'Once for each person; withdraw first to send somebody else.'),
      )
    }
    await ports.cases.enterRound(thing.id, classId)
    await ports.cases.note(thing.id, { acceptedAt: now })
    const seat = { name: placesOf(classId), period: '', limit: Number(held.data.places) }
    const { got } = await ports.quotas.take(seat, thing.id, now)
    return ok({
      ...done.value,
      state: got ? 'enrolled' : 'waiting',
      data: {
        ...data,
        answers: { ...membersIn(data.answers), trainee },
        round: { id: held.id, title: held.title },
        dates: held.data.dates as Json,
        terms: plain({ ...termsOf(held.data) }),
      },
    })
  },
  async moveUp({ thing, answers, now, ports }: Asked): Done {
    const name = placesOf(classOf(thing.data))
    const { got } = await ports.quotas.take({ name, period: '', limit: Number(answers.places) }, thing.id, now)
    return got ? ok({}) : refuseAct(t('名额已满。', 'No place is free.'), t('请刷新后再试。', 'Load the page anew.'))
  },
  async changed({ answers }: Asked): Done {
    return ok({ data: { dates: answers.dates as Json } })
  },
  async attend({ thing, answers, today, ports }: Asked): Done {
    const typed = String(answers.code).normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
    const lessons = await ports.things.children(classOf(thing.data), 'training-session')
    const lesson = lessons.find(({ state, data }) => state === 'open' && data.on === today && data.code === typed)
    if (!lesson) {
      return refuseAct(
        t('签到码不对，或者签到已经结束。', 'The code is wrong, or signing in is over.'),
        t(
          '请核对课堂上出示的签到码；错过签到的请培训单位补记。',
          'Compare it with the one shown; the unit enters who missed it.',
        ),
      )
    }
    const { label, on, hours } = lesson.data
    if (attendedIn(thing.data).some(({ session }) => session === lesson.id)) {
      return refuseAct(
        t(`“${String(label)}”已经签到。`, 'You signed in already.'),
        t('不用重复签到。', 'Once is enough.'),
      )
    }
    const now: Attended = { session: lesson.id, label: String(label), on: String(on), hours: Number(hours), by: 'code' }
    return ok({ data: attendedAlso(thing.data, now) })
  },
  async present({ thing, answers }: Asked): Done {
    const { session, label, on, hours } = membersIn(answers.lesson as Json)
    const state = thing.state === 'judging' || thing.state === 'absent' ? 'judging' : 'attending'
    if (attendedIn(thing.data).some((one) => one.session === session)) return ok({ state })
    const lesson = { session: String(session), label: String(label), on: String(on), hours: Number(hours) }
    return ok({ state, data: attendedAlso(thing.data, { ...lesson, by: 'unit' }) })
  },
  async mark({ answers }: Asked): Done {
    return ok({ data: { mark: Number(answers.mark) } })
  },
  async finish({ thing, answers, now, today, ports }: Asked): Done {
    if (thing.state === 'waiting') {
      await ports.claims.release(thing.id, today)
      await ports.cases.note(thing.id, { closedAt: now })
      const words = t('班次已结课，没有候补上', 'The class is over and no place became free')
      return ok({ state: 'unplaced', tell: [{ to: { parts: ['applicant'] }, words, statutory: true }] })
    }
    const state = thing.state === 'attending' ? 'judging' : 'absent'
    return ok({ state, clocks: { judge: { from: String(answers.on) } } })
  },
  async grant(asked: Asked): Done {
    const { thing, today, ports } = asked
    const granted = await closingEffects.grant(asked)
    if (!granted.ok) return granted
    const { answers, subject, round, dates, mark } = thing.data
    const { from, to } = membersIn(dates)
    const entry = {
      title: String(membersIn(round).title),
      holder: String(membersIn(answers).trainee),
      subject: String(membersIn(subject).id),
      facts: {
        trainee: String(membersIn(answers).trainee),
        days: from === to ? String(from) : `${String(from)} 至 ${String(to)}`,
        hours: String(hoursIn(thing.data)),
        mark: typeof mark === 'number' ? `${mark} 分` : '',
      },
    }
    const entered = await ports.registers.enter({ id: thing.id, kind: thing.kind }, entry, today)
    if (!entered.ok) return entered
    return ok({ ...granted.value, data: { ...granted.value.data, entry: { ...entered.value } } })
  },
  /** Whoever never came is told apart from who came and did not pass. */
  async fail(asked: Asked): Done {
    const closed = await closingEffects.close(asked)
    if (!closed.ok || asked.thing.state !== 'absent') return closed
    return ok({ ...closed.value, state: 'missed' })
  },
  async revoke({ thing, answers, actor, now, today, ports }: Asked): Done {
    await ports.registers.put(thing.id, 'revoked', today, String(answers.ground))
    return ok({ data: { decision: { ...plain(answers), by: actor.name, at: now } } })
  },
  /** Gives the place back to whoever waited longest. */
  async withdraw(asked: Asked): Done {
    const { thing, now, ports } = asked
    const classId = classOf(thing.data)
    const all = await enrolmentsOf(ports, classId)
    const done = await closingEffects.close(asked)
    if (!done.ok || thing.state === 'waiting') return done
    await ports.quotas.release(placesOf(classId), thing.id, now)
    const next = all.find(({ state }) => state === 'waiting')
    const held = await ports.things.get(classId)
    if (!next || !held) return done
    return ok({
      ...done.value,
      follow: [{ thingId: next.id, step: 'moveUp', answers: { places: Number(held.data.places) } }],
    })
  },
}

function classOf({ round }: ThingData): string {
  return String(membersIn(round).id)
}

function attendedAlso(data: ThingData, lesson: Attended): ThingData {
  return { attended: [...listIn<Json>(data.attended), { ...lesson }] }
}

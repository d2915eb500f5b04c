import { ok, type PlainDate, type Result, refuseInput, type Thing, type ThingData, t, yearOf } from '@zhiqiang/kernel'
import type { EntryWrite } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from './asked.server.ts'
import { closingEffects } from './closing.server.ts'
import { handlingEffects } from './handling.server.ts'
import { intakeEffects } from './intake.server.ts'

/** What an item enters in its register, from what was applied for and what was filled in when it was granted. */
export type EntryOf = (of: {
  readonly answers: ThingData
  readonly decision: ThingData
  readonly subject: { readonly id: string; readonly name: string }
  readonly thing: Thing
  readonly today: PlainDate
}) => Omit<EntryWrite, 'subject' | 'holder'> & { readonly holder?: string }

/** What is wrong with what somebody fills in, or null; asked when it is handed in and when it is corrected. */
export type Check = (asked: Asked) => Promise<Result<null>>

const nothingWrong: Check = async () => ok(null)

type RegisterStep = 'submit' | 'correct' | 'enter' | 'flag' | 'unflag' | 'cancel' | 'revoke'
type RegisterSteps = Readonly<Record<RegisterStep, (asked: Asked) => Done>>

/** What the steps of a filing do that no register hears of. */
export const filingEffects = { ...intakeEffects, ...handlingEffects, close: closingEffects.close }

/** What the other steps of a filing do; an item spreads it behind {@link filingEffects}. */
export function filedEffects(entryOf: EntryOf, check: Check = nothingWrong): RegisterSteps {
  return {
    async submit(asked: Asked): Done {
      const checked = await check(asked)
      if (!checked.ok) return checked
      const handedIn = await intakeEffects.submit(asked)
      if (!handedIn.ok) return handedIn
      const { thing, today, ports } = asked
      const opened = { ...thing, data: handedIn.value.data ?? {} }
      const { keys } = entryIn(entryOf, { thing: opened, answers: answersIn(opened), decision: {}, today })
      const free = await ports.registers.free(thing.kind, keys ?? [])
      return free.ok ? handedIn : free
    },
    async correct(asked: Asked): Done {
      const checked = await check(asked)
      return checked.ok ? intakeEffects.correct(asked) : checked
    },
    async enter(asked: Asked): Done {
      const { thing, answers, today, ports } = asked
      const granted = await closingEffects.grant(asked)
      if (!granted.ok) return granted
      const entry = entryIn(entryOf, { thing, answers: answersIn(thing), decision: plain(answers), today })
      const entered = await ports.registers.enter({ id: thing.id, kind: thing.kind }, entry, today)
      if (!entered.ok) return entered
      const { number, code } = entered.value
      return ok({ ...granted.value, data: { ...granted.value.data, entry: { number, code } } })
    },
    async flag({ thing, answers, today, ports }: Asked): Done {
      await ports.registers.put(thing.id, 'flagged', today, String(answers.ground))
      return ok({ data: { flag: { by: 'office', ground: String(answers.ground) } } })
    },
    async unflag({ thing, today, ports }: Asked): Done {
      await ports.registers.put(thing.id, 'valid', today, null)
      return ok({ data: { flag: null } })
    },
    async cancel({ thing, answers, today, ports }: Asked): Done {
      await ports.registers.put(thing.id, 'ended', today, String(answers.ground))
      return ok({ data: { ended: { ground: String(answers.ground), on: today } } })
    },
    async revoke({ thing, answers, actor, now, today, ports }: Asked): Done {
      await ports.registers.put(thing.id, 'revoked', today, String(answers.ground))
      return ok({ data: { decision: { ...plain(answers), by: actor.name, at: now } } })
    },
  }
}

/** What the steps of a change do. */
export function changeEffects(entryOf: EntryOf) {
  return {
    async askChange({ answers }: Asked): Done {
      return ok({ data: { change: plain(answers) } })
    },
    async acceptChange({ thing, today, ports }: Asked): Done {
      const { changeWhy, ...changed } = thing.data.change as ThingData
      const answers = { ...answersIn(thing), ...changed }
      const entry = entryIn(entryOf, { thing, answers, decision: decisionIn(thing), today })
      const done = await ports.registers.change(thing.id, entry, today, String(changeWhy))
      if (!done.ok) return done
      return ok({ data: { answers, change: null } })
    },
    async refuseChange(_: Asked): Done {
      return ok({ data: { change: null } })
    },
  }
}

/**
 * What the steps of a yearly report do.
 * @param summary what the register says of the report
 */
export function reportEffects(entryOf: EntryOf) {
  return {
    async report({ thing, answers, today, now, ports }: Asked): Done {
      const year = Number(answers.year)
      const last = reportedIn(thing)
      if (year >= yearOf(today)) {
        return refuseInput(t(`${year} 年还没有结束，不能报告`, `${year} is not over yet: it cannot be reported`))
      }
      if (last !== null && year <= last) {
        return refuseInput(t(`${last} 年度已经报告`, `${last} was reported already`))
      }
      const next = { ...thing, data: { ...thing.data, report: { ...plain(answers), at: now } } }
      const write = entryIn(entryOf, { thing: next, answers: answersIn(thing), decision: decisionIn(thing), today })
      const done = await ports.registers.change(thing.id, write, today, `${year} 年度报告`)
      if (!done.ok) return done
      const missed = isMissed(thing)
      if (missed) await ports.registers.put(thing.id, 'valid', today, null)
      return ok({
        ...(missed ? { state: 'granted' } : {}),
        data: { report: { ...plain(answers), at: now }, ...(missed ? { flag: null } : {}) },
        clocks: { report: { again: `${year + 1}-12-31` } },
      })
    },
    async returnReport({ thing, answers }: Asked): Done {
      const year = reportedIn(thing)
      return ok({
        data: { report: null, returned: { year, ground: String(answers.ground) } },
        clocks: { report: { again: `${year}-12-31` } },
      })
    },
    async reportMissed({ thing, today, ports }: Asked): Done {
      // Whom the office suspended for another reason stays so for that.
      if (thing.state === 'flagged' && !isMissed(thing)) return ok({})
      await ports.registers.put(thing.id, 'flagged', today, '未按时提交年度报告')
      return ok({ data: { flag: { by: 'report' } } })
    },
  }
}

/** The year the first report of an entry is about: the one it was entered in. */
export function firstReport(today: PlainDate): { readonly report: { readonly from: PlainDate } } {
  return { report: { from: `${yearOf(today)}-12-31` } }
}

function entryIn(entryOf: EntryOf, of: Omit<Parameters<EntryOf>[0], 'subject'>): EntryWrite {
  const subject = of.thing.data.subject as { readonly id: string; readonly name: string }
  return { holder: subject.name, ...entryOf({ ...of, subject }), subject: subject.id }
}

/** What was applied for, as it stands after corrections and changes. */
export function answersIn({ data }: Pick<Thing, 'data'>): ThingData {
  return (data.answers ?? {}) as ThingData
}

function decisionIn({ data }: Thing): ThingData {
  return (data.decision ?? {}) as ThingData
}

function reportedIn({ data }: Thing): number | null {
  const { report } = data
  return typeof report === 'object' && report !== null && 'year' in report ? Number(report.year) : null
}

function isMissed({ data }: Thing): boolean {
  const { flag } = data
  return typeof flag === 'object' && flag !== null && 'by' in flag && flag.by === 'report'
}

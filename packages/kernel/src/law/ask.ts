import { type Problem, problem } from '../problems.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Text, t } from '../text.ts'
import type { WorkCalendar } from '../time/calendar.ts'
import { deadlineOf } from '../time/deadline.ts'
import type { Deadline, Roll, TimeLimit, TimeUnit } from '../time/time-limit.ts'
import type { Mark } from './law.ts'
import { type LawLibrary, termDeadline } from './library.ts'

/** What is asked of a calculator: a length, or a term of law by its id. Members are checked, so it may come from outside. */
export interface DeadlineQuestion {
  readonly from?: unknown
  readonly amount?: unknown
  readonly unit?: unknown
  /** Where it is not said, days, months and years move to the next working day. */
  readonly roll?: unknown
  readonly direction?: unknown
  readonly term?: unknown
}

/** The deadline, with what was counted. */
export interface DeadlineAnswer extends Deadline, TimeLimit {
  readonly from: string
  /** The term of law asked for; absent where a length was. */
  readonly term?: string
  readonly what?: Text
  readonly since?: Text
  readonly basis?: { readonly instrument: string; readonly title: Text; readonly article: string | null }
  readonly mark?: Mark
  readonly note?: Text
}

/** Answers a question about a deadline, by a length or by the version of a term that is in force on the start day. */
export function answerDeadline(
  library: LawLibrary,
  calendar: WorkCalendar,
  question: DeadlineQuestion,
): Result<DeadlineAnswer> {
  const { from, term, amount, unit } = question
  if (typeof from !== 'string') return fail(missing(t('起算日 from', 'the start day, from')))
  if (term !== undefined) {
    if (typeof term !== 'string') return fail(missing(t('时限编号 term', 'the id of a term, term')))
    if (amount !== undefined || unit !== undefined) {
      return fail(input(t('给了 term 就不要再给 amount 和 unit', 'give either term, or amount and unit')))
    }
    return ofTerm(library, calendar, term, from)
  }
  if (typeof amount !== 'number') return fail(missing(t('期限 amount（整数）', 'the amount, a whole number')))
  if (typeof unit !== 'string') return fail(missing(t('单位 unit', 'the unit')))
  const limit = {
    amount,
    // Checked by `deadlineOf`, which refuses what it does not know.
    unit: unit as TimeUnit,
    roll: (question.roll ?? (unit === 'hour' ? 'none' : 'next-workday')) as Roll,
    ...(question.direction === undefined ? {} : { direction: question.direction as 'after' | 'before' }),
  }
  const found = deadlineOf(calendar, limit, from)
  if (!found.ok) return found
  return ok({ ...found.value, from, ...limit })
}

function ofTerm(library: LawLibrary, calendar: WorkCalendar, id: string, from: string): Result<DeadlineAnswer> {
  const found = termDeadline(library, calendar, id, from)
  if (!found.ok) return found
  const { due, derivation, estimated, term, version } = found.value
  const { amount, unit, roll, direction, includesStart, basis, mark, note } = version
  const title = library.instruments.get(basis.instrument)?.title ?? t('', '')
  return ok({
    due,
    derivation,
    estimated,
    from,
    amount,
    unit,
    roll,
    ...(direction === undefined ? {} : { direction }),
    ...(includesStart === undefined ? {} : { includesStart }),
    term: term.id,
    what: term.what,
    since: term.since,
    basis: { instrument: basis.instrument, title, article: basis.article },
    mark,
    ...(note === undefined ? {} : { note }),
  })
}

function missing(what: Text): Problem {
  return input(t(`缺少${what.zh}`, `${what.en}, is missing`))
}

function input(what: Text): Problem {
  return problem('E_INPUT', { what })
}

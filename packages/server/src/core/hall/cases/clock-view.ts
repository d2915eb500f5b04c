import type { CallOutput } from '@zhiqiang/contract'
import { isOverdue, type Kind, readClock, type StateClock, t } from '@zhiqiang/kernel'
import type { LawInForce } from '../../law/in-force.ts'
import type { clocksOfCase } from './store.ts'

type ClockRow = Awaited<ReturnType<typeof clocksOfCase>>[number]
type ClockView = CallOutput<'cases.get'>['clocks'][number]

/** Kept clocks of a thing as a page shows them, each with its limits and the days it was reckoned by. */
export function clockViews(
  kind: Pick<Kind, 'clocks'>,
  rows: readonly ClockRow[],
  law: LawInForce,
  today: string,
): ClockView[] {
  return rows.flatMap((row) => {
    const declared = kind.clocks?.[row.name]
    return declared ? [clockView(row, declared, law, today)] : []
  })
}

function clockView(row: ClockRow, declared: StateClock, law: LawInForce, today: string): ClockView {
  const kept = row as unknown as Parameters<typeof readClock>[1]
  const read = readClock(law.calendar, kept)
  if (!read.ok) throw new Error(`clock ${row.name}: ${read.problem.message.en}`)
  const { state, due, settledOn, late, estimated, derivation, limit, others } = read.value
  return {
    name: row.name,
    round: row.round,
    label: declared.label,
    duty: row.duty,
    state,
    startedOn: row.started_on,
    dueOn: due,
    settledOn,
    late,
    overdue: isOverdue(read.value, today),
    estimated,
    limits: [{ limit, due }, ...others].map((one) => limitView(one.limit, one.due, law)),
    derivation: [...derivation],
  }
}

type Limit = Parameters<typeof readClock>[1]['limits'][number]

function limitView(limit: Limit, due: string | null, { library }: LawInForce): ClockView['limits'][number] {
  const { by, amount, unit } = limit
  const term = limit.term === undefined ? undefined : library.terms.get(limit.term)
  const version = term?.versions.find((one) => one.from === limit.versionFrom)
  if (!term || !version) return { by, amount, unit, due, term: null }
  return {
    by,
    amount,
    unit,
    due,
    term: {
      id: term.id,
      what: term.what,
      instrument: library.instruments.get(version.basis.instrument)?.title ?? t('', ''),
      article: version.basis.article,
      mark: version.mark,
      note: version.note ?? null,
    },
  }
}

import { randomInt } from 'node:crypto'
import type { Tx } from '../../../../db/connect.ts'
import { fixed } from '../../../../db/fixed.ts'
import { unread } from '../../../../db/transaction.ts'

/** Without letters and digits that are taken for each other when a code is read out. */
const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code nobody can guess and anybody can read out. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => codeLetters[randomInt(codeLetters.length)]).join('')
}

/** So many numbers of cases are set apart at once: whoever does it holds the series until its commit, the others do not. */
const setApart = 10

/**
 * A number for a case: the lowest of those set apart that nobody else is taking at the moment. Each is given once and none is
 * lost, for a refusal leaves it where it was; two cases that are opened at the same moment may have theirs in either order. No
 * rule asks more of the number of a case. Those of letters and of registers follow each other strictly: {@link nextNumber}.
 */
export async function caseNumber(tx: Tx, city: string, series: string, year: number): Promise<number> {
  const [spare] = await takeSpare(tx, { city, series, year })
  if (spare) return spare.n
  const last = await nextNumber(tx, city, series, year, setApart)
  const first = last - setApart + 1
  const others = Array.from({ length: setApart - 1 }, (_, at) => ({ city, series, year, n: first + 1 + at }))
  unread(tx, tx.insertInto('spare_case_number').values(others).execute())
  return first
}

const takeSpare = fixed((tx, { city, series, year }: { city: string; series: string; year: number }) =>
  tx
    .deleteFrom('spare_case_number')
    .where('city', '=', city)
    .where('series', '=', series)
    .where('year', '=', year)
    .where('n', '=', (eb) =>
      eb
        .selectFrom('spare_case_number as free')
        .select('free.n')
        .where('free.city', '=', city)
        .where('free.series', '=', series)
        .where('free.year', '=', year)
        .orderBy('free.n')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning('n'),
)

/** The next number of a series in a year, or the last of so many; a refusal gives them back. */
export async function nextNumber(tx: Tx, city: string, series: string, year: number, many = 1): Promise<number> {
  const row = await tx
    .insertInto('case_number')
    .values({ city, series, year, last: many })
    .onConflict((c) =>
      c.columns(['city', 'series', 'year']).doUpdateSet((eb) => ({ last: eb('case_number.last', '+', many) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

import { randomInt } from 'node:crypto'
import type { Tx } from '../../../../db/connect.ts'

/** Without letters and digits that are taken for each other when a code is read out. */
const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code nobody can guess and anybody can read out. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => codeLetters[randomInt(codeLetters.length)]).join('')
}

/** The next number of a series in a year; a refusal gives it back. */
export async function nextNumber(tx: Tx, city: string, series: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('case_number')
    .values({ city, series, year, last: 1 })
    .onConflict((c) =>
      c.columns(['city', 'series', 'year']).doUpdateSet((eb) => ({ last: eb('case_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

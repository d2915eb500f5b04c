import type { CalendarYear } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { CalendarPort } from '../../../ports.ts'
import { stampAnew } from '../stamp/store.ts'

/** A year as the city entered it, with the thing that holds it. */
export interface OwnYear {
  readonly id: string
  readonly year: CalendarYear
}

/** Working days as an act may change them. */
export function calendarPort(tx: Tx, city: string): CalendarPort {
  const supersede = (id: string) =>
    tx
      .updateTable('calendar_year')
      .set({ superseded: true })
      .where('id', '=', id)
      .where('superseded', '=', false)
      .execute()
  return {
    ownYear: async (year) => {
      // Of two entries at once the second waits here and finds the first.
      await stampAnew(tx, city)
      return (await ownYears(tx, city)).find((own) => own.year.year === year)?.id ?? null
    },
    put: async (id, eventSeq, { year, notices, moved }) => {
      await stampAnew(tx, city)
      await supersede(id)
      const row = {
        id,
        event_seq: eventSeq,
        city,
        year,
        notices: JSON.stringify(notices),
        moved: JSON.stringify(moved),
      }
      await tx.insertInto('calendar_year').values(row).execute()
    },
    withdraw: async (id) => {
      await stampAnew(tx, city)
      await supersede(id)
    },
  }
}

/** The years a city entered itself, in order. */
export async function ownYears(tx: Tx, city: string): Promise<readonly OwnYear[]> {
  const rows = await tx
    .selectFrom('calendar_year')
    .select(['id', 'year', 'notices', 'moved'])
    .where('city', '=', city)
    .where('superseded', '=', false)
    .orderBy('year')
    .execute()
  // Written by `calendarPort` and by nothing else.
  return rows.map(({ id, year, notices, moved }) => ({ id, year: { year, notices, moved } as unknown as CalendarYear }))
}

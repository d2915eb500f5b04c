import {
  amended,
  type CalendarYear,
  type LawLibrary,
  termDeadline,
  versionOn,
  type WorkCalendar,
  workCalendar,
} from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { LawPort } from '../../ports.ts'
import { ownYears } from './calendar/store.ts'
import { ownChanges } from './changes/store.ts'
import { stampOf } from './stamp/store.ts'

/** The law and the working days that a city goes by. */
export interface LawInForce {
  readonly library: LawLibrary
  readonly calendar: WorkCalendar
}

/** What the product ships; handed in at the composition root. */
export interface ShippedLaw {
  readonly library: LawLibrary
  readonly years: readonly CalendarYear[]
}

/** The law of a city as a transaction sees it, its own changes included. Costs one look at one row. */
export type LawOf = (tx: Tx, city: string) => Promise<LawInForce>

/** What ships, with what each city recorded over it. What was put together for a stamp is kept until the stamp is another. */
export function lawInForce(shipped: ShippedLaw): LawOf {
  const asShipped = { library: shipped.library, calendar: workCalendar(shipped.years) }
  const kept = new Map<string, { readonly stamp: string; readonly law: LawInForce }>()
  return async (tx, city) => {
    const stamp = await stampOf(tx, city)
    if (stamp === null) return asShipped
    const known = kept.get(city)
    if (known?.stamp === stamp) return known.law
    const own = await ownYears(tx, city)
    const library = amended(shipped.library, await ownChanges(tx, city))
    const law = { library, calendar: workCalendar([...shipped.years, ...own.map(({ year }) => year)]) }
    kept.set(city, { stamp, law })
    return law
  }
}

/** The law as an effect asks for it. */
export function lawPort(law: () => Promise<LawInForce>): LawPort {
  return {
    deadline: async (term, from) => {
      const { library, calendar } = await law()
      return termDeadline(library, calendar, term, from)
    },
    termOn: async (term, day) => versionOn((await law()).library.terms.get(term)?.versions ?? [], day),
    calendar: async () => (await law()).calendar,
    library: async () => (await law()).library,
  }
}

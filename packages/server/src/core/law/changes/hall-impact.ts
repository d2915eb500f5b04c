import { type Kind, type LawChange, type StateClock, type Text, t, whereWritten } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import type { LawDeps } from '../law-deps.ts'
import { casesOnTerm } from './store.ts'

/** What of the hall a change touches: its id, what it is, and why. */
export interface TouchedRow {
  readonly id: string
  readonly what: Text
  readonly why: Text
}

/** The services whose time a term limits, or that rest on an instrument. */
export function itemsOn({ catalogue }: Pick<ReadDeps, 'catalogue'>, change: LawChange): readonly TouchedRow[] {
  return [...catalogue.kinds.values()].flatMap((kind) => {
    const why = kind.service ? whyItem(kind, change) : undefined
    return why ? [{ id: kind.kind, what: kind.title, why }] : []
  })
}

function whyItem(kind: Kind, change: LawChange): Text | undefined {
  if (change.sort === 'term') return clocksOn(kind, change.target)[0]?.label
  if (change.sort !== 'instrument') return undefined
  const basis = kind.service?.guide.basis.find(({ instrument }) => instrument === change.target)
  return basis && whereWritten({ title: change.title, article: basis.article })
}

function clocksOn({ clocks = {} }: Kind, term: string): readonly StateClock[] {
  return Object.values(clocks).filter((clock) => clock.term === term)
}

/** The cases the caller may see in which a clock runs by the term that changes; they keep the version they began with. */
export async function casesOn(
  deps: Omit<ReadDeps, 'city'> & Pick<LawDeps, 'city'>,
  change: LawChange,
  limit: number,
): Promise<{ readonly total: number; readonly rows: TouchedRow[] }> {
  if (change.sort !== 'term') return { total: 0, rows: [] }
  const { total, rows } = await casesOnTerm(deps.tx, deps.actor, deps.city, change.target, limit)
  return { total, rows: rows.map(({ id, no, item, clock }) => caseRow(id, no, deps.catalogue.kinds.get(item), clock)) }
}

function caseRow(id: string, no: string, kind: Kind | undefined, clock: string): TouchedRow {
  const label = kind?.clocks?.[clock]?.label ?? t(clock, clock)
  return {
    id,
    what: t(no, no),
    why: t(`${label.zh}已开始，按开始之日的规定继续`, `${label.en} has begun and goes on by the rule of that day`),
  }
}

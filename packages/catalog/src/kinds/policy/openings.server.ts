import { type OpenRequest, type PlainDate, type UnitPart, yearOf } from '@zhiqiang/kernel'
import type { LedgerDuty, LedgerIndicator, LedgerTask } from '@zhiqiang/policy'
import type { FoundUnit } from '@zhiqiang/server/ports'

/** What every row of the ledger takes from its plan. */
export interface Plan {
  readonly id: string
  readonly title: string
  readonly region: string
  readonly visibility: number
  readonly closed: boolean
  readonly issuedOn: PlainDate | null
  readonly firstYear: number | null
  /** The last day of the plan; null where it names none, or goes on past it. */
  readonly until: PlainDate | null
  readonly clauses: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, FoundUnit>
}

function base(plan: Plan, row: { readonly path: string; readonly title: string }) {
  return {
    title: row.title,
    clauseId: plan.clauses.get(row.path) ?? null,
    policyId: plan.id,
    region: plan.region,
    visibility: plan.visibility,
    answers: {},
  }
}

/** Written names as units: a collective one expands to its members; an unknown one is kept as written, never guessed. */
function partsOf(plan: Plan, written: readonly string[], lead: string | null) {
  const parts: UnitPart[] = []
  const unmatched: string[] = []
  const add = (unitId: string, part: UnitPart['part']) => {
    if (!parts.some((p) => p.unitId === unitId)) parts.push({ unitId, part })
  }
  const leading = lead === null ? undefined : plan.units.get(lead)
  if (leading && !leading.collective) add(leading.unitId, 'lead')
  for (const name of written) {
    const found = plan.units.get(name)
    if (!found) unmatched.push(name)
    else if (found.collective) for (const member of found.members) add(member.id, 'co')
    else add(found.unitId, 'co')
  }
  return { parts, unmatched, led: parts.some((p) => p.part === 'lead') }
}

/** A task of the ledger as it is opened under its plan. */
export function openTask(plan: Plan, row: LedgerTask): OpenRequest {
  const { parts, unmatched, led } = partsOf(plan, row.units, row.lead)
  const running = led ? 'propose' : 'queue'
  return {
    ...base(plan, row),
    kind: 'task',
    step: plan.closed ? 'shelve' : running,
    dueOn: row.dueOn,
    units: parts,
    data: {
      path: row.path,
      heading: row.title,
      policyTitle: plan.title,
      written: [...row.units],
      unmatched,
      leadFrom: row.leadFrom,
      dueFrom: row.dueFrom,
      strength: row.strength
        ? { word: row.strength.word, class: row.strength.class, start: row.strength.span[0], end: row.strength.span[1] }
        : null,
    },
  }
}

/** An indicator of the ledger as it is opened under its plan. */
export function openIndicator(plan: Plan, row: LedgerIndicator): OpenRequest {
  return {
    ...base(plan, row),
    kind: 'indicator',
    step: plan.closed ? 'shelve' : 'watch',
    data: {
      path: row.path,
      heading: row.title,
      policyTitle: plan.title,
      type: row.goal ?? 'number',
      name: row.title,
      operator: row.operator,
      value: typeof row.value === 'object' && row.value !== null ? { ...row.value } : row.value,
      unit: row.unit ?? '',
      period: row.period,
      direction: row.direction ?? 'up',
      quote: row.quote,
      span: [row.span[0], row.span[1]],
      rank: row.rank ? { ...row.rank } : null,
    },
  }
}

/** A duty of the ledger as it is opened under its plan. */
export function openDuty(plan: Plan, row: LedgerDuty, today: PlainDate): OpenRequest {
  const { parts, unmatched } = partsOf(plan, row.units, row.lead)
  const running = row.rule.unit === 'unset' ? 'leaveUnset' : 'run'
  return {
    ...base(plan, row),
    kind: 'duty',
    step: plan.closed ? 'shelve' : running,
    units: parts,
    data: {
      path: row.path,
      policyTitle: plan.title,
      quote: row.quote,
      every: { ...row.rule },
      from: beginning(plan, today),
      until: plan.until,
      written: [...row.units],
      unmatched,
    },
  }
}

/** A plan issued late in a year for the years after it asks for nothing in the year it is issued in. */
function beginning({ issuedOn, firstYear }: Plan, today: PlainDate): PlainDate {
  const issued = issuedOn ?? today
  return firstYear !== null && firstYear > yearOf(issued) ? `${firstYear}-01-01` : issued
}

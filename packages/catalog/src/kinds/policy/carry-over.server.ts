import type { FollowRequest, Json, ThingData } from '@zhiqiang/kernel'
import type { ClausePair, LedgerDuty, LedgerIndicator, LedgerTask, PolicyLedger, PolicyReading } from '@zhiqiang/policy'

/** A thing that hangs on a clause of the plan, as far as carrying it over needs it. */
interface Child {
  readonly id: string
  readonly state: string
  readonly data: ThingData
}

interface Amendment<C extends Child> {
  readonly old: PolicyReading
  readonly reading: PolicyReading
  readonly pairs: readonly ClausePair[]
  /** What the new text makes. */
  readonly ledger: PolicyLedger
  readonly children: Readonly<Record<'task' | 'indicator' | 'duty', readonly C[]>>
  readonly plan: { readonly title: string }
  readonly version: number
  /** The new document in words, as the ground of what it drops. */
  readonly source: string
  readonly why: string
}

/** What becomes of everything that hangs on a plan when it is amended. */
interface CarryOver<C extends Child> {
  readonly follow: readonly FollowRequest[]
  /** What goes on under the new text. */
  readonly kept: readonly C[]
  readonly dropped: number
  /** Rows of the new text that nothing carried over answers for. */
  readonly fresh: {
    readonly tasks: readonly LedgerTask[]
    readonly indicators: readonly LedgerIndicator[]
    readonly duties: readonly LedgerDuty[]
  }
}

/** Over for good: an amendment leaves these as they are. */
const over = ['superseded', 'dropped']

/**
 * Carries what hangs on the old clauses over to the clauses that take their place. A task follows its clause; an indicator
 * or a duty the row of that clause that says the same, first by its words, then by its name or period.
 */
export function carried<C extends Child>(amendment: Amendment<C>): CarryOver<C> {
  const { children, ledger, version, source, why } = amendment
  const to = placesOf(amendment)
  const follow: FollowRequest[] = []
  const kept: C[] = []
  let dropped = 0
  const taken = new Set<object>()
  const settle = <R extends object>(
    child: C,
    rows: readonly R[],
    alike: readonly ((row: R) => boolean)[],
    restated: (row: R) => ThingData,
  ) => {
    if (over.includes(child.state)) return
    const free = rows.filter((row) => !taken.has(row))
    const row = alike.map((test) => free.find(test)).find((found) => found !== undefined)
    if (row) {
      taken.add(row)
      kept.push(child)
      follow.push({ thingId: child.id, step: 'restate', answers: { to: restated(row) } })
    } else if (child.state !== 'done') {
      dropped += 1
      follow.push({ thingId: child.id, step: 'supersede', answers: { by: source, ground: why } })
    }
  }
  for (const child of children.task) {
    const place = to(child)
    settle(child, at(ledger.tasks, place?.path), [() => true], (row) => taskData(row, place?.change, amendment))
  }
  for (const child of children.indicator) {
    const { quote, name, type, unit } = child.data
    const rows = at(ledger.indicators, to(child)?.path)
    const sameSort = (row: LedgerIndicator) => (row.goal ?? 'number') === type && (row.unit ?? '') === unit
    const alike = [
      (row: LedgerIndicator) => row.quote === quote && row.title === name,
      (row: LedgerIndicator) => row.title === name && sameSort(row),
      (row: LedgerIndicator) => sameSort(row) && rows.filter(sameSort).length === 1,
    ]
    settle(child, rows, alike, (row) => indicatorData(row, amendment.plan.title, source))
  }
  for (const child of children.duty) {
    const { quote, every } = child.data
    const rows = at(ledger.duties, to(child)?.path)
    const alike = [
      (row: LedgerDuty) => row.quote === quote,
      (row: LedgerDuty) => row.rule.unit === (every as { unit?: Json } | undefined)?.unit,
    ]
    settle(child, rows, alike, (row) => ({
      path: row.path,
      quote: row.quote,
      policyTitle: amendment.plan.title,
      version,
    }))
  }
  const fresh = <R extends object>(rows: readonly R[]) => rows.filter((row) => !taken.has(row))
  return {
    follow,
    kept,
    dropped,
    fresh: { tasks: fresh(ledger.tasks), indicators: fresh(ledger.indicators), duties: fresh(ledger.duties) },
  }
}

/** Where the clause of a child stands in the new text; null where it was dropped. */
function placesOf({ old, reading, pairs }: Pick<Amendment<Child>, 'old' | 'reading' | 'pairs'>) {
  const oldIds = new Map(old.clauses.map((c) => [c.path, c.id]))
  const newPaths = new Map(reading.clauses.map((c) => [c.id, c.path]))
  const byOld = new Map(pairs.map((pair) => [pair.before, pair]))
  return (child: Child): { readonly path: string; readonly change: ClausePair['change'] } | null => {
    const pair = byOld.get(oldIds.get(String(child.data.path)) ?? '')
    const path = newPaths.get(pair?.after ?? '')
    return pair && path !== undefined ? { path, change: pair.change } : null
  }
}

function at<R extends { readonly path: string }>(rows: readonly R[], path: string | undefined): readonly R[] {
  return path === undefined ? [] : rows.filter((row) => row.path === path)
}

function taskData(row: LedgerTask, change: ClausePair['change'] = 'kept', { plan, version, source }: Words): ThingData {
  const { strength } = row
  return {
    version,
    change,
    source,
    path: row.path,
    heading: row.title,
    policyTitle: plan.title,
    written: [...row.units],
    dueOn: row.dueOn,
    dueFrom: row.dueFrom,
    strength: strength
      ? { word: strength.word, class: strength.class, start: strength.span[0], end: strength.span[1] }
      : null,
  }
}

type Words = Pick<Amendment<Child>, 'plan' | 'version' | 'source'>

function indicatorData(row: LedgerIndicator, policyTitle: string, source: string): ThingData {
  return {
    path: row.path,
    heading: row.title,
    policyTitle,
    name: row.title,
    operator: row.operator,
    value: typeof row.value === 'object' && row.value !== null ? { ...row.value } : row.value,
    unit: row.unit ?? '',
    period: row.period,
    quote: row.quote,
    span: [row.span[0], row.span[1]],
    source,
  }
}

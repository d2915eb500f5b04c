import type { CallOutput } from '@zhiqiang/contract'
import { type Kind, type PlainDate, t } from '@zhiqiang/kernel'
import type { Catalogue } from '../../engine/catalogue.ts'

export type ThingView = CallOutput<'things.get'>
export type ThingRow = Omit<ThingView, 'data' | 'files' | 'abilities' | 'conceals'>
export type UnitRef = ThingRow['units'][number]

/** The columns of a thing that a row shows. */
export interface ThingRecord {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly revision: number
  readonly title: string
  readonly region: string
  readonly parent_id: string | null
  readonly policy_id: string | null
  readonly clause_id: string | null
  readonly due_on: string | null
  readonly opened_at: string
  readonly moved_at: string
}

/** A thing as a list shows it: its state in words, its units by name, whether it is overdue. */
export function thingRow(
  catalogue: Catalogue,
  today: PlainDate,
  record: ThingRecord,
  units: readonly UnitRef[],
): ThingRow {
  const kind = catalogue.kinds.get(record.kind)
  const state = kind?.states[record.state]
  return {
    id: record.id,
    kind: record.kind,
    state: record.state,
    stateLabel: state?.label ?? t(record.state, record.state),
    tone: state?.tone ?? 'plain',
    revision: record.revision,
    title: record.title,
    region: record.region,
    parentId: record.parent_id,
    policyId: record.policy_id,
    clauseId: record.clause_id,
    dueOn: record.due_on,
    overdue: record.due_on !== null && record.due_on < today && !(kind && finished(kind).includes(record.state)),
    units: [...units],
    openedAt: record.opened_at,
    movedAt: record.moved_at,
  }
}

/** States in which nothing can be overdue any more: final ones, done, and closed with a plan past its horizon. */
export function finished(kind: Kind): readonly string[] {
  return Object.entries(kind.states).flatMap(([name, state]) =>
    state.final || name === 'done' || name === 'closed' ? [name] : [],
  )
}

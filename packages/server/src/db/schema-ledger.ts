import type { Generated } from 'kysely'
import type { Day, Instant, Jsonb } from './columns.ts'

/** The tables of plans, indicators, evaluations, responsibilities and rules; see `schema.ts`. */
export interface LedgerTables {
  readonly policy_text: {
    policy_id: string
    city: string
    text: string
    encoding: string
    sm3: string
    reading: Jsonb
  }
  readonly policy_version: {
    policy_id: string
    version: number
    city: string
    published_at: Instant
    event_seq: number
    reading: Jsonb
  }
  readonly clause: {
    id: string
    city: string
    policy_id: string
    version: number
    ord: number
    path: string
    parent: string | null
    level: number
    heading: string
    kind: string
    span_start: number
    span_end: number
    text: string
  }
  readonly clause_version: {
    clause_id: string
    version: number
    city: string
    path: string
    heading: string
    text: string
    change: string
  }
  readonly indicator_actual: {
    indicator_id: string
    city: string
    place: string
    period: string
    event_seq: number
    level: Generated<string>
    part: Generated<string>
    value: string | null
    source: string
    entered_by: string
    at: Instant
    superseded: Generated<boolean>
  }
  readonly indicator_target: {
    indicator_id: string
    city: string
    place: string
    period: string
    event_seq: number
    value: string | null
    entered_by: string
    at: Instant
    superseded: Generated<boolean>
  }
  readonly assessment_score: {
    assessment_id: string
    city: string
    subject: string
    item: string
    event_seq: number
    points: string | null
    value: string | null
    target: string | null
    why: string
    entered_by: string
    at: Instant
    superseded: Generated<boolean>
  }
  readonly evaluation_target: {
    evaluation_id: string
    city: string
    ord: number
    indicator_id: string
    title: string
    path: string
    type: string
    operator: string | null
    target: Jsonb
    unit: string
    period: string | null
    direction: string
    latest: string | null
    latest_period: string | null
    gap: string | null
    light: string
    why: Jsonb
  }
  readonly evaluation_task: {
    evaluation_id: string
    city: string
    ord: number
    task_id: string
    title: string
    path: string
    state: string
    unit: string | null
    due_on: Day | null
    done_on: Day | null
    outcome: string
  }
  readonly charge_owner: {
    charge_id: string
    city: string
    responsibility_id: string
    place: string
    unit_id: string
    post_id: string | null
    since: Day
  }
  readonly rule_term: {
    project_id: string
    city: string
    code: string
    valid_from: Day
    valid_to: Day | null
    name: string
    article: string
    value: string
    number: string | null
    unit: string
    event_seq: number
    superseded: Generated<boolean>
  }
  readonly population_figure: {
    base_id: string
    city: string
    region: string
    year: number
    value: string
  }
}

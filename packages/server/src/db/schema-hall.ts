import type { EntryState } from '@zhiqiang/kernel'
import type { Generated } from 'kysely'
import type { Day, Instant, Jsonb } from './columns.ts'

/** The tables of the hall; see `schema.ts`. */
export interface HallTables {
  readonly subject: {
    id: string
    city: string
    sort: 'person' | 'organisation'
    name: string
    code: string | null
    region: string
    contact: string
    phone: string
    address: string | null
    walk_in_no: Generated<string | null>
    closed_at: Instant | null
  }
  readonly mandate: {
    id: Generated<string>
    city: string
    subject_id: string
    account_id: string | null
    sort: 'holder' | 'member' | 'agent' | 'agency'
    valid_from: Day
    valid_to: Day | null
    agency_id: Generated<string | null>
    items: Generated<readonly string[] | null>
  }
  readonly mandate_invite: {
    id: string
    city: string
    subject_id: string
    role: 'manager' | 'member'
    until: Day | null
    code_hash: string
    invited_at: Instant
    expires_on: Day
    used_at: Instant | null
  }
  readonly hall_case: {
    id: string
    city: string
    item: string
    no: string
    /** Null once the case was destroyed. */
    subject_id: string | null
    channel: 'online' | 'counter'
    code_hash: string
    opened_at: Instant
    accepted_at: Instant | null
    closed_at: Instant | null
    round_id: Generated<string | null>
  }
  readonly bookmark: {
    id: string
    city: string
    account_id: string
    thing_id: string
    clause_id: string | null
    title: string
    at: Instant
  }
  readonly case_archive: {
    case_id: string
    city: string
    item: string
    closed_on: Day
    years: number | null
    keep_until: Day | null
    extended_on: Generated<Day | null>
    list_id: Generated<string | null>
    approved_on: Generated<Day | null>
    destroyed_on: Generated<Day | null>
  }
  readonly archive_hold: {
    id: string
    city: string
    case_id: string
    ground: 'litigation' | 'audit' | 'inquiry' | 'other'
    why: string
    since: Day
    lifted_on: Day | null
  }
  readonly case_invite: {
    case_id: string
    party: string
    city: string
    code_hash: string
    invited_at: Instant
    joined_at: Instant | null
  }
  readonly spare_case_number: {
    city: string
    series: string
    year: number
    n: number
  }
  readonly case_number: {
    city: string
    series: string
    year: number
    last: number
  }
  readonly letter: {
    id: string
    city: string
    case_id: string
    item: string
    name: string
    subject_id: string | null
    recipient: string
    copy: number
    number: string
    version: number
    code: string
    paper: Jsonb
    content_sm3: string
    remedies: Jsonb
    issued_on: Day
    written_at: Instant | null
    method: 'system' | 'hand' | 'post' | 'left' | 'notice' | null
    announced_on: Day | null
    served_on: Day | null
  }
  readonly case_text: {
    thing_id: string
    seq: number
    case_id: string
    city: string
    inside: boolean
    body: string
    grams: readonly number[]
  }
  readonly case_clock: {
    thing_id: string
    name: string
    round: number
    city: string
    item: string
    duty: 'office' | 'applicant' | 'party'
    limits: Jsonb
    events: Jsonb
    on_expiry: string
    started_on: Day
    due_on: Day | null
    wake_on: Day | null
    settled_on: Day | null
    breached_on: Generated<Day | null>
    late: Generated<boolean>
    estimated: Generated<boolean>
  }
  readonly clock_calendar: {
    city: string
    calendar: string
  }
  readonly self_check: {
    id: string
    city: string
    subject_id: string
    account_id: string
    item: string
    title: string
    answers: Jsonb
    lines: Jsonb
    checked_on: Day
    saved_at: Instant
  }
  readonly draft: {
    id: string
    city: string
    account_id: string
    offering_id: string
    item: string
    answers: Jsonb
    page: number
    saved_at: Instant
    subject_id: Generated<string | null>
  }
  readonly register_entry: {
    id: Generated<string>
    city: string
    register: string
    number: string
    code: string
    thing_id: string
    subject_id: string | null
    holder: string
    title: string
    class: string | null
    amount: number | null
    facts: Jsonb
    rights: Generated<string[]>
    standing: EntryState
    why: string | null
    entered_on: Day
    valid_to: Day | null
    ended_on: Day | null
  }
  readonly register_key: {
    city: string
    register: string
    key: string
    entry_id: string
  }
  readonly register_change: {
    entry_id: string
    n: number
    changed_on: Day
    why: string
    title: string
    holder: string
    class: string | null
    amount: number | null
    facts: Jsonb
    rights: string[]
  }
  readonly quota_use: {
    city: string
    quota: string
    period: string
    thing_id: string
    taken_at: Instant
    released_at: Instant | null
  }
}

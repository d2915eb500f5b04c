import type { Json } from '@zhiqiang/kernel'
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, Jsonb } from './columns.ts'
import type { DataTables } from './schema-data.ts'
import type { FundTables } from './schema-funds.ts'
import type { HallTables } from './schema-hall.ts'
import type { LawTables } from './schema-law.ts'
import type { LedgerTables } from './schema-ledger.ts'
import type { NoticeTables } from './schema-notices.ts'

/** The tables, column by column; a database test compares it with the migrated schema. */
export interface Database extends DataTables, FundTables, HallTables, LawTables, LedgerTables, NoticeTables {
  readonly city: {
    code: string
    name: string
    name_en: string | null
    brand_colour: Generated<string>
    sample: Generated<boolean>
    days_ahead: Generated<number>
    /** What the city decides for itself; see `cityRulesIn` of the kernel. */
    rules: ColumnType<Json, string | undefined, string>
    added_at: Instant
  }
  readonly region: {
    city: string
    code: string
    name: string
    parent: string | null
  }
  readonly thing: {
    id: string
    city: string
    kind: string
    kind_version: number
    state: string
    revision: number
    title: string
    region: string
    parent_id: string | null
    policy_id: string | null
    clause_id: string | null
    due_on: Day | null
    visibility: Generated<number>
    named: ColumnType<string[], readonly string[] | undefined, readonly string[]>
    data: Jsonb
    opened_at: Instant
    moved_at: Instant
  }
  readonly thing_unit: {
    thing_id: string
    unit_id: string
    part: string
    ord: Generated<number>
    /** Kept by triggers: the case is closed and no clock of it runs. */
    rests: Generated<boolean>
  }
  readonly event: {
    thing_id: string
    seq: number
    city: string
    revision: number
    type: string
    actor: string
    actor_id: string | null
    role: string
    post_id: string | null
    unit_id: string | null
    at: Instant
    recorded_at: Instant
    request_id: string | null
    payload: Jsonb
    prev_hash: string
    hash: string
  }
  readonly request: {
    id: string
    city: string
    actor_id: string | null
    content_hash: string
    answer: Jsonb
    at: Instant
  }
  readonly clock: {
    thing_id: string
    name: string
    city: string
    started_on: Day
    due_on: Day
    on_expiry: string
    settled_at: Instant | null
    outcome: string | null
  }
  readonly unit: {
    id: string
    city: string
    name: string
    name_en: string | null
    region: string
    parent_id: string | null
    collective: Generated<boolean>
    valid_from: Day
    valid_to: Day | null
    successor_id: string | null
  }
  readonly unit_name: {
    unit_id: string
    city: string
    name: string
    sort: string
  }
  readonly unit_member: {
    collective_id: string
    unit_id: string
    valid_from: Day
    valid_to: Day | null
  }
  readonly account: {
    id: string
    city: string
    login: string
    name: string
    password_hash: string
    failed: Generated<number>
    locked_until: Instant | null
    disabled_at: Instant | null
  }
  readonly second_factor: {
    account_id: string
    city: string
    secret: string
    made_at: Instant
    confirmed_at: Instant | null
    last_step: Generated<number>
  }
  readonly bound_identity: {
    issuer: string
    subject: string
    account_id: string
    city: string
  }
  readonly recovery_code: {
    account_id: string
    city: string
    hash: string
    used_at: Instant | null
  }
  readonly post: {
    id: string
    city: string
    unit_id: string
    title: string
    role: string
    closed_on: Day | null
  }
  readonly post_holder: {
    post_id: string
    account_id: string
    valid_from: Day
    valid_to: Day | null
  }
  readonly session: {
    token_hash: string
    id: string
    city: string
    account_id: string
    csrf: string
    opened_at: Instant
    seen_at: Instant
    expires_at: Instant
    address: string
    agent: string
  }
  readonly saved_view: {
    id: string
    city: string
    account_id: string
    page: string
    name: string
    search: Jsonb
    shared: boolean
    saved_at: Instant
  }
  readonly api_token: {
    token_hash: string
    id: string
    city: string
    account_id: string
    name: string
    made_at: Instant
    expires_at: Instant
  }
  readonly access_log: {
    id: string
    city: string | null
    account_id: string | null
    actor: string
    what: string
    subject: string
    at: Instant
    address: string
  }
  readonly file: {
    sm3: string
    size: number
    type: string
  }
  readonly upload: {
    id: string
    city: string
    account_id: string | null
    sm3: string
    name: string
    at: Instant
  }
  readonly thing_file: {
    id: string
    thing_id: string
    city: string
    event_seq: number
    sm3: string
    name: string
    field: string | null
  }
  readonly seal: {
    no: number
    day: Day
    whole: boolean
    at: Instant
    chains: number
    body: string
    prev: string
    hash: string
  }
  readonly unsealed: {
    thing_id: string
    seq: number
    city: string
    hash: string
  }
  readonly county_map: {
    id: string
    city: string
    shapes: Jsonb
  }
  readonly paper_number: {
    city: string
    prefix: string
    year: number
    last: number
  }
  readonly issued_paper: {
    id: string
    city: string
    code: string
    sort: string
    number: string
    content_sm3: string
    pdf_sm3: string
    docx_sm3: string
    issued_on: Day
    /** Null for a paper from before papers were signed. */
    key_id: string | null
    signature: string | null
  }
  readonly signing_key: {
    id: string
    city: string
    public_key: string
    /** Null once the key is retired. */
    sealed_private: string | null
    made_at: Instant
    retired_at: Instant | null
  }
  readonly identity_provider: {
    only: Generated<boolean>
    issuer: string
    client_id: string
    sealed_secret: string
    name: string
    set_by: string
    set_at: Instant
  }
  readonly setup_token: {
    token_hash: string
    made_at: Instant
    used_at: Instant | null
  }
}

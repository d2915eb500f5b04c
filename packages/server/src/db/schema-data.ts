import type { Generated } from 'kysely'
import type { Day, Instant, Jsonb } from './columns.ts'

/** Tables of the data platform that every register shares; the tables of the registers follow their declarations. */
export interface DataTables {
  readonly import_run: {
    id: string
    city: string
    register: string
    file_name: string
    bytes: number
    sm3: string
    source: string
    as_of: Day
    dry_run: boolean
    phase: string
    stop_asked: Generated<boolean>
    format: string | null
    asked_by: string
    account_id: string | null
    asked_at: Instant
    holder: string | null
    heard_at: Instant | null
    finished_at: Instant | null
    rows_read: Generated<number>
    inserted: Generated<number>
    updated: Generated<number>
    unchanged: Generated<number>
    rejected: Generated<number>
    warnings: Generated<number>
    progress: Generated<number>
    failure: Jsonb | null
    written_by: string | null
  }
  readonly import_note: {
    run_id: string
    no: number
    row_no: number
    sort: string
    field: string | null
    reason: Jsonb
    cells: Jsonb | null
  }
  readonly record_number: {
    city: string
    register: string
    number: string
    key: string
  }
  readonly record_layer: {
    city: string
    register: string
    key: string
    source: string
    as_of: Day
    by_hand: Generated<boolean>
    run_id: string | null
    row_no: number | null
    put_at: Instant
    said: Jsonb
  }
  readonly record_by_hand: {
    thing_id: string
    no: Generated<number>
    city: string
    register: string
    key: string
    put_on: Day
    withdrawn: Generated<boolean>
    said: Jsonb
    numbers: Generated<string[]>
  }
  readonly record_version: {
    city: string
    register: string
    key: string
    no: number
    at: Instant
    as_of: Day
    source: string
    run_id: string | null
    changed: Jsonb
  }
  readonly search_doc: {
    id: Generated<number>
    city: string
    register: string
    key: string
    title: string
    people: string
    body: string
    tags: string[]
    numbers: string[]
    grams: number[]
    dated: Day
    put_in: Generated<string>
  }
  readonly search_gone: {
    city: string
    register: string
    key: string
    put_in: Generated<string>
  }
  readonly search_queue: {
    no: Generated<number>
    city: string
    register: string
    key: string
  }
  readonly measure_fact: {
    city: string
    measure: string
    register: string
    key: string
    test: Generated<string>
    from_day: Day
    to_day: Day | null
    counted: string
    holder: string | null
    place: string | null
    why: Jsonb
  }
  readonly holder_place: { city: string; name: string; key: string; region: string | null }
  readonly data_use: {
    city: string
    register: string
    month: Day
    sort: string
    n: number
  }
  readonly watch_hit: {
    no: Generated<number>
    city: string
    thing_id: string
    register: string
    key: string
    found_on: Day
  }
  readonly measure_version: { measure: string; version: number }
}

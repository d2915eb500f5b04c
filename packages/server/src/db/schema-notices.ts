import type { Generated } from 'kysely'
import type { Instant } from './columns.ts'

/** Tables of notices and of what goes out. */
export interface NoticeTables {
  readonly notice: {
    id: Generated<string>
    city: string
    account_id: string
    thing_id: string | null
    event_seq: number | null
    sort: string
    zh: string
    en: string
    title: string
    quote: string | null
    statutory: Generated<boolean>
    urgent: Generated<boolean>
    at: Instant
    read_at: Instant | null
  }
  readonly contact: {
    account_id: string
    channel: string
    city: string
    address: string | null
    verified_at: Instant | null
    ordinary: Generated<boolean>
    stop_token: string
    pending: string | null
    code_hash: string | null
    code_until: Instant | null
    code_tries: Generated<number>
  }
  readonly mail_server: {
    city: string
    host: string
    port: number
    security: string
    login: string
    sealed_password: string | null
    from_address: string
    from_name: string
    site: string
    give_up_days: Generated<number>
    set_by: string
    set_at: Instant
  }
  readonly hook: {
    id: string
    city: string
    name: string
    url: string
    events: string[]
    algorithm: string
    sealed_key: string
    made_by: string
    made_at: Instant
    ended_at: Instant | null
  }
  readonly message: {
    id: Generated<string>
    city: string
    channel: string
    notice_id: string | null
    account_id: string | null
    hook_id: string | null
    address: string
    body: string | null
    phase: Generated<string>
    tries: Generated<number>
    queued_at: Instant
    next_try_at: Instant
    claimed_at: Instant | null
    handed_at: Instant | null
    unsure: Generated<boolean>
    last_error: string | null
    sent_at: Instant | null
    receipt: string | null
  }
  readonly notice_wording: {
    city: string
    sort: string
    zh: string
    en: string
    set_by: string
    set_at: Instant
  }
}

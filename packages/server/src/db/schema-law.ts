import type { Generated } from 'kysely'
import type { Jsonb } from './columns.ts'

/** The tables of law and working days; see `schema.ts`. */
export interface LawTables {
  readonly law_stamp: {
    city: string
    stamp: string
  }
  readonly calendar_year: {
    id: string
    event_seq: number
    city: string
    year: number
    notices: Jsonb
    moved: Jsonb
    superseded: Generated<boolean>
  }
  readonly law_text: {
    id: string
    city: string
    instrument: string
    title: string
    version: string
    head: string
    articles: number
    superseded: Generated<boolean>
  }
  readonly law_article: {
    text_id: string
    ord: number
    city: string
    article: string
    heading: string
    text: string
  }
  readonly law_change: {
    id: string
    ord: Generated<string>
    city: string
    change: Jsonb
    withdrawn: Generated<boolean>
  }
}

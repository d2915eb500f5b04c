import type { Json } from '@zhiqiang/kernel'
import type { ColumnType } from 'kysely'

/** timestamptz and date come out as text and go in as text; see `connect.ts`. */
export type Instant = string
export type Day = string
export type Jsonb = ColumnType<Json, string, string>

import type { Text, Verb } from '@zhiqiang/kernel'
import { z } from 'zod'

/** Who may call: a verb somebody must hold, any signed-in person, or everybody. */
export type Access = Verb | 'signed-in' | 'public'

export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly summary: Text
  readonly can: Access
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** The JSON answer; a file answer says its media type instead. */
  readonly ok?: O
  readonly file?: string
  /** The body is multipart; its parts stand in `body` for the reader only. A `large` file goes to the shelf as it comes in. */
  readonly multipart?: boolean | 'large'
}

/** Keeps the literal types of a declared endpoint. */
export function endpoint<
  P extends z.ZodType = z.ZodNever,
  Q extends z.ZodType = z.ZodNever,
  B extends z.ZodType = z.ZodNever,
  O extends z.ZodType = z.ZodNever,
>(declaration: Endpoint<P, Q, B, O>): Endpoint<P, Q, B, O> {
  return declaration
}

// What has an id stands once in the description of the API, under that name.
export const TextView = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' })
export const Instant = z.string().meta({ id: 'Instant', description: 'ISO-8601, UTC' })
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'Day', description: 'YYYY-MM-DD' })
export const Id = z.uuid().meta({ id: 'Id' })
export const Span = z.tuple([z.int(), z.int()]).meta({ id: 'Span' })

/** Every list: at most `limit` rows after `cursor`; an unbounded list cannot be declared. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** A page of rows, the exact total of the filter, and where the next page starts. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), total: z.int(), next: z.string().nullable() })
}

/**
 * A page of a list that grows for years: rows are counted up to a bound, and whether there are more than the total says is
 * told. Figures are counted whole elsewhere.
 */
export function longPageOf<T extends z.ZodType>(row: T) {
  return z.object({
    rows: z.array(row),
    total: z.int(),
    atLeast: z.boolean().describe('there are more than the total, which counts no further'),
    next: z.string().nullable(),
  })
}

export const ProblemView = z
  .object({
    code: z.string(),
    message: TextView,
    fix: TextView,
    fields: z.record(z.string(), TextView).optional(),
    details: z.unknown().optional(),
  })
  .meta({ id: 'Problem' })

import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** A value a screen of its own makes; the effect that takes it checks it. */
export const data = {
  schema: (_: FieldOf<'data'>) => z.unknown(),
  toText: (value: unknown) => JSON.stringify(value),
}

import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** A unit of the same city, by id; that it exists and is in force is checked by the engine. */
export const unit = {
  schema: (_: FieldOf<'unit'>) => z.uuid(),
  toText: (value: string) => value,
}

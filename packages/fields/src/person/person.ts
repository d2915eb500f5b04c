import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** A person of the same city, by account id; that the account exists and is enabled is checked by the effect. */
export const person = {
  schema: (_: FieldOf<'person'>) => z.uuid(),
  toText: (value: string) => value,
}

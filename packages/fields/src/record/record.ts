import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** Something of the same city by its id (a clause's is no UUID); that it is there is checked by the effect. */
export const record = {
  schema: ({ of }: FieldOf<'record'>) => (of === 'clause' ? z.string().min(1).max(20) : z.uuid()),
  toText: (value: string) => value,
}

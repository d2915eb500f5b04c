import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'

/** A value a screen of its own makes; the effect that takes it checks it. */
export const data: FieldFacets<'data'> = {
  schema: () => z.unknown(),
  mend: () => null,
  sample: () => ({}),
  toText: (value) => JSON.stringify(value),
  toPrint: (value) => JSON.stringify(value),
  toSearch: () => [],
  matches: null,
}

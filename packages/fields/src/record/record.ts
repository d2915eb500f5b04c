import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { sampleId } from '../sample-id.ts'

/** Something of the same city by its id (a clause's is no UUID); that it is there is checked by the effect. */
export const record: FieldFacets<'record'> = {
  schema: ({ of }) => (of === 'clause' ? z.string().min(1).max(20) : z.uuid()),
  mend: () => null,
  sample: ({ of }) => (of === 'clause' ? 'c1' : sampleId),
  toText: (value) => value,
  toPrint: (value, _field, _lang, nameOf) => nameOf(value),
  toSearch: () => [],
  matches: null,
}

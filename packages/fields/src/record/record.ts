import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { sampleId } from '../sample-id.ts'

/** Something of the same city by its id (a clause's is no UUID); that it is there is checked by the effect. */
const named: Readonly<Record<string, string>> = { clause: 'c1', item: 'enforcement-aid' }

export const record: FieldFacets<'record'> = {
  schema: ({ of }) => (of in named ? z.string().min(1).max(60) : z.uuid()),
  mend: () => null,
  sample: ({ of }) => named[of] ?? sampleId,
  toText: (value) => value,
  toPrint: (value, _field, _lang, nameOf) => nameOf(value),
  toSearch: () => [],
  matches: null,
}

import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKey } from '../filters.ts'
import { sampleId } from '../sample-id.ts'

/** A unit of the same city, by id; that it exists and is in force is checked by the engine. */
export const unit: FieldFacets<'unit'> = {
  schema: () => z.uuid(),
  mend: () => null,
  sample: () => sampleId,
  toText: (value) => value,
  toPrint: (value, _field, _lang, nameOf) => nameOf(value),
  toSearch: () => [],
  matches: byKey,
}

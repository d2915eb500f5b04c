import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKey } from '../filters.ts'
import { sampleId } from '../sample-id.ts'

/** A person of the same city, by account id; that the account exists and is enabled is checked by the effect. */
export const person: FieldFacets<'person'> = {
  schema: () => z.uuid(),
  mend: () => null,
  sample: () => sampleId,
  toText: (value) => value,
  toPrint: (value, _field, _lang, nameOf) => nameOf(value),
  toSearch: () => [],
  matches: byKey,
}

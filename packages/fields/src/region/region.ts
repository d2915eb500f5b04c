import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKey } from '../filters.ts'

/** Six digits of GB/T 2260. */
export const regionCode = z.string().regex(/^\d{6}$/)

/** A county of the invented sample city. */
export const sampleRegion = '419902'

/** A division by its code; that it lies in the city is checked by the engine. */
export const region: FieldFacets<'region'> = {
  schema: () => regionCode,
  mend: (_, { label }) => t(`请从列表中选择“${label.zh}”`, `choose “${label.en}” from the list`),
  sample: () => sampleRegion,
  toText: (value) => value,
  toPrint: (value, _field, _lang, nameOf) => nameOf(value),
  toSearch: () => [],
  matches: byKey,
}

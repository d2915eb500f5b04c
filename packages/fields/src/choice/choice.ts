import { pick } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKey } from '../filters.ts'

/** One of the declared options, by its key. */
export const choice: FieldFacets<'choice'> = {
  schema: (f) => z.enum(Object.keys(f.options)),
  mend: () => null,
  sample: (f) => Object.keys(f.options)[0] ?? '',
  toText: (value) => value,
  toPrint: (value, { options }, lang) => {
    const label = options[value]
    return label ? pick(label, lang) : value
  },
  toSearch: () => [],
  matches: byKey,
}

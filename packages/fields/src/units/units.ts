import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKeys } from '../filters.ts'
import { sampleId } from '../sample-id.ts'

const most = 200

/** Several units, each once. */
export const units: FieldFacets<'units'> = {
  schema: () =>
    z
      .array(z.uuid())
      .max(most)
      .refine((list) => new Set(list).size === list.length, { message: 'a unit stands twice' }),
  mend: (value, { label }) =>
    Array.isArray(value) && new Set(value).size < value.length
      ? t(`“${label.zh}”中有单位重复`, `a unit stands twice in “${label.en}”`)
      : null,
  sample: () => [sampleId],
  toText: (value) => value.join('、'),
  toPrint: (value, _field, lang, nameOf) => value.map(nameOf).join(lang === 'zh' ? '、' : ', '),
  toSearch: () => [],
  matches: byKeys,
}

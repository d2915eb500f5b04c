import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byText } from '../filters.ts'

/** Several lines, kept as they were typed. */
export const longText: FieldFacets<'longText'> = {
  schema: (f) => z.string().trim().min(1).max(f.max),
  mend: (value, { label, max }) =>
    typeof value === 'string' && value.trim().length > max
      ? t(`“${label.zh}”最多 ${max} 个字，请缩短`, `“${label.en}” takes at most ${max} characters; shorten it`)
      : null,
  sample: ({ max }) => '本单位已按要求完成有关工作，具体情况见所附材料。'.slice(0, max),
  toText: (value) => value,
  toPrint: (value) => value,
  toSearch: (value) => [value],
  matches: byText,
}

import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byText } from '../filters.ts'

/** One line; blanks at the ends are dropped and an empty line is refused. */
export const text: FieldFacets<'text'> = {
  schema: (f) => z.string().trim().min(1).max(f.max),
  mend: (value, { label, max }) =>
    typeof value === 'string' && value.trim().length > max
      ? t(`“${label.zh}”最多 ${max} 个字，请缩短`, `“${label.en}” takes at most ${max} characters; shorten it`)
      : null,
  sample: ({ max }) => '示例内容'.slice(0, max),
  toText: (value) => value,
  toPrint: (value) => value,
  toSearch: (value, { secret }) => (secret ? [] : [value]),
  matches: byText,
}

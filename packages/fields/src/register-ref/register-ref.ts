import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byText } from '../filters.ts'

/** An entry of a register by its number; one chosen from the register carries its id and title. */
export const registerRef: FieldFacets<'registerRef'> = {
  schema: () =>
    z.object({
      number: z.string().trim().min(1).max(100),
      title: z.string().trim().min(1).max(300).optional(),
      id: z.uuid().optional(),
    }),
  mend: () => null,
  sample: () => ({ number: 'Y2026980000123', title: '一种示例装置等三件专利的质押登记' }),
  toText: ({ number, title }) => (title ? `${number} ${title}` : number),
  toPrint: ({ number, title }, _, lang) => {
    if (!title) return number
    return lang === 'zh' ? `${title}（${number}）` : `${title} (${number})`
  },
  toSearch: ({ number, title }) => (title ? [number, title] : [number]),
  matches: ({ number, title = '' }, wanted) => byText(`${number} ${title}`, wanted),
}

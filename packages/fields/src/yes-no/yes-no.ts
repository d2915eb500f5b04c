import { pick, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKey } from '../filters.ts'

export const yes = t('是', 'Yes')
export const no = t('否', 'No')

/** A question that is answered outright. */
export const yesNo: FieldFacets<'yesNo'> = {
  schema: () => z.boolean(),
  mend: () => null,
  sample: () => true,
  toText: (value) => (value ? '是' : '否'),
  toPrint: (value, _, lang) => pick(value ? yes : no, lang),
  toSearch: () => [],
  matches: (answer, wanted) => byKey(answer ? 'yes' : 'no', wanted),
}

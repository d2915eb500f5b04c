import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKeys } from '../filters.ts'

/** Classes of the Nice Classification: 1 to 34 goods, 35 to 45 services. */
export const niceClasses: readonly number[] = Array.from({ length: 45 }, (_, n) => n + 1)

/** Classes by their number, each once, in order. */
export const nice: FieldFacets<'nice'> = {
  schema: ({ max }) =>
    z
      .array(z.int().min(1).max(niceClasses.length))
      .min(1)
      .max(max)
      .refine((classes) => new Set(classes).size === classes.length, { message: 'a class stands twice' })
      .overwrite((classes) => [...classes].sort((a, b) => a - b)),
  mend: (value, { label, max }) =>
    Array.isArray(value) && value.length > max
      ? t(`“${label.zh}”最多选 ${max} 类`, `choose at most ${max} classes for “${label.en}”`)
      : t(`请从第 1 类到第 45 类中选择“${label.zh}”`, `choose “${label.en}” among classes 1 to 45`),
  sample: () => [9],
  toText: (value) => value.join('、'),
  toPrint: (value, _, lang) =>
    lang === 'zh' ? `第 ${value.join('、')} 类` : `${value.length > 1 ? 'classes' : 'class'} ${value.join(', ')}`,
  toSearch: (value) => value.map((one) => `第${one}类`),
  matches: byKeys,
}

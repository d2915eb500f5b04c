import { fill, pick, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKeys } from '../filters.ts'

const few = t('“{zh}”至少选 {n} 项', 'choose at least {n} of “{en}”')
const many = t('“{zh}”最多选 {n} 项，请去掉几项', 'choose at most {n} of “{en}”; take some away')

/** Some of the declared options by their keys, each once, in the order of the declaration. */
export const multiChoice: FieldFacets<'multiChoice'> = {
  schema: ({ options, min = 1, max }) => {
    const keys = Object.keys(options)
    return z
      .array(z.enum(keys))
      .min(min)
      .max(max ?? keys.length)
      .refine((chosen) => new Set(chosen).size === chosen.length, { message: 'an option stands twice' })
      .overwrite((chosen) => [...chosen].sort((a, b) => keys.indexOf(a) - keys.indexOf(b)))
  },
  mend: (value, { label, min = 1, max, options }) => {
    const chosen = Array.isArray(value) ? value.length : 0
    const most = max ?? Object.keys(options).length
    if (chosen < min) return fill(few, { ...label, n: min })
    return chosen > most ? fill(many, { ...label, n: most }) : null
  },
  sample: ({ options, min = 1 }) => Object.keys(options).slice(0, Math.max(1, min)),
  toText: (value) => value.join('、'),
  toPrint: (value, { options }, lang) =>
    value
      .map((key) => {
        const label = options[key]
        return label ? pick(label, lang) : key
      })
      .join(lang === 'zh' ? '、' : ', '),
  toSearch: () => [],
  matches: byKeys,
}

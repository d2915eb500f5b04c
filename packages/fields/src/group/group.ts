import { fill, pick, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'

const few = t('“{zh}”至少填写 {n} 行', '“{en}” needs at least {n} rows')
const many = t('“{zh}”最多 {n} 行，请删去几行', '“{en}” takes at most {n} rows; remove some')

/** Rows of the same fields. */
export const group: FieldFacets<'group'> = {
  schema: ({ fields, min, max }, inner) =>
    z
      .array(
        z.strictObject(
          Object.fromEntries(
            Object.entries(fields).map(([name, f]) => [name, f.when ? inner.schema(f).optional() : inner.schema(f)]),
          ),
        ),
      )
      .min(min)
      .max(max),
  mend: (value, { label, min, max }) => {
    const rows = Array.isArray(value) ? value.length : 0
    if (rows < min) return fill(few, { ...label, n: min })
    return rows > max ? fill(many, { ...label, n: max }) : null
  },
  sample: ({ fields, min }, inner) => {
    const row = Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, inner.sample(f)]))
    return Array.from({ length: Math.max(min, 1) }, () => row)
  },
  toText: (value) => JSON.stringify(value),
  toPrint: (value, { fields }, lang, nameOf, inner) =>
    value
      .map((row, n) => {
        const cells = Object.entries(fields).flatMap(([name, f]) =>
          row[name] === undefined
            ? []
            : [`${pick(f.label, lang)}${lang === 'zh' ? '：' : ': '}${inner.toPrint(row[name], f, lang, nameOf)}`],
        )
        return `${n + 1}. ${cells.join(lang === 'zh' ? '；' : '; ')}`
      })
      .join('\n'),
  toSearch: (value, { fields }, inner) =>
    value.flatMap((row) =>
      Object.entries(fields).flatMap(([name, f]) => (row[name] === undefined ? [] : inner.toSearch(row[name], f))),
    ),
  matches: null,
}

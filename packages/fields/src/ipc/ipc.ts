import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { ipcCodes } from './codes.ts'

/** Symbols of the International Patent Classification, each once. A filter may name a section or a class of them. */
export const ipc: FieldFacets<'ipc'> = {
  schema: ({ level, max }) =>
    z
      .array(
        z
          .string()
          .trim()
          .toUpperCase()
          .regex(level === 'class' ? /^[A-H]\d\d$/ : /^[A-H]\d\d[A-Z]$/)
          .refine((code) => ipcCodes.has(code), { message: 'no such symbol' }),
      )
      .min(1)
      .max(max)
      .refine((codes) => new Set(codes).size === codes.length, { message: 'a symbol stands twice' }),
  mend: (value, { label, level, max }) => {
    if (!Array.isArray(value) || value.length === 0) return null
    if (value.length > max) return t(`“${label.zh}”最多选 ${max} 个`, `choose at most ${max} of “${label.en}”`)
    const unknown = value.find((code) => !ipcCodes.has(String(code).trim().toUpperCase()))
    if (unknown !== undefined) {
      return t(`分类号 ${unknown} 不存在，请从列表中选择`, `there is no symbol ${unknown}; choose from the list`)
    }
    return level === 'class'
      ? t('请选到大类，如 H04', 'choose a class, such as H04')
      : t('请选到小类，如 H04L', 'choose a subclass, such as H04L')
  },
  sample: ({ level }) => [level === 'class' ? 'H04' : 'H04L'],
  toText: (value) => value.join('、'),
  toPrint: (value, _, lang) => value.join(lang === 'zh' ? '、' : ', '),
  toSearch: (value) => value,
  matches: (value, wanted) => value.some((code) => wanted.split(',').some((one) => code.startsWith(one))),
}

import { type IpNumberSort, type ReadNumber, readPatentNumber, type Text, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byText } from '../filters.ts'

interface Sort {
  readonly label: Text
  readonly sample: string
  readonly read: (typed: string) => ReadNumber
}

/** Numbers that have no check digit are taken leniently: a known shape, spellings made one. */
function shaped(shape: RegExp, write: (parts: readonly string[]) => string, like: string): Sort['read'] {
  return (typed) => {
    const bare = typed.normalize('NFKC').toUpperCase().replace(/\s/g, '').replace(/[–—]/g, '-')
    const parts = shape.exec(bare)
    return parts
      ? { ok: true, number: write(parts.map((part) => part ?? '')) }
      : { ok: false, why: t(`应写成 ${like} 这样`, `it is written like ${like}`) }
  }
}

/** What each sort of number is called, and how it is read. */
export const ipNumberSorts: Readonly<Record<IpNumberSort, Sort>> = {
  patent: {
    label: t('专利申请号（专利号）', 'Patent application or patent'),
    sample: '202210003661.4',
    read: readPatentNumber,
  },
  trademark: {
    label: t('商标注册号（申请号）', 'Trade mark'),
    sample: '12345678',
    read: shaped(/^(?:第)?(G?\d{4,9}[A-Z]{0,2})(?:号)?$/, ([, number = '']) => number, '12345678'),
  },
  software: {
    label: t('计算机软件著作权登记号', 'Software copyright'),
    sample: '2026SR0123456',
    read: shaped(
      /^(?:(\d{4}SR\d{6,8})|软著登字第?(\d{6,8})号?)$/,
      ([, number, older]) => number || `软著登字第${older}号`,
      '2026SR0123456',
    ),
  },
  work: {
    label: t('作品登记号', 'Copyright of a work'),
    sample: '国作登字-2026-F-00012345',
    read: shaped(
      /^(\p{Script=Han}{1,3}作登字)-?(\d{4})-?([A-M])-?(\d{6,8})$/u,
      ([, office, year, sort, number]) => `${office}-${year}-${sort}-${number}`,
      '国作登字-2026-F-00012345',
    ),
  },
  layout: {
    label: t('集成电路布图设计登记号', 'Layout design'),
    sample: 'BS.265001234',
    read: shaped(/^BS\.?(\d{9})$/, ([, number]) => `BS.${number}`, 'BS.265001234'),
  },
  variety: {
    label: t('植物新品种权号（申请号）', 'Plant variety'),
    sample: 'CNA20261000123',
    read: shaped(/^CNA?\.?(\d{8,12}(?:\.\d)?)$/, ([, number]) => `CNA${number}`, 'CNA20261000123'),
  },
}

/** The number of a right or of an application for one, as its office writes it. */
export const ipNumber: FieldFacets<'ipNumber'> = {
  schema: ({ sorts }) =>
    z
      .object({ sort: z.enum(sorts), number: z.string().max(60) })
      .refine(({ sort, number }) => ipNumberSorts[sort].read(number).ok, { message: 'not such a number' })
      .overwrite(({ sort, number }) => {
        const read = ipNumberSorts[sort].read(number)
        return { sort, number: read.ok ? read.number : number }
      }),
  mend: (value, { label, sorts }) => {
    const { sort, number = '' } = (value ?? {}) as { readonly sort?: IpNumberSort; readonly number?: string }
    const chosen = sorts.find((one) => one === sort)
    if (chosen === undefined || number.trim() === '') return null
    const read = ipNumberSorts[chosen].read(number)
    return read.ok ? null : t(`“${label.zh}”${read.why.zh}`, `“${label.en}”: ${read.why.en}`)
  },
  sample: ({ sorts: [sort = 'patent'] }) => ({ sort, number: ipNumberSorts[sort].sample }),
  toText: ({ number }) => number,
  toPrint: ({ number }) => number,
  toSearch: ({ number }) => (number.includes('.') ? [number, number.replaceAll('.', '')] : [number]),
  matches: ({ number }, wanted) => byText(number.replaceAll('.', ''), wanted.replaceAll('.', '')),
}

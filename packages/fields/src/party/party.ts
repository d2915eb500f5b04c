import { creditCodeFault, type PartySort, plainCreditCode, type Text, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byText } from '../filters.ts'

/** What each sort of party is called. */
export const partySorts: Readonly<Record<PartySort, Text>> = {
  organisation: t('单位', 'Organisation'),
  person: t('个人', 'Person'),
  abroad: t('境外单位或个人', 'From abroad'),
}

/** A code without the blanks and small letters somebody typed or pasted. */
export function bareCode(typed: string): string {
  return plainCreditCode(typed.normalize('NFKC').replace(/-/g, ''))
}

const name = z.string().trim().min(2).max(120)

/** Somebody outside the city's own units; an organisation by its credit code, which is checked by GB 32100. */
export const party: FieldFacets<'party'> = {
  schema: ({ sorts }) =>
    z
      .object({ sort: z.enum(sorts), name, creditCode: z.string().max(60).optional() })
      .refine(
        ({ sort, creditCode = '' }) => sort !== 'organisation' || creditCodeFault(bareCode(creditCode)) === null,
        {
          message: 'no credit code',
        },
      )
      .overwrite(({ sort, name: called, creditCode = '' }) =>
        sort === 'organisation' ? { sort, name: called, creditCode: bareCode(creditCode) } : { sort, name: called },
      ),
  mend: (value, { label, sorts }) => {
    const { sort = sorts[0], creditCode = '', name: called = '' } = (value ?? {}) as Partial<Record<string, string>>
    if (sort === 'organisation' && bareCode(creditCode) === '') {
      return t(`请填写“${label.zh}”的统一社会信用代码`, `fill in the credit code of “${label.en}”`)
    }
    const why = sort === 'organisation' ? codeFault(bareCode(creditCode)) : null
    if (why) return t(`“${label.zh}”的${why.zh}`, `“${label.en}”: ${why.en}`)
    return called.trim().length < 2
      ? t(`请填写“${label.zh}”的名称全称`, `fill in the full name of “${label.en}”`)
      : t(`“${label.zh}”的名称最多 120 个字`, `the name of “${label.en}” takes at most 120 characters`)
  },
  sample: ({ sorts }) =>
    sorts.includes('organisation')
      ? { sort: 'organisation', name: '澜川示例科技有限公司', creditCode: '91350100M000100Y43' }
      : { sort: sorts[0] ?? 'person', name: '示例申请人' },
  toText: ({ name: called, creditCode }) => (creditCode ? `${called} ${creditCode}` : called),
  toPrint: ({ name: called, creditCode }, _, lang) => {
    if (!creditCode) return called
    return lang === 'zh' ? `${called}（统一社会信用代码：${creditCode}）` : `${called} (credit code ${creditCode})`
  },
  toSearch: ({ name: called, creditCode }) => (creditCode ? [called, creditCode] : [called]),
  matches: ({ name: called, creditCode = '' }, wanted) => byText(`${called} ${creditCode}`, wanted),
}

/** What is wrong with a code, said so that it can be mended. */
function codeFault(code: string): Text | null {
  const fault = creditCodeFault(code)
  if (fault === null) return null
  if (fault === 'check') {
    return t(
      '统一社会信用代码的校验位不符，请对照营业执照核对',
      'the check character of the credit code does not fit; look at the licence',
    )
  }
  return code.length === 18
    ? t(
        '统一社会信用代码只含数字和大写字母，不含 I、O、S、V、Z',
        'a credit code has digits and capitals without I, O, S, V, Z',
      )
    : t(
        `统一社会信用代码是 18 位，现在是 ${code.length} 位`,
        `a credit code has 18 characters, this one ${code.length}`,
      )
}

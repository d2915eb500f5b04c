import { creditCodeFault, plainCreditCode, type Text, t } from '@zhiqiang/kernel'

/** Sorts of service bodies. */
export const sorts = {
  patentAgency: t('专利代理机构', 'Patent agency'),
  markAgency: t('商标代理机构', 'Trade mark agency'),
  lawFirm: t('律师事务所', 'Law firm'),
  valuation: t('资产评估机构', 'Valuer'),
  operation: t('知识产权运营机构', 'Operator of IP'),
  information: t('信息检索分析机构', 'Searches and analysis'),
} as const

/** Those that may act only with a licence. */
export const withLicence = ['patentAgency', 'lawFirm', 'valuation'] as const

/** The first two digits of a division: provinces, as GB/T 2260 has them. */
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/

/** What is wrong with the number of a licence of that sort; null where nothing is, or nothing is known of its form. */
export function licenceFault(sort: string, typed: string): Text | null {
  const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (sort === 'patentAgency' && !(/^\d{5}(\.\d)?$/.test(number) && provinces.test(number))) {
    return t(
      '专利代理机构代码应为 5 位数字，前两位是省级区划代码，如 41199',
      'the code of a patent agency has five digits and begins with a province, such as 41199',
    )
  }
  if (sort === 'lawFirm' && (creditCodeFault(number) !== null || !plainCreditCode(number).startsWith('31'))) {
    return t(
      '律师事务所的证号应为 31 开头的统一社会信用代码，校验位须相符',
      'a law firm has a credit code that begins with 31, and its check character must fit',
    )
  }
  return null
}

import { formatNumber, type Text, t } from '@zhiqiang/kernel'
import { type PledgedRight, rightSorts, sortOfRight } from './rights.ts'

/** What a need says that products are compared with. Sums are fen. */
export interface Need {
  readonly amount: number
  readonly months: number
  readonly rights: readonly PledgedRight[]
  /** Nothing but the rights secures it. */
  readonly alone: boolean
}

/** What a product asks. Sums are fen. */
export interface ProductTerms {
  readonly least: number
  readonly most: number
  readonly months: number
  readonly rights: readonly string[]
  readonly takesAlone: boolean
}

const tenThousands = (fen: number) => 1e6 * Math.round(fen / 1e6) === fen
/** A sum in 万元 where it is a round one, else in yuan. */
function sum(fen: number): Text {
  const [zh, en] = tenThousands(fen) ? [fen / 1e6, fen / 100] : [fen / 100, fen / 100]
  return t(`${formatNumber(zh, 'zh')} ${tenThousands(fen) ? '万元' : '元'}`, `${formatNumber(en, 'en')} yuan`)
}

/** The conditions of a product, and which of them a need meets. */
export function fitOf(need: Need, product: ProductTerms) {
  const { amount, months, rights, alone } = need
  const [least, most, wanted] = [sum(product.least), sum(product.most), sum(amount)]
  const sorts = [...new Set(rights.map(({ number }) => sortOfRight(number)))]
  const taken = sorts.filter((sort) => product.rights.includes(sort))
  const left = sorts.filter((sort) => !product.rights.includes(sort))
  return [
    {
      label: t('金额', 'Amount'),
      good: product.least <= amount && amount <= product.most,
      how: t(`需要 ${wanted.zh}，产品 ${least.zh}至 ${most.zh}`, `${wanted.en} wanted, ${least.en} to ${most.en} lent`),
    },
    {
      label: t('期限', 'Term'),
      good: months <= product.months,
      how: t(
        `需要 ${months} 个月，产品最长 ${product.months} 个月`,
        `${months} months wanted, at most ${product.months}`,
      ),
    },
    {
      label: t('出质的权利', 'Rights in pledge'),
      good: taken.length > 0,
      how:
        left.length === 0
          ? t('提出的权利都接受', 'All the rights are taken')
          : t(`不接受：${left.map((sort) => rightSorts[sort].zh).join('、')}`, `not taken: ${names(left)}`),
    },
    {
      label: t('担保方式', 'Security'),
      good: !alone || product.takesAlone,
      how: product.takesAlone
        ? t('接受只用知识产权质押', 'Rights alone are enough')
        : t('须与其他担保组合', 'Other security is asked besides'),
    },
  ]
}

function names(sorts: readonly (keyof typeof rightSorts)[]): string {
  return sorts.map((sort) => rightSorts[sort].en).join(', ')
}

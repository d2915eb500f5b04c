import { article, type Requirement, type Text, t } from '@zhiqiang/kernel'

const bars = article('patent-law-rules', '86')

/** The five bars to an open licence (细则第八十六条), each with what to do first, and who may declare at all. */
export const requires: readonly Requirement[] = [
  {
    id: 'exclusive',
    words: t('没有在有效期内的独占或者排他许可', 'no exclusive or sole licence is in force'),
    mend: t('等许可期满或者与被许可人解除后再声明', 'wait until it ends, or end it with the licensee'),
    basis: bars,
    item: t('第（一）项', '(1)'),
    holds: { field: 'exclusive', is: false },
  },
  {
    id: 'suspended',
    words: t('没有因权属纠纷或者财产保全中止程序', 'no procedure is suspended over ownership or preservation'),
    mend: t('程序恢复后再声明', 'wait until the procedure goes on'),
    basis: bars,
    item: t('第（二）项', '(2)'),
    holds: { field: 'suspended', is: false },
  },
  {
    id: 'fees',
    words: t('已按规定缴纳年费', 'the annual fees are paid'),
    mend: t('缴清年费和滞纳金后再声明', 'pay the fees and the surcharge first'),
    basis: bars,
    item: t('第（三）项', '(3)'),
    holds: { field: 'feesPaid', is: true },
  },
  {
    id: 'pledge',
    words: t('没有质押，或者质权人书面同意', 'it is not pledged, or the pledgee agrees in writing'),
    mend: t('取得质权人书面同意后再声明', 'get the pledgee’s consent in writing'),
    basis: bars,
    item: t('第（四）项', '(4)'),
    holds: {
      any: [
        { field: 'pledged', is: false },
        { field: 'pledgeeConsent', is: true },
      ],
    },
  },
  {
    id: 'other',
    words: t('没有其他妨碍专利权有效实施的情形', 'nothing else stands in the way of its use'),
    mend: t('妨碍消除后再声明', 'remove it first'),
    basis: bars,
    item: t('第（五）项', '(5)'),
    holds: { field: 'otherBar', is: false },
  },
  {
    id: 'report',
    words: t('实用新型、外观设计已有专利权评价报告', 'a utility model or design has an evaluation report'),
    mend: t('先向国家知识产权局请求作出评价报告', 'ask the national office for the report first'),
    basis: article('patent-law', '50'),
    when: { field: 'sort', in: ['utility', 'design'] },
    holds: { field: 'hasReport', is: true },
  },
  {
    id: 'owners',
    words: t('共有专利的全体共有人同意', 'every co-owner of a shared patent agrees'),
    mend: t('取得全体共有人书面同意后再声明', 'get the consent of every co-owner'),
    basis: article('patent-law', '50'),
    when: { field: 'shared', is: true },
    holds: { field: 'ownersAgree', is: true },
  },
]

/** Words of advertising that a declaration does not carry (细则第八十五条). A screen says which one was found. */
const slogans = [
  '最佳',
  '最先进',
  '最优',
  '第一品牌',
  '国际领先',
  '国内领先',
  '独家',
  '首选',
  '顶级',
  '颠覆性',
] as const

/** The first word of advertising in a text; null where there is none. */
export function sloganIn(text: string): string | null {
  return slogans.find((word) => text.includes(word)) ?? null
}

/** The term of law that a patent of the sort lasts for, from its filing date. */
export const lifeOf = {
  invention: 'patent.invention',
  utility: 'patent.utility-model',
  design: 'patent.design',
} as const

/** What the officer compares with the register extract, one by one: that none of the five bars stands. */
export const verified: Readonly<Record<'exclusive' | 'suspended' | 'fees' | 'pledge' | 'other', Text>> = {
  exclusive: t('没有独占、排他许可备案', 'no exclusive or sole licence on record'),
  suspended: t('没有中止记载', 'no suspension on record'),
  fees: t('年费缴纳正常', 'annual fees paid'),
  pledge: t('没有质押，或者质权人已书面同意', 'no pledge, or the pledgee agreed'),
  other: t('没有其他妨碍实施的记载', 'nothing else on record'),
}

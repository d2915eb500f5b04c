import { field, t } from '@zhiqiang/kernel'

const law = { field: 'basis', is: 'law' } as const

/** Where an answer has it from: an article of the law, the guide of a service, or a clause of a plan. */
export const sourceForm = {
  basis: field.choice(t('答复的依据', 'Source'), {
    law: t('法规条款', 'An article of the law'),
    guide: t('办事指南', 'The guide of a service'),
    clause: t('规划条款', 'A clause of a plan'),
  }),
  instrument: field.when(
    law,
    field.text(t('法规名称', 'Title of the law'), {
      max: 100,
      hint: t('写法规库里的名称，如：专利法实施细则', 'As the law library calls it'),
    }),
  ),
  article: field.when(
    law,
    field.optional(
      field.text(t('第几条', 'Article'), { max: 12, hint: t('只写数字，如：86', 'The number alone, such as 86') }),
    ),
  ),
  service: field.when({ field: 'basis', is: 'guide' }, field.record(t('哪个事项的指南', 'Which service'), 'item')),
  clause: field.when({ field: 'basis', is: 'clause' }, field.record(t('哪一条', 'Which clause'), 'clause')),
}

/** What {@link sourceForm} asks. */
export interface SourceAnswers {
  readonly basis: string
  readonly instrument?: string | undefined
  readonly article?: string | undefined
  readonly service?: string | undefined
  readonly clause?: string | undefined
}

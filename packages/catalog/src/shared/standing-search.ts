import { field, t } from '@zhiqiang/kernel'

/** A query of the registers, as the search box takes it. */
export const queryField = field.text(t('检索式', 'Query'), {
  max: 500,
  hint: t(
    '同检索框：词语、号码，或“库:专利”“分类:H01M”“申请人:某公司”“状态:有效”',
    'As in the search box: words, numbers, or register:patents, class:H01M, applicant:NAME, status:valid',
  ),
})

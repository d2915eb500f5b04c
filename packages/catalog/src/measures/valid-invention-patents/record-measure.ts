import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { firstOf, forceWords } from '../../shared/records/facts.ts'
import { inventionInForce } from '../../shared/records/inventions.ts'

/** 有效发明专利量. */
export const validInventionPatents = defineRecordMeasure({
  id: 'valid-invention-patents',
  title: t('有效发明专利', 'Invention patents in force'),
  definition: t(
    '期末维持有效的国家发明专利：已授权、未届满、未终止、未宣告无效。按第一申请人（专利权人）所在地计；第一权利人在机构库中的，取其统一社会信用代码所在地，否则取地址。已终止但来源没有写明终止日的不计。',
    'Invention patents of the national office in force at the end of the period, placed by the seat of the first applicant: by its credit code where it is known, else by its address. Patents that ended on a day no source states are left out.',
  ),
  version: 1,
  order: 10,
  unit: t('件', 'patents'),
  register: 'patents',
  counts: 'stock',
  facts: (values) => {
    const span = inventionInForce(values)
    return span ? [{ ...span, why: forceWords(span.from, span.to) }] : []
  },
  holder: ({ applicants }) => firstOf(applicants),
})

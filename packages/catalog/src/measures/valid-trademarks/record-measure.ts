import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { firstOf, forceWords, inForce } from '../../shared/records/facts.ts'

/** 有效注册商标量. */
export const validTrademarks = defineRecordMeasure({
  id: 'valid-trademarks',
  title: t('有效注册商标', 'Trade marks in force'),
  definition: t(
    '期末有效的国内注册商标，一个注册号计一件，按注册人所在地计。期满未续展、已撤销、注销、宣告无效的不计。',
    'Marks registered with the national office and in force at the end of the period; one registration number is one mark.',
  ),
  version: 1,
  order: 50,
  unit: t('件', 'marks'),
  register: 'trademarks',
  counts: 'stock',
  facts: (values) => {
    const span = values.office === 'CN' ? inForce(values, values.registered_on) : null
    return span ? [{ ...span, why: forceWords(span.from, span.to) }] : []
  },
  holder: ({ owners }) => firstOf(owners),
})

import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { forceWords, inForce } from '../../shared/records/facts.ts'

/** 地理标志数量. */
export const geographicalIndications = defineRecordMeasure({
  id: 'geographical-indications',
  title: t('地理标志', 'Geographical indications'),
  definition: t(
    '期末已登记、注册或者批准保护的地理标志。同一名称既是产品又是商标（或农产品地理标志）的，只计一个。按产地计。',
    'Indications registered or protected at the end of the period. A name protected as a product and as a mark counts once.',
  ),
  version: 1,
  order: 60,
  unit: t('个', 'names'),
  register: 'gi',
  counts: 'stock',
  facts: (values) => {
    const span = values.office === 'CN' ? inForce(values, values.registered_on) : null
    return span ? [{ ...span, why: forceWords(span.from, span.to) }] : []
  },
  countedAs: ({ counted_as: name }) => (typeof name === 'string' ? name : null),
})

import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { firstOf, forceWords, inForce } from '../../shared/records/facts.ts'

/** 集成电路布图设计拥有量. */
export const layoutDesigns = defineRecordMeasure({
  id: 'layout-designs',
  title: t('集成电路布图设计', 'Layout designs'),
  definition: t(
    '期末有效的集成电路布图设计，按第一权利人所在地计。',
    'Layout designs in force at the end of the period, placed by the first holder.',
  ),
  version: 1,
  order: 100,
  unit: t('件', 'designs'),
  register: 'layouts',
  counts: 'stock',
  facts: (values) => {
    const span = inForce(values, values.registered_on)
    return span ? [{ ...span, why: forceWords(span.from, span.to) }] : []
  },
  holder: ({ owners }) => firstOf(owners),
})

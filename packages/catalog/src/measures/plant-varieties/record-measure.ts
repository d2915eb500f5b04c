import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { firstOf, forceWords, inForce } from '../../shared/records/facts.ts'

/** 植物新品种权拥有量. */
export const plantVarieties = defineRecordMeasure({
  id: 'plant-varieties',
  title: t('植物新品种权', 'Plant variety rights'),
  definition: t(
    '期末有效的植物新品种权，按第一品种权人所在地计。',
    'Plant variety rights in force at the end of the period, placed by the first holder.',
  ),
  version: 1,
  order: 90,
  unit: t('个', 'varieties'),
  register: 'varieties',
  counts: 'stock',
  facts: (values) => {
    const span = inForce(values, values.granted_on)
    return span ? [{ ...span, why: forceWords(span.from, span.to) }] : []
  },
  holder: ({ owners }) => firstOf(owners),
})

import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { firstOf, onDay } from '../../shared/records/facts.ts'

/** 软件著作权登记量. */
export const softwareRegistrations = defineRecordMeasure({
  id: 'software-registrations',
  title: t('软件著作权登记', 'Programs registered'),
  definition: t(
    '当年登记的计算机软件，按登记日、第一著作权人所在地计。',
    'Programs registered in the year, placed by the first owner.',
  ),
  version: 1,
  order: 80,
  unit: t('件', 'programs'),
  register: 'software',
  counts: 'flow',
  facts: ({ registered_on: day }) => onDay(day, t(`${day} 登记`, `registered ${day}`)),
  holder: ({ owners }) => firstOf(owners),
})

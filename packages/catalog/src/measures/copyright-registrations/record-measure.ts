import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { firstOf, onDay } from '../../shared/records/facts.ts'

/** 作品著作权登记量. */
export const copyrightRegistrations = defineRecordMeasure({
  id: 'copyright-registrations',
  title: t('作品著作权登记', 'Works registered'),
  definition: t(
    '当年登记的作品，按登记日、第一著作权人所在地计。',
    'Works registered in the year, placed by the first owner.',
  ),
  version: 1,
  order: 70,
  unit: t('件', 'works'),
  register: 'copyright',
  counts: 'flow',
  facts: ({ registered_on: day }) => onDay(day, t(`${day} 登记`, `registered ${day}`)),
  holder: ({ owners }) => firstOf(owners),
})

import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { firstOf, onDay } from '../../shared/records/facts.ts'

/** 专利申请量. */
export const patentApplications = defineRecordMeasure({
  id: 'patent-applications',
  title: t('专利申请', 'Patent applications'),
  definition: t(
    '当年向国家知识产权局提交的发明、实用新型、外观设计申请，按申请日计，按第一申请人所在地计。尚未公开的申请不在登记库中，最近18个月的发明申请会偏少。',
    'Applications for inventions, utility models and designs filed with the national office in the year, placed by the first applicant. Applications not yet published are not in the register, so inventions of the last 18 months are too few.',
  ),
  version: 1,
  order: 30,
  unit: t('件', 'applications'),
  register: 'patents',
  counts: 'flow',
  facts: ({ filed_on: filed, office }) => (office === 'CN' ? onDay(filed, t(`${filed} 申请`, `filed ${filed}`)) : []),
  holder: ({ applicants }) => firstOf(applicants),
})

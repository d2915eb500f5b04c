import { defineRecordMeasure, t } from '@zhiqiang/kernel'
import { firstOf, onDay } from '../../shared/records/facts.ts'

/** 专利授权量. */
export const patentGrants = defineRecordMeasure({
  id: 'patent-grants',
  title: t('专利授权', 'Patents granted'),
  definition: t(
    '当年由国家知识产权局授权公告的发明、实用新型、外观设计，按授权公告日计，按第一专利权人所在地计。',
    'Inventions, utility models and designs granted by the national office in the year, placed by the first holder.',
  ),
  version: 1,
  order: 40,
  unit: t('件', 'patents'),
  register: 'patents',
  counts: 'flow',
  facts: ({ granted_on: granted, office }) =>
    office === 'CN' ? onDay(granted, t(`${granted} 授权公告`, `granted ${granted}`)) : [],
  holder: ({ applicants }) => firstOf(applicants),
})

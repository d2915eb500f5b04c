import { type RecordField, t } from '@zhiqiang/kernel'

export const fields = {
  registration_number: { label: t('登记号', 'Registration number'), sort: 'text' },
  application_number: { label: t('申请号', 'Application number'), sort: 'text' },
  name: { label: t('布图设计名称', 'Name'), sort: 'text', find: 'title' },
  status: {
    label: t('状态', 'Status'),
    sort: 'choice',
    facet: 'plain',
    reckoned: true,
    options: {
      pending: t('申请中', 'Applied for'),
      registered: t('专有权有效', 'In force'),
      expired: t('期限届满', 'Expired'),
      ended: t('提前终止（撤销、放弃）', 'Ended early'),
    },
  },
  sort: { label: t('布图设计类别', 'Sort of circuit'), sort: 'text', facet: 'plain', find: 'text' },
  owners: { label: t('权利人', 'Owners'), sort: 'names', find: 'people' },
  creators: { label: t('创作人', 'Creators'), sort: 'names', find: 'people', persons: true },
  agency: { label: t('代理机构', 'Agency'), sort: 'text', find: 'people' },
  address: { label: t('地址', 'Address'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  completed_on: { label: t('创作完成日', 'Finished on'), sort: 'day' },
  exploited_on: { label: t('首次商业利用日', 'First exploited on'), sort: 'day' },
  filed_on: { label: t('申请日', 'Filed on'), sort: 'day' },
  registered_on: { label: t('登记公告日', 'Registered on'), sort: 'day' },
  expires_on: { label: t('期限届满日', 'Term ends on'), sort: 'day', reckoned: true },
  ended_on: { label: t('提前终止日', 'Ended early on'), sort: 'day' },
  dated_on: { label: t('排序日期', 'Sorted by'), sort: 'day', reckoned: true },
} as const satisfies Readonly<Record<string, RecordField>>

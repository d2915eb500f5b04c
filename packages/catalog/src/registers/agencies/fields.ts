import { type RecordField, t } from '@zhiqiang/kernel'

export const fields = {
  licence_number: { label: t('执业许可（备案）号', 'Licence number'), sort: 'text' },
  name: { label: t('名称', 'Name'), sort: 'text', find: 'title' },
  credit_code: { label: t('统一社会信用代码', 'Credit code'), sort: 'text' },
  services: { label: t('业务', 'Services'), sort: 'names', facet: 'plain', find: 'text' },
  status: {
    label: t('状态', 'Status'),
    sort: 'choice',
    facet: 'plain',
    reckoned: true,
    options: { active: t('执业', 'In practice'), ended: t('已终止', 'Ended') },
  },
  practitioners: { label: t('执业人员', 'Practitioners'), sort: 'names', find: 'people', persons: true },
  head: { label: t('负责人', 'Head'), sort: 'names', persons: true },
  staff: { label: t('执业人数', 'Number of practitioners'), sort: 'number' },
  address: { label: t('地址', 'Address'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  licensed_on: { label: t('许可（备案）日期', 'Licensed on'), sort: 'day' },
  ended_on: { label: t('终止日期', 'Ended on'), sort: 'day' },
} as const satisfies Readonly<Record<string, RecordField>>

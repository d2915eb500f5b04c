import { type RecordField, t } from '@zhiqiang/kernel'

export const fields = {
  registration_number: { label: t('登记（公告）号', 'Registration number'), sort: 'text' },
  name: { label: t('标志名称', 'Name'), sort: 'text', find: 'title' },
  sort: {
    label: t('标志类别', 'Sort of sign'),
    sort: 'choice',
    facet: 'plain',
    options: { special: t('特殊标志', 'Special sign'), olympic: t('奥林匹克标志', 'Olympic sign') },
  },
  status: {
    label: t('状态', 'Status'),
    sort: 'choice',
    facet: 'plain',
    reckoned: true,
    options: { registered: t('有效', 'In force'), ended: t('已失效', 'Ended') },
  },
  goods: { label: t('使用的商品和服务', 'Goods and services'), sort: 'names', find: 'text' },
  owners: { label: t('所有人', 'Owners'), sort: 'names', find: 'people' },
  address: { label: t('地址', 'Address'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  registered_on: { label: t('核准登记（公告）日', 'Registered on'), sort: 'day' },
  until_said: { label: t('来源所载有效期', 'Valid until, as the source says'), sort: 'day' },
  expires_on: { label: t('有效期至', 'Valid until'), sort: 'day', reckoned: true },
  ended_on: { label: t('终止日', 'Ended on'), sort: 'day' },
  dated_on: { label: t('排序日期', 'Sorted by'), sort: 'day', reckoned: true },
} as const satisfies Readonly<Record<string, RecordField>>

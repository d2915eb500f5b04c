import { type RecordField, t } from '@zhiqiang/kernel'

export const fields = {
  domain_number: { label: t('域名', 'Domain name'), sort: 'text', find: 'title' },
  site: { label: t('网站名称', 'Site'), sort: 'text', find: 'text' },
  licence: { label: t('备案号', 'Filing number'), sort: 'text' },
  status: {
    label: t('状态', 'Status'),
    sort: 'choice',
    facet: 'plain',
    reckoned: true,
    options: { registered: t('有效', 'In force'), expired: t('已到期', 'Expired') },
  },
  owners: { label: t('持有人', 'Owners'), sort: 'names', find: 'people' },
  registrar: { label: t('注册服务机构', 'Registrar'), sort: 'text', find: 'people' },
  address: { label: t('地址', 'Address'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  registered_on: { label: t('注册日', 'Registered on'), sort: 'day' },
  until_said: { label: t('有效期至', 'Valid until'), sort: 'day' },
} as const satisfies Readonly<Record<string, RecordField>>

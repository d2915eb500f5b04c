import { type RecordField, t } from '@zhiqiang/kernel'

export const fields = {
  registration_number: { label: t('登记号', 'Registration number'), sort: 'text' },
  name: { label: t('软件名称', 'Name'), sort: 'text', find: 'title' },
  short_name: { label: t('软件简称', 'Short name'), sort: 'text', find: 'text' },
  version: { label: t('版本号', 'Version'), sort: 'text' },
  owners: { label: t('著作权人', 'Owners'), sort: 'names', find: 'people' },
  acquired: {
    label: t('权利取得方式', 'How the right was acquired'),
    sort: 'choice',
    facet: 'plain',
    options: { original: t('原始取得', 'Original'), derived: t('继受取得', 'Derived') },
  },
  address: { label: t('地址', 'Address'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  completed_on: { label: t('开发完成日', 'Finished on'), sort: 'day' },
  published_on: { label: t('首次发表日', 'First published on'), sort: 'day' },
  registered_on: { label: t('登记日', 'Registered on'), sort: 'day' },
  dated_on: { label: t('排序日期', 'Sorted by'), sort: 'day', reckoned: true },
} as const satisfies Readonly<Record<string, RecordField>>

import { type RecordField, type Text, t } from '@zhiqiang/kernel'

/** How a name is protected. */
const kinds = {
  product: t('地理标志产品', 'Protected product'),
  mark: t('地理标志商标', 'Collective or certification mark'),
  agricultural: t('农产品地理标志', 'Agricultural product'),
} as const satisfies Readonly<Record<string, Text>>

/** From the reserve list of a city to the end of protection. */
export const statuses = {
  reserve: t('储备', 'In reserve'),
  pending: t('申请中', 'Applied for'),
  registered: t('已登记（注册）', 'Registered'),
  ended: t('已终止', 'Ended'),
  unknown: t('不明', 'Unknown'),
} as const satisfies Readonly<Record<string, Text>>

export type Status = keyof typeof statuses

export const fields = {
  certificate_number: { label: t('登记（注册、公告）号', 'Registration number'), sort: 'text' },
  application_number: { label: t('申请号', 'Application number'), sort: 'text' },
  name: { label: t('名称', 'Name'), sort: 'text', find: 'title' },
  kind: { label: t('保护方式', 'How it is protected'), sort: 'choice', facet: 'plain', options: kinds },
  office: { label: t('国别', 'Country'), sort: 'text', facet: 'plain' },
  status: { label: t('状态', 'Status'), sort: 'choice', facet: 'plain', options: statuses, reckoned: true },
  status_said: { label: t('来源所载状态', 'Status as the source says it'), sort: 'text' },
  category: { label: t('产品类别', 'Sort of product'), sort: 'text', facet: 'plain', find: 'text' },
  nice: { label: t('国际分类', 'Nice class'), sort: 'codes' },
  holders: { label: t('登记人（注册人、申请机构）', 'Holders'), sort: 'names', find: 'people' },
  users: { label: t('专用标志使用人', 'Users of the special mark'), sort: 'names', find: 'people' },
  description: { label: t('质量特色', 'What marks it out'), sort: 'longText', find: 'text' },
  area: { label: t('产地范围', 'Area'), sort: 'longText', find: 'text' },
  address: { label: t('地址', 'Address'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  filed_on: { label: t('申请日', 'Filed on'), sort: 'day' },
  registered_on: { label: t('登记（注册、公告）日', 'Registered on'), sort: 'day' },
  ended_on: { label: t('终止日', 'Ended on'), sort: 'day' },
  counted_as: { label: t('统计名称', 'Counted as'), sort: 'text', reckoned: true },
  dated_on: { label: t('排序日期', 'Sorted by'), sort: 'day', reckoned: true },
} as const satisfies Readonly<Record<string, RecordField>>

import { type RecordField, type Text, t } from '@zhiqiang/kernel'

/** Sorts of organisations, as the second character of their credit codes tells them (GB 32100-2015, table of issuers). */
export const sorts = {
  enterprise: t('企业', 'Enterprise'),
  sole: t('个体工商户', 'Sole trader'),
  cooperative: t('农民专业合作社', 'Farmers’ co-operative'),
  public: t('事业单位', 'Public institution'),
  university: t('高等学校', 'University'),
  institute: t('科研院所', 'Research institute'),
  authority: t('机关', 'Authority'),
  association: t('社会组织', 'Association'),
  other: t('其他', 'Other'),
} as const satisfies Readonly<Record<string, Text>>

export type Sort = keyof typeof sorts

export const fields = {
  credit_code: { label: t('统一社会信用代码', 'Credit code'), sort: 'text' },
  name: { label: t('名称', 'Name'), sort: 'text', find: 'title' },
  former_names: { label: t('曾用名', 'Former names'), sort: 'names', find: 'people' },
  sort_said: { label: t('来源所载类型', 'Sort as the source says it'), sort: 'choice', options: sorts },
  sort: { label: t('机构类型', 'Sort'), sort: 'choice', facet: 'plain', options: sorts, reckoned: true },
  status: {
    label: t('存续状态', 'Status'),
    sort: 'choice',
    facet: 'plain',
    reckoned: true,
    options: { active: t('存续', 'Active'), ended: t('注销、吊销', 'Ended') },
  },
  industry: { label: t('国民经济行业代码', 'Industry (GB/T 4754)'), sort: 'text', facet: 'plain' },
  size: {
    label: t('规模', 'Size'),
    sort: 'choice',
    facet: 'plain',
    options: {
      large: t('大型', 'Large'),
      medium: t('中型', 'Medium'),
      small: t('小型', 'Small'),
      micro: t('微型', 'Micro'),
    },
  },
  honours: { label: t('资质和荣誉', 'Honours'), sort: 'names', facet: 'plain', find: 'text' },
  address: { label: t('住所', 'Address'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  founded_on: { label: t('成立日期', 'Founded on'), sort: 'day' },
  ended_on: { label: t('注销、吊销日期', 'Ended on'), sort: 'day' },
} as const satisfies Readonly<Record<string, RecordField>>

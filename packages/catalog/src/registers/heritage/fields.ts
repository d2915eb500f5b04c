import { type RecordField, t } from '@zhiqiang/kernel'

export const fields = {
  item_number: { label: t('项目编号', 'Item number'), sort: 'text' },
  name: { label: t('项目名称', 'Name'), sort: 'text', find: 'title' },
  sort: {
    label: t('种类', 'Sort'),
    sort: 'choice',
    facet: 'plain',
    options: {
      intangible: t('非物质文化遗产', 'Intangible cultural heritage'),
      knowledge: t('传统知识', 'Traditional knowledge'),
      folk: t('民间文学艺术', 'Folk literature and arts'),
      genetic: t('遗传资源', 'Genetic resource'),
    },
  },
  category: { label: t('类别', 'Category'), sort: 'text', facet: 'plain', find: 'text' },
  level: {
    label: t('级别', 'Level'),
    sort: 'choice',
    facet: 'plain',
    options: {
      nominated: t('申报中', 'Nominated'),
      county: t('县级', 'County'),
      city: t('市级', 'City'),
      province: t('省级', 'Province'),
      nation: t('国家级', 'Nation'),
      world: t('世界级', 'World'),
    },
  },
  batch: { label: t('批次', 'Batch'), sort: 'text' },
  keepers: { label: t('保护单位', 'Keepers'), sort: 'names', find: 'people' },
  inheritors: { label: t('代表性传承人', 'Inheritors'), sort: 'names', find: 'people', persons: true },
  description: { label: t('简介', 'What it is'), sort: 'longText', find: 'text' },
  linked: { label: t('关联的专利、商标、地理标志', 'Patents, marks and indications of it'), sort: 'codes' },
  address: { label: t('申报地区或单位', 'Place'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  announced_on: { label: t('公布日期', 'Announced on'), sort: 'day' },
} as const satisfies Readonly<Record<string, RecordField>>

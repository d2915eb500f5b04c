import { defineRegister, t } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import { regionOf } from '../../shared/records/reckoned.ts'
import { fields } from './fields.ts'

/** 传统知识、非物质文化遗产、民间文艺、遗传资源: the inventory of what is handed down. */
export const heritage = defineRegister({
  id: 'heritage',
  title: t('传统知识和民间文艺', 'Traditional knowledge and folk arts'),
  one: t('个项目', 'item'),
  order: 90,
  table: 'heritage_item',
  fields,
  heading: 'name',
  dated: 'announced_on',
  daysInOrder: [['announced_on']],
  summary: ['sort', 'level', 'category', 'keepers', 'announced_on'],
  groups: [
    { title: t('识别', 'Identity'), fields: ['item_number', 'sort', 'category', 'level', 'batch', 'announced_on'] },
    { title: t('内容', 'Content'), fields: ['description', 'linked'] },
    { title: t('保护和传承', 'Keeping and handing down'), fields: ['keepers', 'inheritors', 'address', 'region'] },
  ],
  reader: plainReader({
    fields,
    headings: {
      item_number: ['项目编号', '编号', '项目序号', 'number'],
      name: ['项目名称', '名称', 'name'],
      sort: ['种类', '项目种类'],
      category: ['类别', '项目类别', 'category'],
      level: ['级别', '项目级别', 'level'],
      batch: ['批次', '公布批次'],
      keepers: ['保护单位', '保护责任单位', '申报单位'],
      inheritors: ['代表性传承人', '传承人'],
      description: ['简介', '项目简介', '内容'],
      linked: ['关联权利', '关联号码'],
      address: ['申报地区或单位', '申报地区', '所在地', '地址'],
      announced_on: ['公布日期', '公布时间', '批准日期'],
    },
    wanted: ['name', 'category', 'level'],
    needed: ['name'],
    wordings: {
      sort: [
        [/非物质|非遗/, 'intangible'],
        [/传统知识|传统医药知识/, 'knowledge'],
        [/民间/, 'folk'],
        [/遗传/, 'genetic'],
      ],
      level: [
        [/世界|联合国|人类/, 'world'],
        [/国家/, 'nation'],
        [/省/, 'province'],
        [/市/, 'city'],
        [/县|区/, 'county'],
        [/申报|推荐/, 'nominated'],
      ],
    },
    settle: (values) => ({ ...values, sort: values.sort ?? 'intangible' }),
    // An item is listed anew with each level it reaches, under another number; its name stays.
    numbers: ({ sort, name }) => [`${sort}:${name}`],
  }),
  reckon: (values, ports) => ({ region: regionOf(values, ports) }),
})

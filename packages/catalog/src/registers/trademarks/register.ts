import { defineRegister, t } from '@zhiqiang/kernel'
import { reader } from './reader.ts'
import { grounds, reckon } from './reckon.ts'
import { statuses } from './status.ts'

/** 商标: applications and registered marks, of the national office and of others. */
export const trademarks = defineRegister({
  id: 'trademarks',
  title: t('商标', 'Trade marks'),
  one: t('件商标', 'mark'),
  order: 20,
  table: 'trademark',
  fields: {
    registration_number: { label: t('注册号', 'Registration number'), sort: 'text' },
    application_number: { label: t('申请号', 'Application number'), sort: 'text' },
    office: { label: t('受理局', 'Office'), sort: 'text', facet: 'plain' },
    name: { label: t('商标名称', 'Mark'), sort: 'text', find: 'title' },
    status: { label: t('状态', 'Status'), sort: 'choice', facet: 'plain', options: statuses, reckoned: true },
    status_said: { label: t('来源所载状态', 'Status as the source says it'), sort: 'text' },
    nice: { label: t('国际分类', 'Nice class'), sort: 'codes', facet: 'plain' },
    similar_groups: { label: t('类似群', 'Similar groups'), sort: 'codes' },
    goods: { label: t('商品和服务', 'Goods and services'), sort: 'names', find: 'text' },
    owners: { label: t('注册人（申请人）', 'Owners'), sort: 'names', find: 'people' },
    agency: { label: t('代理机构', 'Agency'), sort: 'text', find: 'people' },
    address: { label: t('地址', 'Address'), sort: 'text' },
    region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
    filed_on: { label: t('申请日', 'Filed on'), sort: 'day' },
    published_on: { label: t('初步审定公告日', 'Published for opposition'), sort: 'day' },
    registered_on: { label: t('注册公告日', 'Registered on'), sort: 'day' },
    until_said: { label: t('来源所载有效期', 'Valid until, as the source says'), sort: 'day' },
    expires_on: { label: t('有效期至', 'Valid until'), sort: 'day', reckoned: true },
    ended_on: { label: t('注销、撤销日', 'Ended on'), sort: 'day' },
    dated_on: { label: t('排序日期', 'Sorted by'), sort: 'day', reckoned: true },
  },
  heading: 'name',
  dated: 'dated_on',
  gathers: ['nice', 'similar_groups', 'goods'],
  daysInOrder: [['filed_on', 'published_on', 'registered_on']],
  summary: ['status', 'registration_number', 'nice', 'owners', 'filed_on'],
  groups: [
    {
      title: t('识别', 'Identity'),
      fields: ['registration_number', 'application_number', 'office', 'status', 'status_said'],
    },
    { title: t('商品和服务', 'Goods and services'), fields: ['nice', 'similar_groups', 'goods'] },
    { title: t('当事人', 'Parties'), fields: ['owners', 'agency', 'address', 'region'] },
    {
      title: t('日期和期限', 'Days and terms'),
      fields: ['filed_on', 'published_on', 'registered_on', 'expires_on', 'ended_on'],
    },
  ],
  reader,
  reckon,
  grounds,
})

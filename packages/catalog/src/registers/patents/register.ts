import { defineRegister, t } from '@zhiqiang/kernel'
import { reader } from './reader.ts'
import { grounds, reckon } from './reckon.ts'
import { statuses } from './status.ts'

/** 专利: applications and patents, of the national office and of others. */
export const patents = defineRegister({
  id: 'patents',
  title: t('专利', 'Patents'),
  one: t('件专利', 'patent'),
  order: 10,
  table: 'patent',
  fields: {
    application_number: { label: t('申请号', 'Application number'), sort: 'text' },
    publication_number: { label: t('公开（公告）号', 'Publication number'), sort: 'text' },
    office: { label: t('受理局', 'Office'), sort: 'text', facet: 'plain' },
    kind: {
      label: t('专利种类', 'Kind of patent'),
      sort: 'choice',
      facet: 'plain',
      options: {
        invention: t('发明', 'Invention'),
        utility: t('实用新型', 'Utility model'),
        design: t('外观设计', 'Design'),
      },
    },
    status: { label: t('法律状态', 'Legal status'), sort: 'choice', facet: 'plain', options: statuses, reckoned: true },
    status_said: { label: t('来源所载状态', 'Status as the source says it'), sort: 'text' },
    title: { label: t('名称', 'Title'), sort: 'text', find: 'title' },
    abstract: { label: t('摘要', 'Abstract'), sort: 'longText', find: 'text' },
    keywords: { label: t('关键词', 'Keywords'), sort: 'names', find: 'text' },
    applicants: { label: t('申请人（专利权人）', 'Applicants'), sort: 'names', find: 'people' },
    inventors: { label: t('发明人（设计人）', 'Inventors'), sort: 'names', find: 'people', persons: true },
    agency: { label: t('代理机构', 'Agency'), sort: 'text', find: 'people' },
    agents: { label: t('代理师', 'Agents'), sort: 'names', persons: true },
    address: { label: t('地址', 'Address'), sort: 'text' },
    region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
    filed_on: { label: t('申请日', 'Filed on'), sort: 'day' },
    published_on: { label: t('公开（公告）日', 'Published on'), sort: 'day' },
    granted_on: { label: t('授权公告日', 'Granted on'), sort: 'day' },
    expires_on: { label: t('期限届满日', 'Term ends on'), sort: 'day', reckoned: true },
    ended_on: { label: t('提前终止日', 'Ended early on'), sort: 'day' },
    dated_on: { label: t('排序日期', 'Sorted by'), sort: 'day', reckoned: true },
    ipc: { label: t('国际专利分类', 'IPC'), sort: 'codes', facet: 'classes' },
    cpc: { label: t('联合专利分类', 'CPC'), sort: 'codes' },
    locarno: { label: t('洛迦诺分类', 'Locarno class'), sort: 'codes', facet: 'plain' },
    priorities: { label: t('优先权', 'Priorities'), sort: 'codes' },
    family: { label: t('同族', 'Family'), sort: 'codes' },
    claims: { label: t('权利要求数', 'Claims'), sort: 'number' },
  },
  heading: 'title',
  dated: 'dated_on',
  laterBy: 'published_on',
  summary: ['kind', 'status', 'application_number', 'publication_number', 'applicants', 'filed_on'],
  groups: [
    {
      title: t('识别', 'Identity'),
      fields: ['application_number', 'publication_number', 'office', 'kind', 'status', 'status_said'],
    },
    { title: t('当事人', 'Parties'), fields: ['applicants', 'inventors', 'agency', 'agents', 'address', 'region'] },
    {
      title: t('日期和期限', 'Days and terms'),
      fields: ['filed_on', 'published_on', 'granted_on', 'expires_on', 'ended_on'],
    },
    { title: t('分类', 'Classes'), fields: ['ipc', 'cpc', 'locarno', 'keywords'] },
    { title: t('内容', 'Content'), fields: ['abstract', 'claims'] },
    { title: t('同族和优先权', 'Family and priorities'), fields: ['priorities', 'family'] },
  ],
  reader,
  reckon,
  grounds,
})

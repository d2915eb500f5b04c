import { defineRegister, t } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import { fields } from './fields.ts'
import { grounds, reckon } from './reckon.ts'

/** 集成电路布图设计. */
export const layouts = defineRegister({
  id: 'layouts',
  title: t('集成电路布图设计', 'Layout designs'),
  one: t('件布图设计', 'layout design'),
  order: 60,
  table: 'layout_design',
  fields,
  heading: 'name',
  dated: 'dated_on',
  daysInOrder: [['completed_on', 'filed_on', 'registered_on']],
  summary: ['status', 'registration_number', 'owners', 'registered_on'],
  alike: ['name', 'owners'],
  groups: [
    { title: t('识别', 'Identity'), fields: ['registration_number', 'application_number', 'status', 'sort'] },
    { title: t('当事人', 'Parties'), fields: ['owners', 'creators', 'agency', 'address', 'region'] },
    {
      title: t('日期和期限', 'Days and terms'),
      fields: ['completed_on', 'exploited_on', 'filed_on', 'registered_on', 'expires_on', 'ended_on'],
    },
  ],
  reader: plainReader({
    fields,
    headings: {
      registration_number: ['登记号', '布图设计登记号', '布图设计登记证书号', 'registration number'],
      application_number: ['申请号', '布图设计申请号', 'application number'],
      name: ['布图设计名称', '名称', 'name'],
      sort: ['布图设计类别', '类别', '技术类别'],
      owners: ['布图设计权利人', '权利人', '申请人', '权利人名称', 'owner'],
      creators: ['布图设计创作人', '创作人', 'creator'],
      agency: ['代理机构'],
      address: ['地址', '权利人地址', '所在地', 'address'],
      completed_on: ['布图设计创作完成日', '创作完成日', '创作完成日期'],
      exploited_on: ['首次商业利用日', '首次商业利用时间', '首次投入商业利用日'],
      filed_on: ['申请日', '申请日期', 'filing date'],
      registered_on: ['公告日期', '登记公告日', '登记日期', '公告日'],
      ended_on: ['终止日期', '撤销日期', '专有权终止日期'],
    },
    wanted: ['registration_number', 'name', 'filed_on'],
    needed: ['registration_number', 'name'],
    settle: (values) => ({
      ...values,
      registration_number: values.registration_number || values.application_number || '',
    }),
    numbers: ({ registration_number: number, application_number: application }) =>
      [number, application].filter((one) => typeof one === 'string'),
  }),
  reckon,
  grounds,
})

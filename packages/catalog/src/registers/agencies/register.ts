import { defineRegister, t } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import { regionOf } from '../../shared/records/reckoned.ts'
import { fields } from './fields.ts'

/** 知识产权服务机构: patent and trade-mark agencies, valuers, law firms, operators, and who practises in them. */
export const agencies = defineRegister({
  id: 'agencies',
  title: t('服务机构', 'Agencies'),
  one: t('家机构', 'agency'),
  order: 120,
  table: 'agency',
  fields,
  heading: 'name',
  dated: 'licensed_on',
  gathers: ['services', 'practitioners'],
  daysInOrder: [['licensed_on', 'ended_on']],
  summary: ['services', 'status', 'licence_number', 'region'],
  alike: ['name'],
  groups: [
    { title: t('识别', 'Identity'), fields: ['licence_number', 'credit_code', 'services', 'status'] },
    { title: t('人员', 'People'), fields: ['head', 'staff', 'practitioners'] },
    { title: t('地址和日期', 'Address and days'), fields: ['address', 'region', 'licensed_on', 'ended_on'] },
  ],
  reader: plainReader({
    fields,
    headings: {
      licence_number: ['机构代码', '执业许可证号', '备案号', '许可证号', '代理机构代码', 'licence number'],
      name: ['机构名称', '代理机构名称', '代理机构', '名称', 'name'],
      credit_code: ['统一社会信用代码', '信用代码'],
      services: ['业务', '业务类型', '服务类别', '业务范围', 'services'],
      practitioners: ['执业人员', '代理师', '专利代理师', 'practitioners'],
      head: ['负责人', '执行事务合伙人', '法定代表人'],
      staff: ['执业人数', '代理师人数', '专利代理师人数'],
      address: ['地址', '住所', '办公地址', 'address'],
      licensed_on: ['许可日期', '批准日期', '成立日期', '备案日期', '设立日期'],
      ended_on: ['终止日期', '注销日期'],
    },
    wanted: ['licence_number', 'name', 'services'],
    needed: ['licence_number', 'name'],
    numbers: ({ licence_number: number }) => [String(number)],
  }),
  reckon: (values, ports) => ({ status: values.ended_on ? 'ended' : 'active', region: regionOf(values, ports) }),
})

import { defineRegister, t } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import { firstDay, regionOf } from '../../shared/records/reckoned.ts'
import { fields } from './fields.ts'

/** 域名: names of the net that firms hold beside their marks. */
export const domains = defineRegister({
  id: 'domains',
  title: t('域名', 'Domain names'),
  one: t('个域名', 'domain name'),
  order: 100,
  table: 'domain_name',
  fields,
  heading: 'domain_number',
  dated: 'registered_on',
  daysInOrder: [['registered_on']],
  summary: ['status', 'owners', 'registered_on', 'until_said'],
  groups: [
    { title: t('识别', 'Identity'), fields: ['domain_number', 'site', 'licence', 'status'] },
    { title: t('当事人', 'Parties'), fields: ['owners', 'registrar', 'address', 'region'] },
    { title: t('日期', 'Days'), fields: ['registered_on', 'until_said'] },
  ],
  reader: plainReader({
    fields,
    headings: {
      domain_number: ['域名', 'domain', 'domain name'],
      site: ['网站名称', '网站'],
      licence: ['备案号', '网站备案号', '备案/许可证号'],
      owners: ['注册人', '持有人', '主办单位名称', '域名所有者', 'owner'],
      registrar: ['注册商', '注册服务机构', 'registrar'],
      address: ['地址', '所在地'],
      registered_on: ['注册日期', '注册时间', 'registration date'],
      until_said: ['到期日期', '到期时间', '有效期至', 'expiry date'],
    },
    wanted: ['domain_number', 'owners'],
    needed: ['domain_number'],
    settle: (values) => ({ ...values, domain_number: String(values.domain_number ?? '').toLowerCase() }),
    numbers: ({ domain_number: name }) => [String(name)],
  }),
  reckon: (values, ports) => {
    const until = firstDay(values.until_said)
    return {
      status: until !== null && until < ports.today ? 'expired' : 'registered',
      region: regionOf(values, ports),
    }
  },
})

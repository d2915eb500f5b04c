import { defineRegister, type LawLibrary, type RecordValues, t } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import { firstDay, regionOf } from '../../shared/records/reckoned.ts'
import { groundOfRight, lastDayOfRight } from '../../shared/term-of-right.ts'
import { fields } from './fields.ts'

const terms: Readonly<Record<string, string>> = {
  special: 'special-sign.validity',
  olympic: 'olympic-sign.validity',
}

/** 特殊标志、奥林匹克标志. */
export const specialSigns = defineRegister({
  id: 'special-signs',
  title: t('特殊标志', 'Special signs'),
  one: t('件标志', 'sign'),
  order: 80,
  table: 'special_sign',
  fields,
  heading: 'name',
  dated: 'dated_on',
  daysInOrder: [['registered_on']],
  summary: ['sort', 'status', 'registration_number', 'owners', 'registered_on'],
  groups: [
    { title: t('识别', 'Identity'), fields: ['registration_number', 'sort', 'status'] },
    { title: t('商品和服务', 'Goods and services'), fields: ['goods'] },
    { title: t('当事人', 'Parties'), fields: ['owners', 'address', 'region'] },
    { title: t('日期和期限', 'Days and terms'), fields: ['registered_on', 'until_said', 'expires_on', 'ended_on'] },
  ],
  reader: plainReader({
    fields,
    headings: {
      registration_number: ['登记号', '公告号', '核准登记号', 'registration number'],
      name: ['标志名称', '特殊标志名称', '名称', 'name'],
      sort: ['标志类别', '类别'],
      goods: ['使用商品和服务', '商品/服务', '核准使用商品'],
      owners: ['所有人', '申请人', '权利人', 'owner'],
      address: ['地址', '所有人地址', '所在地'],
      registered_on: ['核准登记日', '登记日期', '公告日期', '公告日'],
      until_said: ['有效期至', '延长至'],
      ended_on: ['终止日期', '撤销日期'],
    },
    wanted: ['registration_number', 'name', 'sort'],
    needed: ['registration_number', 'name'],
    wordings: {
      sort: [
        [/奥林匹克|奥运|亚运/, 'olympic'],
        [/特殊/, 'special'],
      ],
    },
    settle: (values) => ({ ...values, sort: values.sort ?? 'special' }),
    numbers: ({ registration_number: number }) => [String(number)],
  }),
  reckon: (values, ports) => {
    const { until_said: said, registered_on: registered, ended_on: ended } = values
    const expires = firstDay(said) ?? firstTerm(values, ports.law)
    const over = expires !== null && expires < ports.today
    return {
      status: ended || over ? 'ended' : 'registered',
      region: regionOf(values, ports),
      expires_on: expires,
      dated_on: firstDay(registered),
    }
  },
  grounds: (values, law) => {
    const { until_said: said, registered_on: registered } = values
    const ground =
      said || typeof registered !== 'string' ? null : groundOfRight(law, terms[String(values.sort)], registered)
    return ground ? { expires_on: ground } : {}
  },
})

function firstTerm({ sort, registered_on: registered }: RecordValues, law: LawLibrary): string | null {
  return typeof registered === 'string' ? lastDayOfRight(law, terms[String(sort)], registered) : null
}

import {
  elementsIn,
  type RegisterReader,
  type Taken,
  textAt,
  textIn,
  textWithin,
  type XmlElement,
} from '@zhiqiang/kernel'
import { lastDayIn } from '../../shared/records/values.ts'
import { takenFrom } from './taken.ts'

/** Reads marks out of tables, JSON, and the XML of WIPO ST.66 and ST.96. */
export const reader: RegisterReader = {
  headings: {
    registration_number: ['注册号', '商标注册号', '注册号/申请号', '申请/注册号', 'registration number', 'reg_no'],
    application_number: ['申请号', '商标申请号', 'application number', 'app_no'],
    office: ['受理局', '国家', 'office'],
    name: ['商标名称', '商标', '商标文字', '名称', 'mark', 'trademark'],
    nice: ['国际分类', '类别', '国际分类号', '尼斯分类', 'class', 'nice class'],
    similar_groups: ['类似群', '类似群组', '类似群号'],
    goods: ['商品/服务', '商品服务', '核定使用商品', '商品名称', 'goods and services'],
    owners: ['注册人', '申请人', '商标注册人', '权利人', '申请人名称', 'owner', 'applicant'],
    agency: ['代理机构', '代理组织', '代理公司'],
    address: ['地址', '申请人地址', '注册人地址', 'address'],
    status_said: ['状态', '商标状态', '法律状态', 'status'],
    filed_on: ['申请日期', '申请日', 'filing date'],
    published_on: ['初审公告日期', '初步审定公告日期', '初审公告日'],
    registered_on: ['注册公告日期', '注册日期', '注册公告日', 'registration date'],
    until_said: ['专用权期限', '有效期至', '专用期至', '专用权截止日期', 'expiry date'],
    ended_on: ['注销日期', '撤销日期'],
  },
  wanted: ['registration_number', 'application_number', 'name'],
  row: ({ text, list }) =>
    takenFrom({
      registration: text('registration_number'),
      application: text('application_number'),
      office: text('office'),
      name: text('name'),
      nice: list('nice'),
      groups: list('similar_groups'),
      goods: list('goods'),
      owners: list('owners'),
      agency: text('agency'),
      address: text('address'),
      status: text('status_said'),
      filed: text('filed_on'),
      published: text('published_on'),
      registered: text('registered_on'),
      until: lastDayIn(text('until_said')),
      ended: text('ended_on'),
    }),
  xml: { TradeMark: markOf, Trademark: markOf },
}

/** A mark of ST.66 (`TradeMark`) or ST.96 (`Trademark`); their names differ little. */
function markOf(mark: XmlElement): Taken {
  const office = textWithin(mark, 'RegistrationOfficeCode') || textWithin(mark, 'IPOfficeCode')
  const goods = elementsIn(mark, 'GoodsServices')
  const owners = [...elementsIn(mark, 'Holder'), ...elementsIn(mark, 'Applicant')].map(ownerOf)
  return takenFrom({
    registration: textWithin(mark, 'RegistrationNumber'),
    application: textWithin(mark, 'ApplicationNumberText') || textWithin(mark, 'ApplicationNumber'),
    office,
    name: textWithin(mark, 'MarkSignificantVerbalElementText') || textWithin(mark, 'MarkVerbalElementText'),
    nice: goods.flatMap((one) => elementsIn(one, 'ClassNumber').map(textIn)),
    goods: goods.flatMap((one) =>
      [...elementsIn(one, 'GoodsServicesDescriptionText'), ...elementsIn(one, 'GoodsServicesDescription')].map(textIn),
    ),
    owners,
    status: textWithin(mark, 'MarkCurrentStatusExternalDescriptionText'),
    filed: textWithin(mark, 'ApplicationDate'),
    registered: textWithin(mark, 'RegistrationDate'),
    until: textWithin(mark, 'ExpiryDate'),
  })
}

function ownerOf(party: XmlElement): string {
  return (
    textWithin(party, 'OrganizationStandardName') ||
    textWithin(party, 'OrganizationName') ||
    textWithin(party, 'EntityName') ||
    textAt(party, 'Contact/Name')
  )
}

import {
  elementsIn,
  type RecordValues,
  type RegisterReader,
  type Taken,
  textIn,
  textWithin,
  type XmlElement,
} from '@zhiqiang/kernel'
import { type PlainReading, plainReader, plainRecord } from '../../shared/records/plain-reader.ts'
import { fields } from './fields.ts'

const reading: PlainReading = {
  fields,
  headings: {
    certificate_number: [
      '登记证书编号',
      '证书编号',
      '登记号',
      '注册号',
      '公告号',
      '批准公告号',
      '商标注册号',
      'certificate_no',
      'certificate number',
      'EA_FileNumber',
      'file number',
    ],
    application_number: ['申请号', '受理号', 'application number'],
    name: ['地理标志名称', '产品名称', '商标名称', '名称', '产品', 'product', 'name', 'EA_Name'],
    kind: ['保护方式', '地理标志类型', '类型', '种类', '类别', 'EA_Type', 'type'],
    office: ['国别', '国家', 'country', 'EA_Country'],
    status_said: ['状态', '登记状态', 'status', 'EA_Status'],
    category: ['产品类别', '产品分类', '行业', 'category', 'EA_ProductCategory'],
    nice: ['国际分类', '商标类别', 'nice'],
    holders: [
      '登记证书持有人',
      '证书持有人',
      '登记申请人',
      '注册人',
      '申请人',
      '申请机构',
      'certificate_holder',
      'holder',
    ],
    users: ['专用标志使用人', '用标企业', '合法使用人', 'users'],
    description: ['质量特色', '产品特色', '简介', 'description'],
    area: ['产地范围', '保护范围', '地域范围', 'area'],
    address: ['地址', '所在地', '所在地区', '城市', '县（市、区）', 'city', 'address'],
    filed_on: ['申请日', '申请日期', '受理日期', 'filing date', 'EA_ApplicationDate'],
    registered_on: ['登记日期', '注册日期', '公告日期', '批准日期', '登记日', '注册公告日', 'EA_DateRegistration'],
    ended_on: ['终止日期', '注销日期', '撤销日期'],
  },
  wanted: ['name', 'certificate_number', 'kind'],
  needed: ['name'],
  wordings: {
    kind: [
      [/农产品|农业|agricultur/i, 'agricultural'],
      [/商标|集体|证明|mark/i, 'mark'],
      [/产品|保护|GI|PDO|PGI|TSG|geographical|designation|traditional/i, 'product'],
    ],
  },
  settle: kindFromNumber,
  numbers: numbersOf,
}

/** Tables, JSON, and applications in the XML of WIPO ST.96. */
export const reader: RegisterReader = { ...plainReader(reading), xml: { GIApplication: fromXml } }

/** Certificates of the agriculture ministry begin with AGI; where nothing is said a name is a protected product. */
function kindFromNumber(values: RecordValues): RecordValues {
  const number = String(values.certificate_number ?? '')
  const office = values.office || 'CN'
  if (values.kind) return { ...values, office }
  const fromNumber = /^\d{5,}[A-Z]?$/.test(number) ? 'mark' : 'product'
  return { ...values, office, kind: number.startsWith('AGI') ? 'agricultural' : fromNumber }
}

/**
 * A name of the nation is protected once as a product of a sort, so that its way from reserve to registration is one record;
 * marks of one name may be several, as may indications of other countries: their numbers tell them.
 */
function numbersOf(values: RecordValues): readonly string[] {
  const { certificate_number: certificate, application_number: application, kind, name, office } = values
  const numbers = [certificate, application].filter((number) => typeof number === 'string')
  const told = numbers.length > 0 && (kind === 'mark' || office !== 'CN')
  return told ? numbers : [...numbers, `${kind}:${name}`]
}

function fromXml(element: XmlElement): Taken {
  const [data] = elementsIn(element, 'GIData')
  const from = data ?? element
  const cells: Readonly<Record<string, readonly string[]>> = {
    application_number: [textWithin(from, 'ApplicationNumberText')],
    certificate_number: [textWithin(from, 'RegistrationNumber')],
    name: [textWithin(from, 'GINameText')],
    kind: ['product'],
    office: [from.attributes.officeCode ?? textWithin(from, 'IPOfficeCode')],
    status_said: [textWithin(from, 'GICurrentStatusCode')],
    nice: elementsIn(from, 'ClassNumber').map(textIn),
    holders: elementsIn(element, 'Applicant').map((party) => textWithin(party, 'OrganizationStandardName')),
    users: elementsIn(element, 'AuthorizedUser').map((party) => textWithin(party, 'OrganizationStandardName')),
    description: [textWithin(from, 'FeatureDescriptionText')],
    area: [textWithin(from, 'GeographicRegionDescriptionText')],
    filed_on: [textWithin(from, 'ApplicationDate')],
    registered_on: [textWithin(from, 'RegistrationDate')],
  }
  return plainRecord(reading, {
    text: (field) => cells[field]?.[0] ?? '',
    list: (field) => cells[field] ?? [],
  })
}

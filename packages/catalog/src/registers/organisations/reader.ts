import { creditCodeFault, plainCreditCode, type RecordValues } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import type { Notes } from '../../shared/records/values.ts'
import { fields } from './fields.ts'

/** Reads organisations out of tables and JSON. */
export const reader = plainReader({
  fields,
  headings: {
    credit_code: ['统一社会信用代码', '信用代码', '社会信用代码', 'credit code', 'uscc'],
    name: ['名称', '企业名称', '单位名称', '机构名称', '公司名称', 'name'],
    former_names: ['曾用名', '曾用名称', '原名称', 'former names'],
    sort_said: ['类型', '机构类型', '企业类型', '单位性质'],
    industry: ['行业代码', '国民经济行业代码', '行业', 'industry'],
    size: ['规模', '企业规模', 'size'],
    honours: ['资质', '荣誉', '资质和荣誉', '认定情况', 'honours'],
    address: ['住所', '地址', '注册地址', '经营场所', 'address'],
    founded_on: ['成立日期', '成立时间', '注册日期'],
    ended_on: ['注销日期', '吊销日期'],
  },
  wanted: ['credit_code', 'name'],
  needed: ['name'],
  wordings: {
    sort_said: [
      [/大学|学院|高校|高等/, 'university'],
      [/科研|研究/, 'institute'],
      [/个体/, 'sole'],
      [/合作社/, 'cooperative'],
      [/事业/, 'public'],
      [/机关|政府/, 'authority'],
      [/社会|协会|学会|民办|基金/, 'association'],
      [/公司|企业|厂/, 'enterprise'],
    ],
    size: [
      [/大/, 'large'],
      [/中/, 'medium'],
      [/小/, 'small'],
      [/微/, 'micro'],
    ],
  },
  settle: checkedCode,
  numbers: ({ credit_code: code, name }) => [typeof code === 'string' ? code : `name:${name}`],
})

/** A code whose check character is wrong tells nobody apart: it is left out, and said so. */
function checkedCode(values: RecordValues, notes: Notes): RecordValues {
  const said = String(values.credit_code ?? '')
  if (said === '') return values
  const code = plainCreditCode(said.normalize('NFKC'))
  const fault = creditCodeFault(code)
  if (fault === null) return { ...values, credit_code: code }
  notes.add(
    'credit_code',
    `统一社会信用代码“${said.slice(0, 30)}”${fault === 'form' ? '格式不对' : '校验位不对'}，没有采用`,
    `the credit code “${said.slice(0, 30)}” has a wrong ${fault === 'form' ? 'form' : 'check character'} and was left out`,
  )
  return { ...values, credit_code: null }
}

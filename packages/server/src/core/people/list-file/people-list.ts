import { type Role, t } from '@zhiqiang/kernel'
import { writeSheet } from '../../sheets/write-sheet.ts'

/** The columns of a list of units and persons, by the headings offices give them. */
export const peopleListColumns = {
  unit: { names: ['单位全称', '单位名称', '单位', '工作单位', '所在单位'], required: true },
  short: { names: ['单位简称', '简称'] },
  region: { names: ['区划', '区划代码', '行政区划', '县（市、区）', '县(市、区)', '所在区划'] },
  parent: { names: ['上级单位', '主管单位', '主管部门'] },
  name: { names: ['姓名', '人员', '联系人'] },
  login: { names: ['用户名', '账号', '登录名'] },
  post: { names: ['岗位', '岗位名称', '职务'] },
  role: { names: ['角色', '系统角色', '权限'] },
  from: { names: ['自', '生效日', '任岗日期', '起始日期'] },
} as const

export type PeopleListColumn = keyof typeof peopleListColumns

/** Roles by the words a list may use for them, blanks and brackets left out. */
export const rolesByWord: Readonly<Record<string, Role>> = {
  联席会议办公室: 'office',
  办公室: 'office',
  单位负责人: 'lead',
  负责人: 'lead',
  单位填报员: 'reporter',
  填报员: 'reporter',
  县市区专员: 'county',
  县区专员: 'county',
  专员: 'county',
  市领导: 'leader',
  领导: 'leader',
  审计员: 'auditor',
  审计: 'auditor',
  系统管理员: 'administrator',
  管理员: 'administrator',
  office: 'office',
  lead: 'lead',
  reporter: 'reporter',
  county: 'county',
  leader: 'leader',
  auditor: 'auditor',
  administrator: 'administrator',
}

const head = t('单位与人员', 'Units and people')

/** A list to be filled in. */
export function peopleListTemplate(): Promise<Uint8Array> {
  return writeSheet({
    name: head.zh,
    columns: [
      { title: '单位全称', width: 34 },
      { title: '单位简称', width: 18 },
      { title: '区划', width: 12 },
      { title: '上级单位', width: 28 },
      { title: '姓名', width: 12 },
      { title: '用户名', width: 16 },
      { title: '岗位', width: 26 },
      { title: '角色', width: 18 },
      { title: '自', width: 14 },
    ],
    rows: [],
  })
}

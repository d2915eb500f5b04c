import { writeSheet } from '../../../sheets/write-sheet.ts'

/**
 * The columns of the items of an outside assessment, by the headings that assessments give them. A plain 数据来源 is not
 * among them: in their tables it names departments, not a figure of the ledger.
 */
export const itemListColumns = {
  no: { names: ['序号', '编号', '指标编号', '项目编号', '指标序号'] },
  name: {
    names: [
      '项目',
      '考评项目',
      '考核项目',
      '三级指标',
      '指标名称',
      '具体指标',
      '评价指标',
      '考核指标',
      '考评指标',
      '测评指标',
      '二级指标',
      '指标',
      '观测点',
      '考核内容',
      '评价内容',
      '考评内容',
    ],
    required: true,
  },
  unit: { names: ['单位', '计量单位', '指标单位', '数据单位'] },
  source: { names: ['台账数据来源', '台账指标', '对应台账指标', '台账来源', '取数指标'] },
  shows: { names: ['取什么', '取数', '取数方式', '取数口径'] },
  factor: { names: ['换算系数', '系数', '折算系数'] },
  digits: { names: ['小数位', '小数位数', '保留小数'] },
} as const

export type ItemListColumn = keyof typeof itemListColumns

/** A list to be filled in. */
export function itemListTemplate(): Promise<Uint8Array> {
  return writeSheet({
    name: '考评项目',
    columns: [
      { title: '序号', width: 10 },
      { title: '项目', width: 44 },
      { title: '单位', width: 12 },
      { title: '台账数据来源', width: 36 },
      { title: '取什么（数值或增长）', width: 22 },
      { title: '换算系数', width: 12 },
      { title: '小数位', width: 10 },
    ],
    rows: [],
  })
}

/** What a column of a table of tasks holds, by the words of its head. */
export type ColumnRole = 'order' | 'group' | 'task' | 'lead' | 'units' | 'date' | 'goal'

export const columnHeads: readonly { readonly role: ColumnRole; readonly pattern: RegExp }[] = [
  { role: 'order', pattern: /^(?:序号|编号|号)$/ },
  { role: 'group', pattern: /处室|科室|股室/ },
  { role: 'lead', pattern: /牵头|主办|主责|^责任单位\(?第一/ },
  { role: 'units', pattern: /责任|配合|协办|参与|参加|承办|实施单位|落实单位|完成单位|负责单位|分工/ },
  { role: 'date', pattern: /时限|时间|期限|完成时|进度|节点/ },
  { role: 'goal', pattern: /目标|指标|成效|要求|成果/ },
  {
    role: 'task',
    pattern:
      /^(?:重点|主要|工作|具体|改革|年度)?(?:任务|工作|事项|举措|措施|项目|内容)|任务(?:名称|内容|分解)|工作(?:内容|事项|措施|举措)|具体(?:措施|内容)|主要(?:内容|措施)/,
  },
  { role: 'group', pattern: /类别|分类|领域|板块/ },
]

/** Column heads of tables of indicators: what is measured, in what unit, and the year of a value (the first group). */
export const indicatorHead = /^(?:主要|具体|核心|预期|发展)?(?:指标|指标名称|指标内容|指标项目|目标名称)$/
export const unitHead = /^(?:计量)?单位$/
export const yearHead =
  /^((?:19|20)\d{2})年?(?:底|末)?(?:目标|规划|预期|计划|指标)?(?:值|数)?$|^(?:目标|规划|预期)(?:值|数)$/

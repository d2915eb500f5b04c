/** What a column of a table of tasks holds, by the words of its head. */
export type ColumnRole = 'order' | 'group' | 'task' | 'lead' | 'units' | 'date' | 'goal'

export const columnHeads: readonly { readonly role: ColumnRole; readonly pattern: RegExp }[] = [
  { role: 'order', pattern: /^(?:序号|编号|号)$/ },
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

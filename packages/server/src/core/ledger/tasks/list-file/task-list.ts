import { t } from '@zhiqiang/kernel'
import { writeSheet } from '../../../sheets/write-sheet.ts'

/** The columns of a task list, by the headings offices give them. */
export const taskListColumns = {
  clause: { names: ['条款', '条款号', '条款编号', '章节', '对应条款', '规划条款'] },
  title: {
    names: ['任务', '重点任务', '工作任务', '任务名称', '任务内容', '主要任务', '工作内容', '事项', '工作事项'],
    required: true,
  },
  lead: {
    names: [
      '牵头单位',
      '责任单位/牵头',
      '责任单位/牵头单位',
      '责任分工/牵头单位',
      '牵头',
      '主办单位',
      '牵头部门',
      '责任单位',
    ],
  },
  co: {
    names: [
      '配合单位',
      '责任单位/配合',
      '责任单位/配合单位',
      '责任分工/配合单位',
      '配合',
      '协办单位',
      '参与单位',
      '配合部门',
    ],
  },
  due: { names: ['完成期限', '完成时限', '完成时间', '办结时限', '时限', '时间节点', '截止日期', '期限'] },
  note: { names: ['备注', '说明', '依据'] },
} as const

export type TaskListColumn = keyof typeof taskListColumns

const head = t('任务清单', 'Task list')

/** A list to be filled in, with one line that shows how. */
export function taskListTemplate(): Promise<Uint8Array> {
  return writeSheet({
    name: head.zh,
    columns: [
      { title: '条款', width: 14 },
      { title: '任务', width: 44 },
      { title: '牵头单位', width: 22 },
      { title: '配合单位', width: 30 },
      { title: '完成期限', width: 14 },
      { title: '备注', width: 24 },
    ],
    rows: [],
  })
}

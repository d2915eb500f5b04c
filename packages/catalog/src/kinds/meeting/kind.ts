import { defineKind, field, t } from '@zhiqiang/kernel'

const plan = {
  on: field.date(t('召开日期', 'Date')),
  place: field.text(t('地点', 'Place'), { max: 100 }),
  agenda: field.longText(t('议题', 'Agenda'), { hint: t('一行一个议题', 'One item a line'), max: 3000 }),
}

const held = {
  present: field.units(t('到会单位', 'Present'), {
    hint: t(
      '没有列入的成员单位记为缺席，纪要印发后须签阅',
      'Members not listed are absent and acknowledge the minutes',
    ),
  }),
  others: field.optional(field.text(t('列席', 'Also attending'), { max: 500 })),
  minutes: field.longText(t('会议情况', 'What was said'), { max: 10000 }),
  files: field.optional(field.files(t('会议材料、签到表', 'Papers and attendance list'))),
}

/** 会议: one meeting of a body, from the notice to the issued minutes. */
export const meeting = defineKind({
  kind: 'meeting',
  version: 1,
  title: t('会议', 'Meeting'),
  read: 'meeting.read',
  under: 'body',
  states: {
    called: { label: t('已通知', 'Called'), tone: 'wait' },
    held: { label: t('已召开，待印发纪要', 'Held, minutes to issue'), tone: 'busy' },
    issued: { label: t('纪要已印发', 'Minutes issued'), final: true, tone: 'good' },
    cancelled: { label: t('已取消', 'Cancelled'), final: true, tone: 'plain' },
  },
  steps: {
    call: {
      from: [],
      to: 'called',
      can: 'meeting.hold',
      label: t('通知开会', 'Call a meeting'),
      consequence: t('当日的全体成员单位可以看到议题', 'All members of that day see the agenda'),
      form: { ...plan, files: field.optional(field.files(t('会议材料', 'Papers'))) },
      does: 'call',
    },
    move: {
      from: ['called'],
      to: 'stay',
      can: 'meeting.hold',
      label: t('改期或调整议题', 'Move it or change the agenda'),
      consequence: t('成员按新的日期和议题准备', 'Members prepare for the new date and agenda'),
      form: { ...plan, why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'move',
    },
    cancel: {
      from: ['called'],
      to: 'cancelled',
      can: 'meeting.hold',
      label: t('取消会议', 'Cancel it'),
      consequence: t('不计为召开', 'Does not count as held'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'cancel',
    },
    record: {
      from: ['called'],
      to: 'held',
      can: 'meeting.hold',
      label: t('登记会议情况', 'Record it'),
      consequence: t(
        '计为已召开；再逐项登记议定事项，然后印发纪要',
        'Counts as held; then decisions, then the minutes',
      ),
      form: { on: field.date(t('实际召开日期', 'Held on')), ...held },
      does: 'record',
    },
    amend: {
      from: ['held'],
      to: 'stay',
      can: 'meeting.hold',
      label: t('修改会议情况', 'Change the record'),
      consequence: t('原内容在经过中保留', 'What it said before stays in the history'),
      form: held,
      does: 'amend',
    },
    decide: {
      from: ['held'],
      to: 'stay',
      can: 'meeting.hold',
      label: t('登记一项议定事项', 'Enter a decision'),
      consequence: t('纪要印发时成为任务，交牵头单位签收', 'Becomes a task for its lead when the minutes are issued'),
      form: {
        text: field.longText(t('议定事项', 'What was decided'), { max: 1000 }),
        lead: field.unit(t('牵头单位', 'Lead unit')),
        co: field.optional(field.units(t('配合单位', 'Co-units'))),
        dueOn: field.optional(field.date(t('完成期限', 'Due date'))),
      },
      does: 'decide',
    },
    strike: {
      from: ['held'],
      to: 'stay',
      can: 'meeting.hold',
      label: t('删去一项议定事项', 'Strike a decision'),
      consequence: t('不写入纪要，不成为任务', 'Not in the minutes, no task'),
      form: {
        n: field.number(t('第几项', 'Which one'), { min: 1, whole: true }),
        why: field.text(t('理由', 'Reason'), { max: 300 }),
      },
      does: 'strike',
    },
    issue: {
      from: ['held'],
      to: 'issued',
      can: 'meeting.hold',
      label: t('印发纪要', 'Issue the minutes'),
      consequence: t(
        '议定事项成为任务并注明出处；缺席单位须在期限内签阅',
        'Decisions become tasks that cite the minutes; the absent acknowledge them in time',
      ),
      form: {
        number: field.optional(field.text(t('纪要文号', 'Number of the minutes'), { max: 60 })),
        readBy: field.date(t('缺席单位签阅期限', 'The absent acknowledge by')),
      },
      does: 'issue',
    },
  },
})

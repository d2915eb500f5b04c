import { defineKind, field, t } from '@zhiqiang/kernel'

/** 年度计划: what a unit does in a year of the strategic tasks it leads; what it leaves out is said. */
export const annualPlan = defineKind({
  kind: 'annual-plan',
  version: 1,
  title: t('年度计划', 'Annual plan'),
  read: 'annual.read',
  states: {
    drafting: { label: t('编制中', 'Being written'), tone: 'busy' },
    submitted: { label: t('待确认', 'To be confirmed'), tone: 'wait' },
    confirmed: { label: t('已确认', 'Confirmed'), tone: 'good' },
  },
  steps: {
    begin: {
      from: [],
      to: 'drafting',
      can: 'annual.begin',
      label: t('生成年度计划', 'Begin an annual plan'),
      consequence: t(
        '列出该单位牵头的全部规划任务，由单位逐项填写',
        'Lists every task the unit leads, for it to fill in',
      ),
      form: {
        unit: field.unit(t('单位', 'Unit')),
        year: field.text(t('年度', 'Year'), { max: 4, hint: t('如 2027', 'e.g. 2027') }),
        dueOn: field.optional(field.date(t('报送期限', 'To be submitted by'))),
      },
      does: 'begin',
    },
    cover: {
      from: ['drafting'],
      to: 'stay',
      can: 'annual.write',
      label: t('列入计划', 'Put into the plan'),
      consequence: t('写明本年度做什么、何时完成', 'What is done of it this year, and by when'),
      form: {
        task: field.data(t('任务', 'Task')),
        what: field.longText(t('本年度举措', 'What is done this year'), { max: 1000 }),
        by: field.date(t('完成时间', 'By')),
        result: field.optional(field.text(t('标志性成果', 'Visible result'), { max: 300 })),
      },
      does: 'cover',
    },
    uncover: {
      from: ['drafting'],
      to: 'stay',
      can: 'annual.write',
      label: t('移出计划', 'Take out of the plan'),
      consequence: t('该任务列为未覆盖', 'The task counts as uncovered'),
      form: { task: field.data(t('任务', 'Task')) },
      does: 'uncover',
    },
    submit: {
      from: ['drafting'],
      to: 'submitted',
      can: 'annual.submit',
      label: t('报送年度计划', 'Submit the plan'),
      consequence: t('送联席会议办公室确认', 'Goes to the conference office to be confirmed'),
      form: {
        uncovered: field.optional(
          field.longText(t('未列入的任务和理由', 'What is left out, and why'), {
            hint: t('有未覆盖的任务时必须填写', 'Required while tasks are uncovered'),
            max: 2000,
          }),
        ),
      },
      does: 'submit',
    },
    return: {
      from: ['submitted'],
      to: 'drafting',
      can: 'annual.confirm',
      label: t('退回', 'Return'),
      consequence: t('说明缺什么，由单位补充', 'Back to the unit with what is missing'),
      form: { ground: field.longText(t('退回理由', 'What is missing'), { max: 1000 }) },
      does: 'returned',
    },
    confirm: {
      from: ['submitted'],
      to: 'confirmed',
      can: 'annual.confirm',
      label: t('确认', 'Confirm'),
      consequence: t('作为本年度的工作依据', "It is the unit's plan of the year"),
      form: { note: field.optional(field.longText(t('意见', 'Note'), { max: 1000 })) },
      does: 'confirmed',
    },
    reopen: {
      from: ['confirmed'],
      to: 'drafting',
      can: 'annual.confirm',
      label: t('重新编制', 'Write it anew'),
      consequence: t('单位可以调整；原确认内容在经过中保留', 'The unit may change it; what was confirmed is kept'),
      form: { why: field.text(t('理由', 'Reason'), { max: 500 }) },
    },
  },
})

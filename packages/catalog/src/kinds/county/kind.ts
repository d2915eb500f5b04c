import { defineKind, field, t } from '@zhiqiang/kernel'
import { reminded } from './rules.ts'

/** 县（市、区）台账: what a county has of its own: plan, subsidy policy, money, a named person. Bodies keep themselves. */
export const county = defineKind({
  kind: 'county',
  version: 1,
  title: t('县（市、区）台账', 'Record of a county'),
  read: 'county.read',
  states: {
    kept: { label: t('在册', 'On record'), tone: 'plain' },
  },
  steps: {
    enrol: {
      from: [],
      to: 'kept',
      can: 'county.enrol',
      label: t('列入县（市、区）台账', 'Put a county on record'),
      consequence: t('由该县（市、区）专员维护，办公室可以查看', 'Its officer keeps it, the office sees it'),
      form: { region: field.data(t('县（市、区）', 'County')) },
      does: 'enrol',
    },
    setPerson: {
      from: ['kept'],
      to: 'stay',
      can: 'county.keep',
      label: t('明确责任人', 'Name the person responsible'),
      consequence: t('原责任人在经过中保留', 'Who it was before stays in the history'),
      form: {
        person: field.text(t('姓名', 'Name'), { max: 40 }),
        post: field.text(t('职务', 'Post'), { max: 60 }),
        since: field.date(t('自', 'Since')),
      },
      does: 'setPerson',
    },
    setPlan: {
      from: ['kept'],
      to: 'stay',
      can: 'county.keep',
      label: t('登记本地规划', 'Enter its own plan'),
      consequence: t(
        '只登记名称和文号；上传原文才能与市规划逐条对照',
        'Title and number only; upload the text to compare it with the city’s',
      ),
      form: {
        title: field.text(t('名称', 'Title'), { max: 200 }),
        number: field.optional(field.text(t('文号', 'Number'), { max: 60 })),
        issuedOn: field.optional(field.date(t('印发日期', 'Issued on'))),
      },
      does: 'setPlan',
    },
    setSubsidy: {
      from: ['kept'],
      to: 'stay',
      can: 'county.keep',
      label: t('登记本地支持政策', 'Enter its own subsidy policy'),
      consequence: t('列入对照表', 'Stands in the table'),
      form: {
        title: field.text(t('名称', 'Title'), { max: 200 }),
        number: field.optional(field.text(t('文号', 'Number'), { max: 60 })),
        until: field.optional(field.date(t('有效期至', 'Valid until'))),
        what: field.optional(field.longText(t('支持内容', 'What is supported'), { max: 1000 })),
      },
      does: 'setSubsidy',
    },
    setBudget: {
      from: ['kept'],
      to: 'stay',
      can: 'county.keep',
      label: t('登记年度经费', 'Enter the budget of a year'),
      consequence: t(
        '同一年再次登记时，原数据在经过中保留',
        'Entered again for a year, the old number stays in the history',
      ),
      form: {
        year: field.text(t('年度', 'Year'), { max: 4, hint: t('如 2026', 'e.g. 2026') }),
        amount: field.number(t('金额（万元）', 'Amount (10,000 yuan)'), { min: 0 }),
        source: field.text(t('数据来源', 'Source'), { max: 300 }),
        files: field.optional(field.files(t('佐证材料', 'Evidence'))),
      },
      does: 'setBudget',
    },
    drop: {
      from: ['kept'],
      to: 'stay',
      can: 'county.keep',
      label: t('取消登记', 'Take an entry back'),
      consequence: t('该项改为未登记，理由在经过中保留', 'It counts as not there; the reason stays in the history'),
      form: {
        what: field.choice(t('哪一项', 'Which'), {
          plan: t('本地规划', 'Own plan'),
          subsidy: t('本地支持政策', 'Own subsidy policy'),
          person: t('责任人', 'Person responsible'),
        }),
        why: field.text(t('理由', 'Reason'), { max: 300 }),
      },
      does: 'drop',
    },
    remind: {
      from: ['kept'],
      to: 'stay',
      can: 'county.remind',
      label: t('提醒', 'Remind'),
      consequence: t(
        '列入该县（市、区）专员的“我的工作”，直至答复',
        'Stands in its officer’s “My work” until answered',
      ),
      form: { note: field.text(t('提醒内容', 'What to remind of'), { max: 500 }) },
      does: 'remind',
    },
    answer: {
      from: ['kept'],
      to: 'stay',
      can: 'county.answer',
      label: t('答复提醒', 'Answer the reminder'),
      consequence: t('办公室可以查看答复', 'The office sees the answer'),
      form: { text: field.longText(t('办理情况', 'What was done'), { max: 1000 }) },
      refuses: reminded,
      does: 'answer',
    },
  },
})

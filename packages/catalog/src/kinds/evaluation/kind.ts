import { defineKind, field, t } from '@zhiqiang/kernel'
import { notOwnDraft } from './rules.ts'

const years = { min: 1990, max: 2100, whole: true } as const

/** 阶段评估: one cycle of a plan's evaluation, every three years or at its end; closing freezes what it found. */
export const evaluation = defineKind({
  kind: 'evaluation',
  version: 1,
  title: t('阶段评估', 'Evaluation'),
  read: 'evaluation.read',
  under: 'policy',
  states: {
    draft: { label: t('评估中', 'Being drawn up'), tone: 'busy' },
    submitted: { label: t('待复核', 'To be checked'), tone: 'wait' },
    checked: { label: t('已复核，待结项', 'Checked, to be closed'), tone: 'busy' },
    closed: { label: t('已结项', 'Closed'), final: true, tone: 'good' },
    dropped: { label: t('已撤销', 'Dropped'), final: true, tone: 'plain' },
  },
  steps: {
    begin: {
      from: [],
      to: 'draft',
      can: 'evaluation.run',
      label: t('开始一轮评估', 'Begin an evaluation'),
      consequence: t(
        '按台账数据列出各项目标和任务；结项前随台账更新',
        'Every target and task as the ledger has it; the figures follow the ledger until it is closed',
      ),
      form: {
        from: field.number(t('从哪一年', 'First year'), years),
        to: field.number(t('到哪一年', 'Last year'), years),
        evaluator: field.unit(t('评估单位', 'Who evaluates')),
        dueOn: field.optional(field.date(t('完成期限', 'Due date'))),
        occurrence: field.optional(field.data(t('对应的周期事项', 'Occurrence of the duty'))),
      },
      does: 'begin',
    },
    write: {
      from: ['draft'],
      to: 'stay',
      can: 'evaluation.run',
      label: t('填写评估意见', 'Write the findings'),
      consequence: t('原内容在经过中保留', 'What it said before stays in the history'),
      form: {
        findings: field.longText(t('评估发现', 'Findings'), { max: 10000 }),
        proposals: field.longText(t('建议', 'Proposals'), { max: 10000 }),
        files: field.optional(field.files(t('评估材料', 'Papers'))),
      },
      does: 'write',
    },
    propose: {
      from: ['draft'],
      to: 'stay',
      can: 'evaluation.run',
      label: t('建议调整目标', 'Propose adjusted targets'),
      consequence: t(
        '复核通过并结项后才生效，原目标保留',
        'Takes effect when the evaluation is checked and closed; the old targets stay',
      ),
      form: { adjustments: field.data(t('调整建议', 'Adjustments')) },
      does: 'propose',
    },
    submit: {
      from: ['draft'],
      to: 'submitted',
      can: 'evaluation.run',
      label: t('提交复核', 'Send to be checked'),
      consequence: t('由另一位同事或市领导复核', 'A colleague or a leader checks it'),
      form: { note: field.optional(field.text(t('说明', 'Note'), { max: 500 })) },
      does: 'submit',
    },
    return: {
      from: ['submitted', 'checked'],
      to: 'draft',
      can: 'evaluation.check',
      label: t('退回修改', 'Return'),
      consequence: t('退给起草人修改后重新提交', 'Back to whoever drew it up'),
      form: { why: field.longText(t('退回理由', 'What is missing'), { max: 1000 }) },
    },
    check: {
      from: ['submitted'],
      to: 'checked',
      can: 'evaluation.check',
      label: t('复核通过', 'Approve'),
      consequence: t('办公室可以结项；起草人不能复核自己的评估', 'The office may close it; nobody checks his own'),
      form: { note: field.optional(field.longText(t('复核意见', 'Note'), { max: 1000 })) },
      refuses: notOwnDraft,
      does: 'check',
    },
    close: {
      from: ['checked'],
      to: 'closed',
      can: 'evaluation.run',
      label: t('结项', 'Close'),
      consequence: t(
        '按当日台账数据锁定，此后任何人不得改动；调整的目标随即生效，原目标保留',
        'The figures known today are frozen and change no more, for nobody; adjusted targets take effect, the old ones stay',
      ),
      form: {
        ground: field.optional(
          field.text(t('依据文件', 'Ground'), {
            max: 300,
            hint: t('有目标调整时必填，如：市政府常务会议纪要〔2027〕3号', 'Needed where targets are adjusted'),
          }),
        ),
        files: field.optional(field.files(t('依据文件和评估报告', 'The ground and the report'))),
      },
      does: 'close',
    },
    drop: {
      from: ['draft', 'submitted'],
      to: 'dropped',
      can: 'evaluation.run',
      label: t('撤销本轮评估', 'Drop it'),
      consequence: t('不计为开展过评估', 'Does not count as an evaluation'),
      form: { why: field.text(t('理由', 'Reason'), { max: 500 }) },
      does: 'drop',
    },
  },
})

import { defineKind, field, t } from '@zhiqiang/kernel'
import { notOwnUnit, ownUnitOnly } from './rules.ts'

/** 进展报告: what a unit reports on a task or a supervision order, with evidence; returned or accepted by whoever answers for it. */
export const report = defineKind({
  kind: 'report',
  version: 1,
  title: t('进展报告', 'Progress report'),
  read: 'report.read',
  under: ['task', 'order'],
  states: {
    submitted: { label: t('待审核', 'To be reviewed'), tone: 'wait' },
    returned: { label: t('已退回', 'Returned'), tone: 'bad' },
    accepted: { label: t('已采纳', 'Accepted'), final: true, tone: 'good' },
  },
  steps: {
    submit: {
      from: [],
      to: 'submitted',
      can: 'task.report',
      label: t('报送进展', 'Report progress'),
      consequence: t(
        '送审：牵头单位的报告由办公室审，配合单位的由牵头单位审',
        "Goes to review: the lead's report to the office, a co-unit's to the lead",
      ),
      form: {
        text: field.longText(t('进展情况', 'What was done')),
        files: field.optional(field.files(t('佐证材料', 'Evidence'))),
      },
      does: 'submit',
      tells: [
        { to: { role: 'office' }, words: t('有进展报告送审', 'A progress report was sent for review') },
        { to: { parts: ['lead'] }, words: t('有进展报告送审', 'A progress report was sent for review') },
      ],
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      can: 'report.review',
      label: t('退回', 'Return'),
      consequence: t('说明缺什么，退给报送单位补充', 'Back to the reporting unit with what is missing'),
      form: { ground: field.longText(t('退回理由', 'What is missing'), { max: 1000 }) },
      refuses: notOwnUnit,
      does: 'review',
      tells: [
        {
          to: { parts: ['author'] },
          words: t('报告被退回，请补充后重报', 'Your report was returned; please mend and send it again'),
          quote: 'ground',
          urgent: true,
        },
      ],
    },
    resubmit: {
      from: ['returned'],
      to: 'submitted',
      can: 'report.write',
      label: t('补充后重报', 'Submit again'),
      consequence: t('以新内容重新送审，原内容保留', 'Reviewed again; the old text is kept'),
      form: {
        text: field.longText(t('进展情况', 'What was done')),
        files: field.optional(field.files(t('佐证材料', 'Evidence'))),
      },
      refuses: ownUnitOnly,
      does: 'resubmit',
      tells: [
        { to: { role: 'office' }, words: t('退回的报告补充后重新送审', 'A returned report was sent again') },
        { to: { parts: ['lead'] }, words: t('退回的报告补充后重新送审', 'A returned report was sent again') },
      ],
    },
    accept: {
      from: ['submitted'],
      to: 'accepted',
      can: 'report.review',
      label: t('采纳', 'Accept'),
      consequence: t('计入任务进展，可据以销号', 'Counts as progress; the task may be closed on it'),
      form: { note: field.optional(field.longText(t('审核意见', 'Note'), { max: 1000 })) },
      refuses: notOwnUnit,
      does: 'accept',
      tells: [{ to: { parts: ['author'] }, words: t('报告已采纳', 'Your report was accepted'), quote: 'note' }],
    },
    passOn: {
      from: ['submitted', 'returned'],
      to: 'stay',
      can: 'unit.manage',
      label: t('随单位撤并移交', 'Passed on with the unit'),
      consequence: t('由承接单位接着补充', 'The successor goes on with it'),
      form: { from: field.text(t('原单位', 'From')), to: field.unit(t('承接单位', 'Successor')) },
      does: 'passOn',
      internal: true,
    },
  },
})

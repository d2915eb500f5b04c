import { field, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'

const ground = () => field.longText(t('理由和依据', 'Ground'), { max: 2000 })
const stopping = ['submitted', 'correcting', 'accepted', 'reviewing', 'suspended'] as const

/** Bringing a project under review against its declaration, and giving it up: neither closes it without a report. */
export const stoppingSteps = {
  callIn: {
    from: ['exempt'],
    to: 'submitted',
    can: 'case.decide',
    label: t('责令评议', 'Have it reviewed all the same'),
    consequence: t('项目停止，评议报告出具前不得实施', 'The project is stopped until the report is issued'),
    form: { ground: ground() },
    does: 'callIn',
    letter: 'calledIn',
    reopens: true,
    tells: [tellApplicant(t('项目应当评议，报告出具前不得实施', 'Your project has to be reviewed first'), 'ground')],
  },
  giveUp: {
    from: stopping,
    to: 'givenUp',
    can: 'case.pursue',
    label: t('放弃项目', 'Give the project up'),
    consequence: t(
      '评议停下，项目仍不得实施；要实施的，恢复评议',
      'The review stops and the project may not go on; take it up again to have it reviewed',
    ),
    form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
    does: 'giveUp',
    tells: [tellUnit(t('项目单位放弃了项目', 'A project was given up'), 'why')],
  },
  takeUp: {
    from: ['givenUp'],
    to: 'submitted',
    can: 'case.pursue',
    label: t('恢复评议', 'Take it up again'),
    consequence: t('回到评议程序，期限重新计算', 'It is under review again; the terms begin anew'),
    form: {},
    tells: [tellUnit(t('项目单位恢复了项目', 'A project was taken up again'))],
  },
  correctMissed: {
    from: ['correcting'],
    to: 'stay',
    can: 'case.handle',
    label: t('逾期未补正', 'Not corrected in time'),
    consequence: t('项目继续停止，补正后接着办理', 'The project stays stopped until it is corrected'),
    form: {},
    internal: true,
    tells: [
      tellApplicant(t('逾期没有补正，项目继续停止', 'Not corrected in time: the project stays stopped')),
      tellUnit(t('项目单位逾期没有补正', 'A project was not corrected in time')),
    ],
  },
} as const

/** The report of the panel, and the measures it may ask for. */
export const reportSteps = {
  report: {
    from: ['accepted'],
    to: 'cleared',
    or: ['mending', 'barred'],
    can: 'case.decide',
    label: t('出具评议报告', 'Issue the report'),
    consequence: t(
      '全文送项目单位，不涉密的部分登入公开目录；没有专家评审的不能出具',
      'The whole goes to the applicant, the open part into the public list; only after a panel',
    ),
    form: {
      verdict: field.choice(t('评议结论', 'Conclusion'), {
        go: t('可以实施', 'It can go on'),
        mend: t('采取措施后可以实施', 'It can go on with measures'),
        stop: t('不宜实施', 'It should not go on'),
      }),
      paragraphs: field.group(
        t('报告正文', 'Text of the report'),
        {
          heading: field.text(t('小标题', 'Heading'), { max: 60 }),
          text: field.longText(t('内容', 'Text'), { max: 5000 }),
          secret: field.yesNo(t('涉及秘密，不公开', 'Secret, not public')),
        },
        { row: t('段', 'Paragraph'), max: 20 },
      ),
      measures: field.when(
        { field: 'verdict', is: 'mend' },
        field.longText(t('应当落实的措施（只告知项目单位）', 'Measures, told to the applicant alone'), { max: 3000 }),
      ),
      until: field.when({ field: 'verdict', is: 'mend' }, field.date(t('落实期限', 'To be done by'))),
    },
    does: 'report',
    letter: 'report',
    tells: [tellApplicant(t('知识产权评议报告已出具', 'The report of the review is there'))],
  },
  handInMeasures: {
    from: ['mending'],
    to: 'stay',
    can: 'case.pursue',
    label: t('提交措施落实材料', 'Hand in what was done'),
    consequence: t(
      '承办单位核对，确认后项目可以实施',
      'The unit looks at it; the project goes on once it is confirmed',
    ),
    form: {
      reply: field.longText(t('落实情况', 'What was done'), { max: 3000 }),
      files: field.files(t('证明材料', 'Proof'), { maxFiles: 10 }),
    },
    does: 'handInMeasures',
    tells: [tellUnit(t('项目单位提交了措施落实材料', 'What was done was handed in'))],
  },
  returnMeasures: {
    from: ['mending'],
    to: 'stay',
    can: 'case.handle',
    label: t('退回措施材料', 'Send it back'),
    consequence: t('项目单位在新的期限内再次提交', 'It is to be handed in again by the new day'),
    form: { ground: ground(), until: field.date(t('落实期限', 'To be done by')) },
    refuses: notMeasured,
    does: 'returnMeasures',
    tells: [tellApplicant(t('措施落实材料被退回', 'What was done was sent back'), 'ground')],
  },
  confirmMeasures: {
    from: ['mending'],
    to: 'cleared',
    can: 'case.decide',
    label: t('确认措施落实', 'Confirm the measures'),
    consequence: t('项目可以实施，公开目录随即更新', 'The project may go on; the public list says so'),
    form: { ground: field.longText(t('核对情况', 'What was found'), { max: 2000 }) },
    refuses: notMeasured,
    does: 'confirmMeasures',
    letter: 'confirmed',
    tells: [tellApplicant(t('措施已确认落实，项目可以实施', 'The measures are confirmed: the project may go on'))],
  },
} as const

function notMeasured({ data }: Thing) {
  return data.measured === undefined || data.measured === null
    ? t('项目单位还没有提交措施落实材料', 'Nothing was handed in about the measures yet')
    : null
}

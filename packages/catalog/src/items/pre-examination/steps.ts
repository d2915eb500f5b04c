import { field, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'

const ground = () => field.longText(t('理由和依据', 'Ground'), { max: 2000 })
const result = {
  outcome: field.choice(t('审查结果', 'Outcome'), {
    granted: t('已授权', 'Granted'),
    rejected: t('被驳回', 'Rejected'),
    withdrawn: t('已撤回或者视为撤回', 'Withdrawn or deemed so'),
  }),
  on: field.date(t('授权公告日（或者驳回、撤回之日）', 'Day of the grant, rejection or withdrawal')),
  notice: field.optional(field.files(t('授权公告、驳回决定或者撤回通知', 'The notice'), { maxFiles: 3 })),
}
const resultWords = {
  to: 'authorised',
  or: ['rejected', 'dropped'],
  consequence: t(
    '从申请日算出用时，计入年度统计，办结',
    'The months are reckoned from the dates and counted in; closes it',
  ),
  form: result,
  does: 'result',
} as const

/** The opinion of the centre, and what the applicant mends. */
export const opinionSteps = {
  opinion: {
    from: ['accepted'],
    to: 'mending',
    can: 'case.handle',
    label: t('发出预审意见', 'Send the opinion'),
    consequence: t(
      '全部缺陷一次告知，只发一次；办理期限停止计算',
      'Every defect at once, once only; the time stands still',
    ),
    form: {
      defects: field.longText(t('全部缺陷和修改建议', 'Every defect and how to mend it'), { max: 5000 }),
    },
    refuses: ({ data }: Thing) =>
      data.opinion === undefined
        ? null
        : t(
            '预审意见已经发过一次，请作出合格或者不合格的结论',
            'The opinion went out once already: now pass it or not',
          ),
    does: 'opinion',
    letter: 'opinion',
    tells: [tellApplicant(t('预审意见已发出，请在期限内修改', 'The opinion is there: mend it in time'), 'defects')],
  },
  mend: {
    from: ['mending'],
    to: 'accepted',
    can: 'case.pursue',
    label: t('提交修改文件', 'Hand in what was mended'),
    consequence: t('回到预审，办理期限继续计算，原文件保留', 'Examined again; the time goes on, the first papers stay'),
    form: {
      reply: field.longText(t('逐条答复', 'Answer to each point'), { max: 5000 }),
      mended: field.files(t('修改后的申请文件', 'The mended papers'), { maxFiles: 10 }),
    },
    does: 'mend',
    tells: [tellUnit(t('申请人提交了修改文件', 'The mended papers were handed in'))],
  },
  mendMissed: {
    from: ['mending'],
    to: 'lapsed',
    can: 'case.handle',
    label: t('逾期未修改', 'Not mended in time'),
    consequence: t('退出预审，可以按普通途径申请', 'Leaves pre-examination; the ordinary route is open'),
    form: {},
    does: 'close',
    internal: true,
    tells: [tellApplicant(t('逾期没有提交修改文件，已退出预审', 'Not mended in time: it left pre-examination'))],
  },
} as const

/** From passing to the filing and its mark. */
export const filingSteps = {
  fileIt: {
    from: ['granted'],
    to: 'filed',
    can: 'case.pursue',
    label: t('报告正式申请', 'Report the filing'),
    consequence: t('保护中心核对后加注快速审查标记', 'The centre compares it and marks it for the fast channel'),
    form: {
      number: field.ipNumber(t('申请号', 'Application number'), { sorts: ['patent'] }),
      filedOn: field.date(t('申请日', 'Filing date')),
      receipt: field.files(t('受理通知书和缴费凭证', 'Notice of acceptance and proof of payment'), { maxFiles: 3 }),
      same: field.consent(
        t('一致性承诺', 'Promise of sameness'),
        t('正式提交的文件与预审合格的文件一致。', 'What was filed is what passed pre-examination.'),
        '2026-1',
      ),
    },
    does: 'fileIt',
    tells: [tellUnit(t('申请人报告了正式申请号', 'The filing was reported'))],
  },
  filingMissed: {
    from: ['granted'],
    to: 'expired',
    can: 'case.handle',
    label: t('逾期未正式提交', 'Not filed in time'),
    consequence: t('预审结论失效，退出快速通道', 'The result holds no more; it left the fast channel'),
    form: {},
    does: 'close',
    internal: true,
    tells: [tellApplicant(t('逾期没有正式提交，预审结论失效', 'Not filed in time: the result holds no more'))],
  },
  mark: {
    from: ['filed'],
    to: 'marked',
    can: 'case.handle',
    label: t('加注快速审查标记', 'Mark it for the fast channel'),
    consequence: t('进入快速审查通道，等待审查结果', 'It is in the fast channel, waiting for the result'),
    form: { on: field.date(t('加注日期', 'Marked on')) },
    does: 'mark',
    tells: [tellApplicant(t('已加注快速审查标记', 'It was marked for the fast channel'))],
  },
  unmark: {
    from: ['filed'],
    to: 'unmarked',
    can: 'case.decide',
    label: t('不予加注', 'Do not mark it'),
    consequence: t('告知理由，按普通途径审查，办结', 'Told why; it goes the ordinary route; closes it'),
    form: { ground: ground() },
    does: 'close',
    letter: 'unmarked',
    tells: [tellApplicant(t('正式申请不予加注快速审查标记', 'It was not marked for the fast channel'), 'ground')],
  },
} as const

/** The result of the national office, told by the applicant or entered by the centre. */
export const resultSteps = {
  tellResult: {
    from: ['marked'],
    ...resultWords,
    can: 'case.pursue',
    label: t('反馈审查结果', 'Tell the result'),
    tells: [tellUnit(t('申请人反馈了审查结果', 'The result was told'))],
  },
  enterResult: {
    from: ['marked'],
    ...resultWords,
    can: 'case.handle',
    label: t('录入审查结果', 'Enter the result'),
    tells: [tellApplicant(t('审查结果已录入', 'The result was entered'))],
  },
  remind: {
    from: ['marked'],
    to: 'stay',
    can: 'case.handle',
    label: t('催报审查结果', 'Ask for the result'),
    consequence: t('提醒申请人反馈', 'The applicant is reminded'),
    form: {},
    does: 'overdue',
    internal: true,
    tells: [
      tellApplicant(t('请反馈国家知识产权局的审查结果', 'Please tell the result of examination')),
      tellUnit(t('审查结果到期没有反馈', 'The result was not told in time')),
    ],
  },
  abnormal: {
    from: ['accepted', 'mending', 'granted', 'filed', 'marked'],
    to: 'stopped',
    can: 'case.decide',
    label: t('认定非正常申请', 'Find it an abnormal filing'),
    consequence: t(
      '本件退出预审，主体备案同时暂停，恢复前不能再申请',
      'It leaves pre-examination and the applicant’s filing is suspended: no further application until restored',
    ),
    form: { ground: ground() },
    does: 'abnormal',
    letter: 'stopped',
    tells: [
      tellApplicant(
        t('被认定为非正常申请，主体备案暂停', 'Found an abnormal filing: your entry is suspended'),
        'ground',
      ),
    ],
  },
} as const

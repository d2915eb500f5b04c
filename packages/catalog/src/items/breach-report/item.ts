import { article, defineKind, field, type Thing, t } from '@zhiqiang/kernel'
import { handlingStates, handlingSteps } from '../../presets/handling.ts'
import { intakeSteps } from '../../presets/intake.ts'
import { jurisdictionClock, jurisdictionStates, jurisdictionSteps } from '../../presets/jurisdiction.ts'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'
import { breaches, reporting } from './breaches.ts'
import { rewardSteps } from './reward.ts'

const form = {
  respondent: field.optional(field.party(t('被举报人', 'Who is reported'))),
  place: field.address(t('违法行为发生地', 'Where it happened')),
  breach: field.choice(t('举报的违法行为', 'Breach'), breaches),
  facts: field.longText(t('违法事实和线索', 'Facts and clues'), { max: 3000 }),
  evidence: field.optional(field.files(t('线索材料', 'Clues'), { maxFiles: 10 })),
  reporting: reporting(),
}
const { submit, file } = intakeSteps(form)
const {
  suspend: _,
  resume: __,
  transfer: ___,
  ...handling
} = handlingSteps(['submitted', 'referred', 'disputed'], ['filedTold', 'notFiledTold'])
const underWay = ['submitted', 'referred', 'disputed', 'filed', 'notFiled'] as const

/** 知识产权违法举报: a breach of law that the authority checks. Who reported is kept from whoever handles it. */
export const breachReport = defineKind({
  kind: 'breach-report',
  version: 1,
  title: t('知识产权违法举报', 'Report of a breach'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'aid',
    words: ['举报', '假冒专利', '假货', '侵权', '制假售假', '匿名', '线索', '12315', '投诉举报'],
    guide: {
      summary: t(
        '反映假冒专利、商标侵权、违法代理等违法行为；身份保密，实名的告知是否立案。',
        'Tell of a breach of law; your name is kept, and if you wish you are told whether a case is filed.',
      ),
      audience: ['person', 'firm', 'university', 'institute', 'agency'],
      basis: [
        article('complaint-measures'),
        article('complaint-interim-measures', '31'),
        article('complaint-interim-measures', '38'),
        article('report-reward-measures'),
      ],
      conditions: [
        t('有具体的违法行为线索', 'There are clues of a certain breach'),
        t('违法行为发生在本市', 'It happened in this city'),
      ],
      materials: [
        {
          id: 'evidence',
          name: t('线索材料', 'Clues'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('照片、录像截图、网页截图、票据', 'Photographs, screenshots, receipts'),
          basis: null,
        },
      ],
      result: t('是否立案告知书（实名举报）', 'Notice whether a case was filed (if you give your name)'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('谁能看到我的身份？', 'Who sees who I am?'),
          answer: t(
            '经办人、列表、搜索、文书和日志里都没有您的姓名，文件改为编号，文件属性（作者、拍摄设备和位置）一并清除。确需联系您时，经办人必须写明理由，查看会留痕并立即告知督办单位。',
            'No list, search, letter or log names you; your files go by number, their properties (author, camera, place) cleared. Who must reach you has to say why; the look is logged and told to a supervisor at once.',
          ),
        },
        {
          ask: t('举报有奖励吗？怎么领？', 'Is there a reward, and how is it collected?'),
          answer: t(
            '查实并作出处罚的，按规定的比例计算奖励。您在办件里取得领奖码，凭码领取，不需要说出姓名。',
            'Where the breach was punished, the reward is reckoned by rule. Get a code in your case and collect it by that code, without a name.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('违法行为', 'The breach'), fields: ['breach', 'respondent', 'place'] },
        { title: t('事实和线索', 'Facts and clues'), fields: ['facts', 'evidence'] },
        { title: t('您的身份', 'Your name'), fields: ['reporting'] },
      ],
    },
    byCounty: true,
    withholds: t('举报人（身份保密）', 'Reporter (name kept)'),
    series: '知举',
    archive: { years: 10, basis: null },
  },
  states: {
    submitted: { label: t('核查中', 'Being checked'), tone: 'busy' },
    ...jurisdictionStates,
    filed: { label: t('已立案，待告知', 'Filed, reporter to be told'), tone: 'wait' },
    notFiled: { label: t('不予立案，待告知', 'Not filed, reporter to be told'), tone: 'wait' },
    filedTold: { label: t('已立案', 'Filed'), final: true, tone: 'good' },
    notFiledTold: { label: t('不予立案', 'Not filed'), final: true, tone: 'plain' },
    merged: { ...handlingStates.merged, final: true },
  },
  steps: {
    submit: { ...submit, label: t('提交举报', 'Hand in') },
    file,
    ...jurisdictionSteps,
    supplement: {
      from: ['submitted', 'referred', 'disputed'],
      to: 'stay',
      can: 'case.pursue',
      label: t('补充线索', 'Add clues'),
      consequence: t('承办单位随即收到，身份仍保密', 'The unit gets them at once; your name is kept'),
      form: {
        words: field.longText(t('补充的事实', 'What you add'), { max: 2000 }),
        files: field.optional(field.files(t('线索材料', 'Clues'), { maxFiles: 10 })),
      },
      tells: [tellUnit(t('举报人补充了线索', 'The reporter added clues'))],
    },
    extend: {
      from: ['submitted'],
      to: 'stay',
      can: 'case.decide',
      label: t('批准延长核查', 'Extend the check'),
      consequence: t('核查期限延长一次', 'The term is lengthened, once'),
      form: { why: field.text(t('理由', 'Reason'), { max: 500 }) },
      refuses: (thing: Thing) =>
        thing.data.extended === undefined ? null : t('已经延长过一次', 'It was extended once already'),
      does: 'extend',
    },
    fileCase: {
      from: ['submitted'],
      to: 'filed',
      or: ['filedTold'],
      can: 'case.decide',
      label: t('决定立案', 'File a case'),
      consequence: t('实名的，在期限内告知举报人', 'Who gave their name is to be told within the term'),
      form: {
        caseNo: field.text(t('立案编号', 'Number of the case'), { max: 60 }),
        words: field.longText(t('核查情况', 'What was found'), { max: 2000 }),
      },
      does: 'decide',
    },
    refuseCase: {
      from: ['submitted'],
      to: 'notFiled',
      or: ['notFiledTold'],
      can: 'case.decide',
      label: t('决定不予立案', 'Do not file'),
      consequence: t('实名的，在期限内告知举报人', 'Who gave their name is to be told within the term'),
      form: { ground: field.longText(t('理由和依据', 'Ground'), { max: 2000 }) },
      does: 'decide',
    },
    tellReporter: {
      from: ['filed', 'notFiled'],
      to: 'filedTold',
      or: ['notFiledTold'],
      can: 'case.handle',
      label: t('告知举报人', 'Tell the reporter'),
      consequence: t('在线告知并办结；不显示举报人是谁', 'Told on line, closed; you do not see who it is'),
      form: { words: field.longText(t('告知内容', 'What the reporter is told'), { max: 2000 }) },
      does: 'tell',
      tells: [tellApplicant(t('您举报的事项是否立案已有决定', 'It was decided whether your report is filed'), 'words')],
    },
    look: {
      from: [...underWay, 'filedTold', 'notFiledTold', 'merged'],
      to: 'stay',
      can: 'case.handle',
      label: t('查看举报人身份', 'See who reported'),
      consequence: t(
        '理由和查看人留痕，立即告知督办单位和本单位负责人',
        'Your name and reason are logged and told to the supervisors at once',
      ),
      form: { why: field.longText(t('确需查看的理由', 'Why you must know'), { max: 500 }) },
      does: 'look',
      inside: true,
      tells: [
        {
          to: { role: 'office' },
          words: t('有人查看了举报人身份', 'Somebody saw who reported'),
          quote: 'why',
          urgent: true,
        },
        {
          to: { parts: ['lead'] },
          words: t('有人查看了举报人身份', 'Somebody saw who reported'),
          quote: 'why',
          urgent: true,
        },
      ],
    },
    ...rewardSteps,
    ...handling,
  },
  clocks: {
    check: {
      label: t('核查期限', 'Time to check'),
      duty: 'office',
      term: 'penalty.file',
      runsIn: ['submitted', 'referred', 'disputed'],
      onExpiry: 'overdue',
    },
    jurisdiction: jurisdictionClock,
    tell: {
      label: t('告知举报人期限', 'Time to tell the reporter'),
      duty: 'office',
      term: 'report.tell-filing',
      runsIn: ['filed', 'notFiled'],
      onExpiry: 'overdue',
    },
  },
})

import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { closingStates, closingSteps } from '../../presets/closing.ts'
import { handlingStates, handlingSteps } from '../../presets/handling.ts'
import { intakeClocks, intakeStates, wholeIntakeSteps } from '../../presets/intake.ts'
import { industries, sorts } from '../../shared/pre-examination/industries.ts'
import { letters } from './letters.ts'
import { requires } from './rules.ts'
import { filingSteps, opinionSteps, resultSteps } from './steps.ts'

const technical = { field: 'sort', in: ['invention', 'utility'] } as const

const form = {
  sort: field.choice(t('专利类型', 'Sort of application'), sorts),
  title: field.text(t('发明创造名称', 'Title'), { max: 200 }),
  industry: field.choice(t('所属产业', 'Industry'), industries),
  main: field.when(
    technical,
    field.ipc(t('主分类号（小类）', 'Main class (subclass of the IPC)'), {
      max: 1,
      hint: t('按主分类号判断是否在预审领域内', 'it decides whether the scope takes the file'),
    }),
  ),
  more: field.optional(field.when(technical, field.ipc(t('副分类号（小类）', 'Further classes'), { max: 9 }))),
  locarno: field.when(
    { field: 'sort', is: 'design' },
    field.text(t('洛迦诺分类号', 'Locarno class'), { max: 5, hint: t('如 08-05', 'such as 08-05') }),
  ),
  route: field.choice(t('申请方式', 'How it will be filed'), {
    first: t('首次提交的普通申请', 'An ordinary first filing'),
    divisional: t('分案申请', 'A divisional application'),
    national: t('国际申请进入国家阶段', 'An international application entering the national phase'),
  }),
  secret: field.yesNo(
    t('是否涉及国家安全或者重大利益需要保密', 'Must it be kept secret for national security or vital interests'),
  ),
  abroad: field.yesNo(t('是否准备向外国申请专利', 'Will it be filed abroad')),
  secrecyAsked: field.when(
    { all: [technical, { field: 'abroad', is: true }] },
    field.yesNo(t('是否随正式申请请求保密审查', 'Will secrecy examination be requested with the filing')),
  ),
  agent: field.optional(field.text(t('代理机构（没有不填）', 'Agency, if any'), { max: 100 })),
  papers: field.files(
    t('申请文件（请求书、说明书、权利要求书和附图，或者外观设计图片）', 'The application as it will be filed'),
    {
      maxFiles: 10,
    },
  ),
  search: field.files(t('查新自检报告', 'Report of the applicant’s own search'), { maxFiles: 3 }),
  honest: field.consent(
    t('诚信承诺', 'Promise of good faith'),
    t(
      '本申请基于真实的创新活动，不是非正常专利申请；愿意按预审意见修改，授权前不主动撤回。',
      'It rests on real innovation and is no abnormal filing; we mend it as advised and do not withdraw it before grant.',
    ),
    '2026-1',
  ),
} as const

const pass = {
  label: t('预审合格', 'Pass'),
  consequence: t('登记并发出合格通知书，申请人按期正式提交', 'Entered and told; the applicant files within the term'),
  state: t('预审合格，待正式提交', 'Passed, to be filed'),
}
const { grant, ...closing } = closingSteps(
  { opinion: field.longText(t('预审结论意见', 'Result of the pre-examination'), { max: 2000 }) },
  pass,
)
const closed = closingStates(pass)
const intake = wholeIntakeSteps(form)
const {
  transfer: ___,
  merge: ____,
  ...handling
} = handlingSteps(
  ['accepted', 'submitted', 'correcting', 'mending', 'suspended', 'granted', 'filed', 'marked'],
  ['refused', 'declined', 'lapsed'],
)

/** 专利快速预审: looked at by the protection centre before it is filed, then marked for the fast channel. */
export const preExamination = defineKind({
  kind: 'pre-examination',
  version: 2,
  title: t('专利快速预审', 'Fast pre-examination of patents'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'preExamination',
    words: ['快速预审', '专利预审', '快速授权', '加快审查', '绿色通道', '快速审查', '保护中心', '预审'],
    guide: {
      summary: t(
        '备案主体在提交专利申请前先请保护中心预审，合格的进入国家知识产权局快速审查通道。',
        'Filed subjects have an application looked at before filing; what passes goes to the fast channel of the national office.',
      ),
      audience: ['firm', 'university', 'institute'],
      basis: [article('pre-examination'), article('filing-conduct')],
      conditions: [
        t('申请人已备案为专利预审主体，备案有效', 'The applicant is filed as a subject of pre-examination, in force'),
        t('主分类号在当日施行的预审领域内', 'The main class lies in the scope in force on the day'),
        t('当年的预审数量没有用完', 'The number of the year is not used up'),
        ...requires.map(({ words }) => words),
      ],
      materials: [
        {
          id: 'papers',
          name: t('申请文件', 'The application as it will be filed'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t(
            '请求书、说明书、权利要求书、摘要和附图齐全；外观设计为图片和简要说明',
            'Request, description, claims, abstract and drawings; for designs the pictures and a brief explanation',
          ),
          basis: article('pre-examination'),
        },
        {
          id: 'search',
          name: t('查新自检报告', 'Report of the applicant’s own search'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('写明检索式、最接近的文献和区别', 'With the query, the closest documents and the difference'),
          basis: article('pre-examination'),
        },
      ],
      result: t('专利预审合格通知书', 'Notice of passing pre-examination'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('不在预审领域内怎么办？', 'What if our field is outside the scope?'),
          answer: t(
            '按普通途径向国家知识产权局申请；领域扩展公布后，自施行日起可以提交预审。',
            'File by the ordinary route; once an extension of the scope is in force, it can be handed in here.',
          ),
        },
        {
          ask: t('预审合格就一定授权吗？', 'Is what passes sure to be granted?'),
          answer: t('不是。是否授权由国家知识产权局审查决定。', 'No. The national office examines and decides.'),
        },
        {
          ask: t('预审期间能自己先提交申请吗？', 'May we file on our own meanwhile?'),
          answer: t(
            '不能。先于预审结论提交的，不加注快速审查标记。',
            'No. What is filed before the result is not marked for the fast channel.',
          ),
        },
      ],
    },
    requires,
    apply: {
      step: 'submit',
      pages: [
        { title: t('申请的专利', 'The application'), fields: ['sort', 'title', 'industry', 'main', 'more', 'locarno'] },
        { title: t('申请方式和保密', 'Filing and secrecy'), fields: ['route', 'secret', 'abroad', 'secrecyAsked'] },
        { title: t('材料和承诺', 'Materials and promise'), fields: ['agent', 'papers', 'search', 'honest'] },
      ],
    },
    letters,
    remedies: [],
    series: '预审',
    archive: { years: 10, basis: null },
  },
  register: {
    id: 'pre-examinations',
    title: t('专利快速预审登记簿', 'Register of pre-examinations'),
    series: '预审合格',
    open: 'code',
    facts: {
      class: t('分类号', 'Class'),
      number: t('申请号', 'Application number'),
      filedOn: t('申请日', 'Filed on'),
      markedOn: t('加注日期', 'Marked on'),
      result: t('审查结果', 'Result'),
      months: t('授权用时', 'Time to grant'),
      ordinary: t('普通途径', 'Ordinary route'),
    },
    classes: sorts,
  },
  states: {
    submitted: intakeStates.submitted,
    correcting: intakeStates.correcting,
    accepted: { label: t('预审中', 'Being pre-examined'), tone: 'busy' },
    mending: { label: t('待修改', 'To be mended'), tone: 'wait' },
    suspended: handlingStates.suspended,
    granted: { label: pass.state, tone: 'wait' },
    filed: { label: t('已正式提交，待加注', 'Filed, to be marked'), tone: 'busy' },
    marked: { label: t('快速审查中', 'In the fast channel'), tone: 'busy' },
    authorised: { label: t('已授权', 'Granted'), final: true, tone: 'good' },
    rejected: { label: t('被驳回', 'Rejected by the office'), final: true, tone: 'bad' },
    dropped: { label: t('申请已撤回', 'Filing withdrawn'), final: true, tone: 'plain' },
    unmarked: { label: t('不予加注', 'Not marked'), final: true, tone: 'bad' },
    expired: { label: t('逾期未正式提交', 'Not filed in time'), final: true, tone: 'plain' },
    stopped: { label: t('非正常申请，已终止', 'Stopped as abnormal'), final: true, tone: 'bad' },
    refused: { ...closed.refused, label: t('预审不合格', 'Not passed') },
    withdrawn: closed.withdrawn,
    declined: intakeStates.declined,
    lapsed: intakeStates.lapsed,
  },
  steps: {
    ...intake,
    ...opinionSteps,
    grant: { ...grant, does: 'pass' },
    refuse: { ...closing.refuse, label: t('预审不合格', 'Do not pass') },
    withdraw: { ...closing.withdraw, from: ['submitted', 'correcting', 'accepted', 'mending', 'suspended'] },
    ...filingSteps,
    ...resultSteps,
    ...handling,
  },
  clocks: {
    ...intakeClocks('pre-examination.accept'),
    decide: {
      label: t('预审期限', 'Time to pre-examine'),
      duty: 'office',
      promised: 'decide',
      runsIn: ['accepted'],
      standsIn: ['mending', 'suspended'],
      why: t('等待修改或者中止', 'waiting for the mended papers, or suspended'),
      onExpiry: 'overdue',
    },
    mend: {
      label: t('修改期限', 'Time to mend'),
      duty: 'applicant',
      term: 'pre-examination.mend',
      runsIn: ['mending'],
      onExpiry: 'mendMissed',
    },
    fileIt: {
      label: t('正式提交期限', 'Time to file'),
      duty: 'applicant',
      term: 'pre-examination.submit',
      runsIn: ['granted'],
      onExpiry: 'filingMissed',
    },
    mark: {
      label: t('加注期限', 'Time to mark'),
      duty: 'office',
      term: 'pre-examination.mark',
      runsIn: ['filed'],
      onExpiry: 'overdue',
    },
    feedback: {
      label: t('反馈审查结果期限', 'Time to tell the result'),
      duty: 'applicant',
      term: 'pre-examination.feedback',
      runsIn: ['marked'],
      onExpiry: 'remind',
    },
  },
})

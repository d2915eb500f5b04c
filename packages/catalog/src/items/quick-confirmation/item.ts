import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { reviewed } from '../../presets/reviewed.ts'
import { tellApplicant } from '../../presets/tells.ts'

const sorts = {
  examination: t('实质审查', 'Substantive examination'),
  reexamination: t('复审', 'Re-examination'),
  invalidation: t('无效宣告', 'Invalidation'),
} as const

const lifecycle = reviewed({
  form: {
    sort: field.choice(t('请求快速办理的程序', 'Which procedure'), sorts),
    patent: field.ipNumber(t('专利号（申请号）', 'Number of the patent or application')),
    title: field.text(t('发明创造名称', 'Title'), { max: 150 }),
    caseNo: field.when(
      { field: 'sort', is: 'invalidation' },
      field.text(t('无效宣告案件编号', 'Number of the invalidation case'), {
        max: 40,
        hint: t('受理通知书上的编号', 'As on the notice of acceptance'),
      }),
    ),
    ground: field.choice(t('请求理由', 'Why it should be quick'), {
      dispute: t('正在发生侵权纠纷', 'A dispute over infringement is under way'),
      industry: t('属于本市重点产业', 'A key industry of this city'),
      market: t('产品更新快，或者已有他人实施', 'Fast-moving products, or others use it already'),
      interest: t('涉及国家利益或者公共利益', 'National or public interest'),
    }),
    facts: field.longText(t('事实和说明', 'The facts'), { max: 2000 }),
    notice: field.files(t('程序的受理或审查通知书', 'Notice of the procedure'), { maxFiles: 5 }),
    proof: field.optional(field.files(t('理由的证明', 'Proof of the ground'), { maxFiles: 10 })),
  },
  decision: {
    opinion: field.longText(t('推荐意见', 'Recommendation'), {
      max: 1000,
      hint: t('推荐编号由文书编号给出', 'The letter gives its number'),
    }),
  },
  grant: {
    label: t('予以推荐', 'Recommend'),
    consequence: t('出具有编号的推荐意见，申请人据此向国家知识产权局请求', 'A numbered letter to go to CNIPA with'),
    state: t('已推荐', 'Recommended'),
  },
})

/** 专利快速确权推荐: a request that an examination, re-examination or invalidation be quick is checked and recommended. */
export const quickConfirmation = defineKind({
  kind: 'quick-confirmation',
  version: 1,
  title: t('专利快速确权推荐', 'Recommending a quick confirmation'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'confirmation',
    words: ['快速确权', '优先审查', '复审', '无效宣告', '专利稳定性', '加快审查'],
    guide: {
      summary: t(
        '专利的实质审查、复审、无效宣告需要加快的，核查后向国家知识产权局推荐，并跟踪结果。',
        'Where examination, re-examination or invalidation should be quick: checked, recommended to CNIPA and followed to its result.',
      ),
      audience: ['firm', 'university', 'institute', 'person'],
      basis: [article('priority-examination')],
      conditions: [
        t('申请人是专利申请人、专利权人或者无效宣告案件的当事人', 'The applicant is a party to the procedure'),
        t('有需要加快的理由并有证明', 'There is a ground, with proof'),
        t('程序已经受理、尚未审结', 'The procedure is accepted and not ended'),
      ],
      materials: [
        {
          id: 'notice',
          name: t('程序的受理或审查通知书', 'Notice of the procedure'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('国家知识产权局发出，编号和日期清楚', 'From CNIPA, number and day legible'),
          basis: null,
        },
        {
          id: 'proof',
          name: t('理由的证明', 'Proof of the ground'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t(
            '起诉状、立案通知、销售页面、产业目录等',
            'Complaint, notice of filing, sales pages and the like',
          ),
          basis: null,
        },
      ],
      result: t('专利快速确权推荐意见', 'Recommendation'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('推荐了就一定加快吗？', 'Does a recommendation make it quick?'),
          answer: t(
            '是否加快由国家知识产权局决定。其案号和结果由承办单位记入本件，您随时可以查看。',
            'CNIPA decides. Its case number and result are entered here for you to see.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('专利和程序', 'Patent and procedure'), fields: ['sort', 'patent', 'title', 'caseNo', 'notice'] },
        { title: t('理由', 'Ground'), fields: ['ground', 'facts', 'proof'] },
      ],
    },
    series: '快确',
    archive: { years: 10, basis: null },
  },
  ...lifecycle,
  steps: {
    ...lifecycle.steps,
    returnResult: {
      from: ['granted'],
      to: 'stay',
      can: 'case.handle',
      label: t('记录国家局结果', 'Enter what CNIPA decided'),
      consequence: t('申请人收到通知', 'The applicant is told'),
      form: {
        number: field.text(t('国家知识产权局案号', 'Case number of CNIPA'), { max: 60 }),
        on: field.date(t('日期', 'On')),
        outcome: field.choice(t('结果', 'Result'), {
          quick: t('同意优先办理', 'It will be quick'),
          usual: t('不同意，按一般程序办理', 'The usual course'),
          upheld: t('审结：权利维持', 'Ended: the right stands'),
          narrowed: t('审结：部分无效', 'Ended: partly invalid'),
          fallen: t('审结：全部无效或者驳回', 'Ended: invalid or rejected'),
          granted: t('审结：授权', 'Ended: granted'),
        }),
        words: field.optional(field.text(t('说明', 'Remark'), { max: 300 })),
      },
      does: 'returnResult',
      tells: [tellApplicant(t('国家知识产权局的办理结果已记入本件', 'What CNIPA decided was entered'))],
    },
  },
})

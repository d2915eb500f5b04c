import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { complaint as lifecycleOf } from '../../presets/complaint.ts'
import { breaches, reporting } from '../breach-report/breaches.ts'
import { grounds } from './grounds.ts'

const mixed = { field: 'also', is: true } as const

const lifecycle = lifecycleOf({
  form: {
    respondent: field.party(t('被投诉人', 'Respondent'), {
      hint: t('营业执照、网店页面或发票上的名称', 'The name on the licence, shop page or invoice'),
    }),
    place: field.address(t('被投诉人在本市的地址', 'Where the respondent is')),
    right: field.choice(t('涉及的权利', 'Which right'), {
      patent: t('专利', 'Patent'),
      mark: t('商标', 'Trade mark'),
      geographical: t('地理标志', 'Geographical indication'),
      agency: t('知识产权代理服务', 'Service of an agency'),
    }),
    facts: field.longText(t('争议事实', 'What happened'), {
      max: 3000,
      hint: t('时间、经过、金额', 'When, how, what sum'),
    }),
    request: field.longText(t('投诉请求', 'What you ask for'), { max: 1000 }),
    evidence: field.files(t('证明争议的材料', 'Proof of the dispute'), { maxFiles: 10 }),
    also: field.yesNo(t('来信是否同时举报违法行为', 'Does the letter also report a breach of law'), {
      hint: t(
        '是的话另立举报件，两件分别编号、分别计算期限；举报件对您的身份保密',
        'Then it becomes two files with numbers and terms of their own; the report keeps your name',
      ),
    }),
    breach: field.when(mixed, field.choice(t('举报的违法行为', 'Breach'), breaches)),
    breachFacts: field.when(mixed, field.longText(t('违法事实', 'Facts of the breach'), { max: 3000 })),
    reporting: field.when(mixed, reporting()),
  },
  grounds: {
    notOurs: grounds.notOurs[0]?.label ?? t('', ''),
    handled: grounds.handled[0]?.label ?? t('', ''),
    noInterest: grounds.noInterest[0]?.label ?? t('', ''),
    unclear: grounds.unclear[0]?.label ?? t('', ''),
    gain: grounds.gain[0]?.label ?? t('', ''),
    identity: grounds.identity[0]?.label ?? t('', ''),
  },
  terms: { accept: 'complaint.accept', mediate: 'complaint.mediate', tellEnd: 'complaint.tell-end' },
})

/** 知识产权投诉: a dispute of one's own that the authority mediates. A letter that also reports a breach makes two files. */
export const complaint = defineKind({
  kind: 'complaint',
  version: 1,
  title: t('知识产权投诉', 'Complaint'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'aid',
    words: ['投诉', '消费纠纷', '假货', '山寨', '代理机构', '12315', '退款', '投诉举报'],
    guide: {
      summary: t(
        '与商家或代理机构发生知识产权争议时，请主管部门受理并组织调解；来信同时举报违法的，分两件办理。',
        'The authority takes up your dispute and mediates; a letter that also reports a breach is handled as two files.',
      ),
      audience: ['person', 'firm', 'university', 'institute'],
      basis: [
        article('complaint-measures'),
        article('complaint-interim-measures', '14'),
        article('complaint-interim-measures', '38'),
      ],
      conditions: [
        t('有明确的被投诉人和具体的投诉请求', 'There is a clear respondent and request'),
        t('投诉人与被投诉人之间有权益争议', 'The dispute is your own'),
        t('被投诉人的实际经营地或侵权行为地在本市', 'The respondent or the infringement is in this city'),
        t(
          '法院、仲裁机构或其他部门没有处理过同一争议',
          'No court, arbitration or other body has dealt with the same dispute',
        ),
      ],
      materials: [
        {
          id: 'evidence',
          name: t('证明争议的材料', 'Proof of the dispute'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('购买凭证、合同、网页截图、实物照片，能看出双方和争议内容', 'Receipts, contracts, screenshots'),
          basis: null,
        },
      ],
      result: t('投诉调解书、终止调解告知书或不予受理告知书', 'Agreement, notice of the end, or notice of refusal'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('投诉和举报有什么不同？', 'How do a complaint and a report differ?'),
          answer: t(
            '投诉是请主管部门解决您与商家之间的争议，会与对方联系；举报是反映违法行为，由主管部门核查，对您的身份保密。一封来信可以同时提出，分别编号办理。',
            'A complaint asks to settle your own dispute, and the other side is contacted; a report tells of a breach, which the authority checks while it keeps your name. One letter may do both.',
          ),
        },
        {
          ask: t('调解要多久？', 'How long does it take?'),
          answer: t(
            '收到投诉后在期限内告知是否受理；受理后在期限内调解，检验鉴定时间不计入。每一期限及其依据在办件页面逐日列出。',
            'You are told whether it is accepted, then it is mediated, each within its term; tests do not count. The page of the case shows each term day by day.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('被投诉人', 'The respondent'), fields: ['respondent', 'place'] },
        { title: t('争议和请求', 'The dispute'), fields: ['right', 'facts', 'request', 'evidence'] },
        { title: t('是否同时举报', 'Also a report'), fields: ['also', 'breach', 'breachFacts', 'reporting'] },
      ],
    },
    parties: { respondent: { label: t('被投诉人', 'Respondent'), field: 'respondent' } },
    byCounty: true,
    series: '知投',
    archive: { years: 10, basis: null },
  },
  ...lifecycle,
})

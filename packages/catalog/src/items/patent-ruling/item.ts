import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { closingStates, closingSteps } from '../../presets/closing.ts'
import { handlingStates, handlingSteps } from '../../presets/handling.ts'
import { intakeClocks, intakeStates, wholeIntakeSteps } from '../../presets/intake.ts'
import { partySteps } from '../../presets/parties.ts'
import { requires } from './rules.ts'
import { hearingSteps, rulingSteps } from './steps.ts'

const late = { field: 'sort', in: ['utility', 'design'] } as const

const form = {
  number: field.ipNumber(t('专利号', 'Patent number'), { sorts: ['patent'] }),
  title: field.text(t('发明创造名称', 'Title'), { max: 200 }),
  sort: field.choice(t('专利类型', 'Sort of patent'), {
    invention: t('发明', 'Invention'),
    utility: t('实用新型', 'Utility model'),
    design: t('外观设计', 'Design'),
  }),
  hasReport: field.when(late, field.yesNo(t('是否有专利权评价报告', 'Is there an evaluation report'))),
  report: field.when(
    { all: [late, { field: 'hasReport', is: true }] },
    field.files(t('专利权评价报告', 'Evaluation report'), { maxFiles: 2 }),
  ),
  inForce: field.yesNo(t('专利权是否有效且年费已缴', 'Is it in force and its fee paid')),
  standing: field.choice(t('请求人身份', 'You are'), {
    holder: t('专利权人', 'the holder'),
    exclusive: t('独占实施许可的被许可人', 'the exclusive licensee'),
    heir: t('合法继承人', 'a lawful heir'),
  }),
  proof: field.files(t('专利证书和年费凭证', 'Certificate and fee receipt'), { maxFiles: 5 }),
  respondent: field.party(t('被请求人', 'Respondent')),
  place: field.choice(t('管辖联结点', 'Link to this city'), {
    respondent: t('被请求人所在地在本市', 'The respondent is here'),
    act: t('侵权行为地在本市', 'The infringement is here'),
    neither: t('都不在本市', 'Neither'),
  }),
  inCourt: field.yesNo(t('是否已就同一纠纷向法院起诉', 'Was the same dispute taken to court')),
  facts: field.longText(t('侵权事实和比对', 'Facts and comparison'), {
    max: 5000,
    hint: t('被控产品或方法与权利要求逐项比对', 'Compare the product with each feature of the claim'),
  }),
  request: field.multiChoice(t('请求事项', 'What you ask for'), {
    stop: t('责令立即停止侵权', 'To stop the infringement'),
    destroy: t('销毁侵权产品、专用模具', 'To destroy goods and moulds'),
    mediate: t('就赔偿数额进行调解', 'To mediate on damages'),
  }),
  evidence: field.files(t('侵权证据', 'Evidence'), { maxFiles: 20 }),
} as const

const grant = { label: t('', ''), consequence: t('', ''), state: t('', '') }
const { withdraw } = closingSteps({}, grant)
const intake = wholeIntakeSteps(form)
const {
  suspend: ___,
  transfer: ____,
  merge: _____,
  ...handling
} = handlingSteps(
  ['examining', 'submitted', 'correcting', 'accepted', 'defending', 'defended', 'suspended', 'ruled', 'served'],
  ['declined', 'lapsed', 'settled'],
)
const { withdrawn } = closingStates(grant)
const heard = ['accepted', 'defending', 'defended', 'examining'] as const

/** 专利侵权纠纷行政裁决: whether a patent is infringed, decided by the authority between two sides. */
export const patentRuling = defineKind({
  kind: 'patent-ruling',
  version: 1,
  title: t('专利侵权纠纷行政裁决', 'Ruling on a patent infringement'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'aid',
    words: ['专利侵权', '行政裁决', '侵权纠纷', '仿制', '停止侵权', '口头审理', '专利纠纷'],
    guide: {
      summary: t(
        '专利被仿制时，请专利管理部门裁决是否侵权并责令停止；不收费，一般三个月内办结。',
        'The authority rules whether your patent is infringed and orders it stopped; free, as a rule within three months.',
      ),
      audience: ['person', 'firm', 'university', 'institute'],
      basis: [
        article('patent-law', '65'),
        article('patent-law-rules', '95'),
        article('patent-law-rules', '97'),
        article('patent-disputes-measures'),
      ],
      conditions: [
        t('请求人是专利权人或利害关系人', 'You hold the patent or have an interest in it'),
        t('有明确的被请求人、具体的请求和事实', 'There is a clear respondent, request and facts'),
        ...requires.map(({ words }) => words),
      ],
      materials: [
        {
          id: 'proof',
          name: t('专利证书和年费凭证', 'Certificate and fee receipt'),
          form: 'copy',
          copies: 1,
          source: 'applicant',
          accepted: t('载明权利人，年费在有效期内', 'Names the holder; the fee is paid'),
          basis: article('patent-disputes-measures'),
        },
        {
          id: 'report',
          name: t('专利权评价报告', 'Evaluation report'),
          when: { all: [late, { field: 'hasReport', is: true }] },
          form: 'copy',
          copies: 1,
          source: 'applicant',
          accepted: t('国家知识产权局出具，专利号一致', 'Of the national office, with the same number'),
          basis: article('patent-law', '66'),
        },
        {
          id: 'evidence',
          name: t('侵权证据', 'Evidence'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('购买凭证、公证书、产品照片、网页存证', 'Receipts, notarised purchase, photographs'),
          basis: null,
        },
      ],
      result: t('专利侵权纠纷行政裁决书', 'Ruling'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('对方请求宣告专利无效怎么办？', 'What if the other side asks to invalidate the patent?'),
          answer: t(
            '无效宣告请求被受理的，被请求人可以请求中止；理由明显不能成立的不中止。中止期间不计入办结期限。',
            'It may ask to suspend once its request was accepted; plainly unfounded ones are refused. Suspension does not count.',
          ),
        },
        {
          ask: t('不服裁决怎么办？', 'What if I disagree?'),
          answer: t(
            '在裁决书写明的期限内可以向人民法院起诉，期限自送达之日起算；期满不起诉又不停止侵权的，由本部门申请法院强制执行。',
            'Either side may sue within the time that the ruling names, counted from its service; after that the authority asks the court to enforce.',
          ),
        },
      ],
    },
    requires,
    apply: {
      step: 'submit',
      pages: [
        {
          title: t('专利', 'The patent'),
          fields: ['number', 'title', 'sort', 'hasReport', 'report', 'inForce', 'standing', 'proof'],
        },
        { title: t('被请求人和管辖', 'The respondent'), fields: ['respondent', 'place', 'inCourt'] },
        { title: t('侵权事实和请求', 'Facts and request'), fields: ['facts', 'request', 'evidence'] },
      ],
    },
    parties: { respondent: { label: t('被请求人', 'Respondent'), field: 'respondent' } },
    remedies: [{ sort: 'sue', term: 'ruling.sue' }],
    series: '专裁',
    archive: { years: 'permanent', basis: null },
  },
  states: {
    submitted: intakeStates.submitted,
    correcting: intakeStates.correcting,
    accepted: { label: t('已立案，待送达', 'Filed, to be served'), tone: 'busy' },
    defending: { label: t('答辩期', 'Time of defence'), tone: 'wait' },
    defended: { label: t('已答辩，待转送', 'Defended, to be passed on'), tone: 'busy' },
    examining: { label: t('审理中', 'Being examined'), tone: 'busy' },
    suspended: handlingStates.suspended,
    ruled: { label: t('已裁决，待送达', 'Ruled on, to be served'), tone: 'busy' },
    served: { label: t('裁决已送达，起诉期', 'Served, time to sue'), tone: 'wait' },
    sued: { label: t('已起诉，等待判决', 'Before the court'), tone: 'wait' },
    inForce: { label: t('裁决生效，待履行', 'In force, to be performed'), tone: 'busy' },
    enforcing: { label: t('强制执行中', 'Being enforced'), tone: 'busy' },
    performed: { label: t('已履行', 'Performed'), final: true, tone: 'good' },
    overturned: { label: t('裁决被撤销', 'Overturned'), final: true, tone: 'bad' },
    settled: { label: t('和解结案', 'Settled'), final: true, tone: 'good' },
    declined: intakeStates.declined,
    lapsed: intakeStates.lapsed,
    withdrawn,
  },
  steps: {
    ...intake,
    accept: {
      ...intake.accept,
      label: t('立案', 'File'),
      consequence: t('办结期限从立案起算', 'The term to close begins'),
    },
    ...partySteps({ respondent: t('被请求人', 'Respondent') }, [...heard, 'suspended', 'ruled', 'served']),
    ...hearingSteps,
    ...rulingSteps,
    withdraw: {
      ...withdraw,
      from: ['submitted', 'correcting', 'accepted', 'defending', 'defended', 'examining', 'suspended'],
    },
    ...handling,
  },
  clocks: {
    ...intakeClocks(),
    close: {
      label: t('办结期限', 'Time to close'),
      duty: 'office',
      term: 'ruling.close',
      runsIn: heard,
      standsIn: ['suspended'],
      why: t('请求宣告专利无效，中止处理', 'suspended on a request for invalidation'),
      onExpiry: 'overdue',
    },
    sendRequest: {
      label: t('送达请求书副本期限', 'Time to serve the request'),
      duty: 'office',
      term: 'major-ruling.send-request',
      runsIn: ['accepted'],
      onExpiry: 'overdue',
    },
    defend: {
      label: t('答辩期限', 'Time of defence'),
      duty: 'party',
      term: 'major-ruling.defend',
      runsIn: ['defending'],
      onExpiry: 'noDefence',
    },
    sendDefence: {
      label: t('转送答辩书期限', 'Time to pass the defence on'),
      duty: 'office',
      term: 'major-ruling.send-defence',
      runsIn: ['defended'],
      onExpiry: 'overdue',
    },
    sue: {
      label: t('起诉期限', 'Time to sue'),
      duty: 'party',
      term: 'ruling.sue',
      runsIn: ['served'],
      onExpiry: 'becomeFinal',
    },
  },
})

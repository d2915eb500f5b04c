import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { closingClocks, closingStates, closingSteps } from '../../presets/closing.ts'
import { handlingStates, handlingSteps } from '../../presets/handling.ts'
import { intakeClocks, intakeStates, intakeSteps } from '../../presets/intake.ts'
import { tellApplicant } from '../../presets/tells.ts'
import { aidRights, aidSorts } from '../../shared/enforcement-aid/matters.ts'
import { appealSteps, helpSteps } from './steps.ts'

const form = {
  right: field.choice(t('涉及的权利', 'Which right'), aidRights),
  number: field.optional(field.text(t('申请号或注册号', 'Application or registration number'), { max: 40 })),
  place: field.choice(t('纠纷发生在', 'Where it happened'), {
    here: t('本市', 'In this city'),
    elsewhere: t('国内其他地方', 'Elsewhere in China'),
    abroad: t('境外', 'Abroad'),
  }),
  matter: field.longText(t('纠纷情况', 'What happened'), {
    max: 3000,
    hint: t('对方是谁、做了什么、何时发现、造成什么影响', 'Who did what, when you found out, what came of it'),
  }),
  wish: field.choice(t('希望得到的援助', 'What aid you wish'), aidSorts),
  near: field.optional(
    field.region(t('您在哪个县（市、区）', 'Your county'), {
      hint: t('按距离推荐援助机构；不填按登记地', 'Bodies are offered by distance; empty: where you are registered'),
    }),
  ),
  proof: field.files(t('权利证明', 'Proof of the right'), { maxFiles: 5 }),
  evidence: field.optional(field.files(t('侵权线索', 'Signs of infringement'), { maxFiles: 10 })),
} as const

const grant = {
  label: t('给予援助', 'Grant aid'),
  consequence: t(
    '按距离和专长推荐两家机构，由申请人选择',
    'The nearest two bodies that fit are offered to choose from',
  ),
  state: t('援助已办结', 'Aid closed'),
}
const { grant: granting, ...closing } = closingSteps(
  { plan: field.longText(t('援助方案', 'What will be done'), { max: 2000 }) },
  grant,
)

const handling = handlingSteps(
  ['accepted', 'submitted', 'correcting', 'suspended', 'choosing', 'asked', 'serving', 'appealed'],
  ['granted', 'refused', 'declined', 'lapsed'],
)

/** 知识产权维权援助: advice, help with evidence, mediation or money for somebody whose right was hurt. */
export const enforcementAid = defineKind({
  kind: 'enforcement-aid',
  version: 2,
  title: t('知识产权维权援助', 'Enforcement aid'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'aid',
    words: ['维权', '被侵权', '侵权', '打官司', '法律援助', '海外纠纷', '律师'],
    guide: {
      summary: t(
        '权利被侵犯、打不起官司或不知道怎么办时，由援助机构指导或资助。',
        'A body advises or helps with costs when your right was infringed.',
      ),
      audience: ['person', 'firm', 'university', 'institute'],
      basis: [article('aid-guidance')],
      conditions: [
        t('申请人是权利人或利害关系人', 'The applicant holds the right or has an interest in it'),
        t('申请人在本市登记、居住，或纠纷发生在本市', 'The applicant or the dispute is of this city'),
        t('有明确的事由和请求', 'There is a clear matter and request'),
      ],
      materials: [
        {
          id: 'proof',
          name: t('权利证明', 'Proof of the right'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('专利证书、商标注册证、作品登记证书等，载明权利人', 'A certificate that names the holder'),
          basis: null,
        },
        {
          id: 'evidence',
          name: t('侵权线索', 'Signs of infringement'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('照片、网页截图、实物照片或购买凭证', 'Photographs, screenshots or receipts'),
          basis: null,
        },
      ],
      result: t('维权援助决定书', 'Decision on aid'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('由谁来援助？', 'Who helps?'),
          answer: t(
            '符合条件的，按专长和距离推荐两家援助机构，由您选择一家；没有机构承接的，由受理单位直接援助。',
            'Where you are eligible, the nearest two bodies of the field are offered and you choose; where none takes it, the unit in charge helps itself.',
          ),
        },
        {
          ask: t('不予援助怎么办？', 'What if aid is refused?'),
          answer: t(
            '决定书写明理由。可以在办件里申诉一次，由督办单位复核；也可以依法申请复议或者起诉。',
            'The decision names its ground. You may appeal once in the case, over the unit’s head; reconsideration and suit stay open.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('涉及的权利', 'The right'), fields: ['right', 'number', 'proof'] },
        { title: t('纠纷情况', 'The dispute'), fields: ['place', 'matter', 'evidence'] },
        { title: t('希望得到的援助', 'The aid'), fields: ['wish', 'near'] },
      ],
    },
    helped: { label: t('援助机构', 'Aid body'), good: ['granted'], bad: [], by: 'days' },
    series: '维援',
    archive: { years: 10, basis: null },
  },
  states: {
    submitted: intakeStates.submitted,
    correcting: intakeStates.correcting,
    accepted: { label: t('审查中', 'Being examined'), tone: 'busy' },
    suspended: handlingStates.suspended,
    choosing: { label: t('待选择援助机构', 'Body to be chosen'), tone: 'wait' },
    asked: { label: t('待机构接收', 'To be taken up'), tone: 'wait' },
    serving: { label: t('援助中', 'Being helped'), tone: 'busy' },
    appealed: { label: t('申诉复核中', 'Appeal being looked at'), tone: 'wait' },
    ...closingStates(grant),
    declined: intakeStates.declined,
    lapsed: intakeStates.lapsed,
    merged: { ...handlingStates.merged, final: true },
  },
  steps: {
    ...intakeSteps(form),
    ...closing,
    grant: {
      ...granting,
      to: 'choosing',
      or: ['serving'],
      tells: [tellApplicant(t('符合援助条件，请选择援助机构', 'Aid was granted: choose who helps'))],
    },
    ...helpSteps,
    ...appealSteps,
    withdraw: { ...closing.withdraw, from: ['submitted', 'correcting', 'accepted', 'suspended', 'choosing', 'asked'] },
    ...handling,
    // Who helps is chosen by the applicant and not sent from unit to unit.
    transfer: { ...handling.transfer, from: ['accepted', 'submitted', 'correcting', 'suspended'] },
    merge: { ...handling.merge, from: ['accepted', 'submitted', 'correcting', 'suspended'] },
  },
  clocks: {
    ...intakeClocks(),
    ...closingClocks(),
    takeUp: {
      label: t('机构接收期限', 'Time to take it up'),
      duty: 'office',
      promised: 'accept',
      runsIn: ['asked'],
      onExpiry: 'overdue',
    },
    appeal: {
      label: t('申诉复核期限', 'Time to look at an appeal'),
      duty: 'office',
      promised: 'decide',
      runsIn: ['appealed'],
      onExpiry: 'overdue',
    },
  },
})

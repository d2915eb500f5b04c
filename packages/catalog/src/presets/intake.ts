import { type Field, type Form, field, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellUnit } from './tells.ts'

const defects = {
  defects: field.longText(t('需要补正的全部内容', 'Everything to be corrected'), { max: 3000 }),
  until: field.date(t('补正截止日', 'Until when')),
}

/** The states of a case up to its acceptance. */
export const intakeStates = {
  submitted: { label: t('待受理', 'To be accepted'), tone: 'wait' },
  correcting: { label: t('待补正', 'To be corrected'), tone: 'wait' },
  declined: { label: t('不予受理', 'Not accepted'), final: true, tone: 'bad' },
  lapsed: { label: t('逾期未补正', 'Lapsed'), final: true, tone: 'plain' },
} as const

/**
 * A form as the counter takes it: a material may come on paper. The use case of the counter sees to it that each that is asked
 * for came one way or the other.
 */
function atCounter<const F extends Form>(form: F): F {
  const loose = Object.entries(form).map(([name, one]): [string, Field] => [
    name,
    one.kind === 'files' ? { ...one, required: false } : one,
  ])
  // Effects read no files: whether one is there is the only thing that the type says and the counter does not keep.
  return Object.fromEntries(loose) as F
}

/** Why nothing that was lacking can be handed in; null where something is promised still. */
function notLacking({ data: { lacking } }: Thing) {
  if (typeof lacking !== 'object' || lacking === null)
    return t('本件没有容缺受理', 'Nothing was left open at acceptance')
  return 'handedIn' in lacking ? t('承诺的材料已经补齐', 'What was promised has come') : null
}

/** Handing in, online or at the counter, and what the unit may answer: accept, send back once, or not accept. */
export function intakeSteps<const F extends Form>(form: F) {
  return {
    submit: {
      from: [],
      to: 'submitted',
      can: 'case.apply',
      label: t('提交申请', 'Hand in'),
      consequence: t('立即得到受理编号和查询码', 'You get a number and a code to follow it by at once'),
      form,
      does: 'submit',
      tells: [tellUnit(t('收到新的申请', 'A new application'))],
    },
    file: {
      from: [],
      to: 'submitted',
      can: 'case.counter',
      label: t('窗口收件', 'File at the counter'),
      consequence: t('代来人录入，期限和网上申请一样', 'Filed for whoever came; the same terms as online'),
      form: { ...atCounter(form), comer: field.data(t('来办人', 'Who came')) },
      does: 'submit',
      internal: true,
    },
    accept: {
      from: ['submitted'],
      to: 'accepted',
      can: 'case.handle',
      label: t('受理', 'Accept'),
      consequence: t('办理期限从受理起算', 'The term to decide begins'),
      form: {},
      does: 'accept',
      letter: 'acceptance',
      tells: [tellApplicant(t('申请已受理', 'Your application was accepted'))],
    },
    acceptLacking: {
      from: ['submitted'],
      to: 'accepted',
      can: 'case.handle',
      label: t('容缺受理', 'Accept with materials to follow'),
      consequence: t('先受理，申请人承诺在期限内补齐', 'Accepted; the applicant promises the rest by a day'),
      form: {
        lacking: field.longText(t('欠缺的材料', 'What is lacking'), { max: 1000 }),
        until: field.date(t('承诺补齐的截止日', 'Promised by')),
      },
      does: 'acceptLacking',
      letter: 'acceptance',
      tells: [
        tellApplicant(t('申请已容缺受理，请按承诺补齐材料', 'Accepted; hand in the rest as promised'), 'lacking'),
      ],
    },
    handInLacking: {
      from: ['accepted', 'suspended'],
      to: 'stay',
      can: 'case.pursue',
      label: t('补交材料', 'Hand in what was lacking'),
      consequence: t('承办单位随即收到', 'The unit gets it at once'),
      form: { files: field.files(t('补交的材料', 'The materials'), { maxFiles: 20 }) },
      refuses: notLacking,
      does: 'handInLacking',
      tells: [tellUnit(t('申请人补交了材料', 'What was lacking was handed in'))],
    },
    takeLacking: {
      from: ['accepted', 'suspended'],
      to: 'stay',
      can: 'case.handle',
      label: t('收到补交材料', 'Take in what was lacking'),
      consequence: t('窗口收到纸质件或者扫描件，补齐期限结清', 'It came to the counter; the promise is kept'),
      form: {
        received: field.longText(t('收到的材料', 'What came'), { max: 1000 }),
        files: field.optional(field.files(t('扫描件', 'Scans'), { maxFiles: 20 })),
      },
      refuses: notLacking,
      does: 'handInLacking',
      tells: [tellApplicant(t('补交的材料已收到', 'What was lacking has come'), 'received')],
    },
    askCorrection: {
      from: ['submitted'],
      to: 'correcting',
      can: 'case.handle',
      label: t('退回补正', 'Send back for correction'),
      consequence: t('只能退回一次，请把全部问题一次写清', 'Possible once: name every defect now'),
      form: defects,
      does: 'askCorrection',
      letter: 'correction',
      tells: [tellApplicant(t('申请需要补正', 'Your application needs correction'), 'defects')],
    },
    pressCorrection: {
      from: ['correcting'],
      to: 'stay',
      can: 'case.handle',
      label: t('提醒申请人补正', 'Remind the applicant'),
      consequence: t('申请人收到提醒，补正期限不变', 'The applicant is told; the last day stays as it is'),
      form: {},
      does: 'pressCorrection',
      each: true,
      aside: true,
      tells: [
        {
          to: { parts: ['applicant'] },
          words: t('申请还没有补正，请在期限内提交', 'Your correction is still awaited'),
        },
      ],
    },
    correct: {
      from: ['correcting'],
      to: 'submitted',
      can: 'case.pursue',
      label: t('提交补正', 'Hand in the correction'),
      consequence: t('回到承办单位，原来提交的内容保留', 'Goes back to the unit; the first version is kept'),
      form,
      does: 'correct',
      tells: [tellUnit(t('申请人提交了补正', 'The correction was handed in'))],
    },
    decline: {
      from: ['submitted'],
      to: 'declined',
      can: 'case.handle',
      label: t('不予受理', 'Do not accept'),
      consequence: t('告知申请人理由和其他途径，办结', 'The applicant is told why and where else to go'),
      form: {
        ground: field.longText(t('理由和依据', 'Ground'), { max: 2000 }),
        remedy: field.optional(
          field.text(t('其他途径', 'Where else to go'), {
            max: 300,
            hint: t(
              '法定的复议和诉讼期限由系统写进决定书',
              'Remedies of law and their terms stand in the letter by themselves',
            ),
          }),
        ),
      },
      does: 'close',
      letter: 'declined',
      tells: [tellApplicant(t('申请不予受理', 'Your application was not accepted'), 'ground')],
    },
    lapse: {
      from: ['correcting'],
      to: 'lapsed',
      can: 'case.handle',
      label: t('逾期未补正', 'Lapse'),
      consequence: t('按撤回处理，可以重新申请', 'Treated as withdrawn; you may apply again'),
      form: {},
      does: 'close',
      internal: true,
      tells: [tellApplicant(t('逾期没有补正，申请按撤回处理', 'Not corrected in time: treated as withdrawn'))],
    },
  } as const
}

/** {@link intakeSteps} of a service whose materials must all be there before it is accepted. */
export function wholeIntakeSteps<const F extends Form>(form: F) {
  const { acceptLacking: _, handInLacking: __, takeLacking: ___, ...intake } = intakeSteps(form)
  return intake
}

/** The clocks of intake; `accept` is the term of law to answer within, where there is one. */
export function intakeClocks(accept?: string) {
  return {
    accept: {
      label: t('受理期限', 'Time to accept'),
      duty: 'office',
      ...(accept === undefined ? {} : { term: accept }),
      promised: 'accept',
      runsIn: ['submitted'],
      onExpiry: 'overdue',
    },
    correct: {
      label: t('补正期限', 'Time to correct'),
      duty: 'applicant',
      runsIn: ['correcting'],
      onExpiry: 'lapse',
    },
  } as const
}

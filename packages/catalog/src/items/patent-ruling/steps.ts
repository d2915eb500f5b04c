import { field, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellParties, tellUnit } from '../../presets/tells.ts'

const how = field.choice(t('送达方式', 'How'), {
  system: t('系统送达', 'In the system'),
  hand: t('直接送达', 'By hand'),
  post: t('邮寄送达', 'By post'),
  left: t('留置送达', 'Left at the address'),
  notice: t('公告送达', 'By public notice'),
})
const on = (zh: string, en: string) => field.date(t(zh, en))
const both = (zh: string, en: string, quote?: string) => [
  tellApplicant(t(zh, en), quote),
  tellParties(t(zh, en), quote),
]
const heard = ['accepted', 'defending', 'defended', 'examining'] as const

/** The course of an infringement dispute from its filing to the ruling. */
export const hearingSteps = {
  serve: {
    from: ['accepted'],
    to: 'defending',
    can: 'case.handle',
    label: t('向被请求人送达请求书副本', 'Serve the request'),
    consequence: t('答辩期从送达之日起算', 'The time of defence runs from that day'),
    form: { on: on('送达日期', 'Served on'), how },
    does: 'serve',
    tells: both('请求书副本已送达，答辩期开始', 'The request was served; the time of defence runs'),
  },
  defend: {
    from: ['defending'],
    to: 'defended',
    can: 'case.answer',
    label: t('提交答辩书', 'Hand in the defence'),
    consequence: t('承办单位应在期限内转送请求人', 'The unit passes it on within its term'),
    form: {
      words: field.longText(t('答辩意见', 'Defence'), { max: 5000 }),
      files: field.optional(field.files(t('答辩书和证据', 'Defence and evidence'), { maxFiles: 10 })),
    },
    does: 'defend',
    tells: [tellUnit(t('被请求人提交了答辩书', 'The defence was handed in'))],
  },
  sendDefence: {
    from: ['defended'],
    to: 'examining',
    can: 'case.handle',
    label: t('向请求人转送答辩书', 'Pass the defence on'),
    consequence: t('进入审理', 'The case is examined'),
    form: {},
    tells: [tellApplicant(t('答辩书已转送，请查看', 'The defence was passed on to you'))],
  },
  noDefence: {
    from: ['defending'],
    to: 'examining',
    can: 'case.handle',
    label: t('逾期未答辩', 'No defence in time'),
    consequence: t('不影响审理', 'The case is examined all the same'),
    form: {},
    internal: true,
    tells: [tellUnit(t('答辩期届满，被请求人没有答辩', 'No defence came in time'))],
  },
  callHearing: {
    from: ['examining'],
    to: 'stay',
    can: 'case.handle',
    label: t('通知口头审理', 'Call a hearing'),
    consequence: t('通知双方', 'Both sides are told'),
    form: {
      on: on('审理日期', 'When'),
      place: field.text(t('时间和地点', 'Time and place'), { max: 200 }),
      about: field.longText(t('审理的问题', 'What is heard'), { max: 1000 }),
    },
    does: 'callHearing',
    letter: 'hearing',
    tells: both('通知口头审理', 'A hearing is called', 'place'),
  },
  holdHearing: {
    from: ['examining'],
    to: 'stay',
    can: 'case.handle',
    label: t('记录口头审理', 'Record the hearing'),
    consequence: t('笔录归入本案', 'The minutes stand in the case'),
    form: {
      on: on('审理日期', 'Held on'),
      present: field.text(t('到场人员', 'Who was there'), { max: 300 }),
      minutes: field.longText(t('审理笔录', 'Minutes'), { max: 5000 }),
      files: field.optional(field.files(t('签字的笔录', 'Signed minutes'), { maxFiles: 5 })),
    },
    does: 'holdHearing',
    tells: both('口头审理笔录已归档', 'The minutes of the hearing are there'),
  },
  askSuspension: {
    from: ['defending', 'defended', 'examining'],
    to: 'stay',
    can: 'case.answer',
    label: t('请求中止处理', 'Ask to suspend'),
    consequence: t('承办单位决定是否中止', 'The unit decides'),
    form: {
      no: field.text(t('无效宣告请求受理通知书编号', 'Number of the notice of acceptance'), { max: 60 }),
      why: field.longText(t('请求无效的理由', 'Grounds of invalidity'), { max: 2000 }),
    },
    does: 'askSuspension',
    tells: [
      tellUnit(t('被请求人请求中止处理', 'The respondent asks to suspend')),
      tellApplicant(t('被请求人请求中止处理', 'The respondent asks to suspend'), 'why'),
    ],
  },
  refuseSuspension: {
    from: ['defending', 'defended', 'examining'],
    to: 'stay',
    can: 'case.decide',
    label: t('不予中止', 'Do not suspend'),
    consequence: t('期限继续计算', 'The terms run on'),
    form: { why: field.longText(t('中止理由明显不能成立之处', 'Why the grounds plainly fail'), { max: 2000 }) },
    refuses: (thing: Thing) =>
      thing.data.suspensionAsked ? null : t('被请求人没有请求中止', 'Nobody asked to suspend'),
    does: 'refuseSuspension',
    tells: both('不中止处理', 'The case is not suspended', 'why'),
  },
  suspendFor: {
    from: ['examining', 'defended'],
    to: 'suspended',
    can: 'case.decide',
    label: t('决定中止处理', 'Suspend'),
    consequence: t('办结期限停止计算，恢复后接着计算', 'The term to close stands still until it is resumed'),
    form: { why: field.longText(t('理由', 'Ground'), { max: 1000 }) },
    refuses: (thing: Thing) =>
      thing.data.suspensionAsked
        ? null
        : t(
            '中止应由被请求人提出，并附无效宣告请求受理通知书（专利法实施细则第九十八条）',
            'The respondent has to ask, with the notice that invalidation was accepted (Implementing Regulations art. 98)',
          ),
    letter: 'suspended',
    tells: both('处理中止', 'The case is suspended', 'why'),
  },
  extend: {
    from: heard,
    to: 'stay',
    can: 'case.decide',
    label: t('批准延长办结期限', 'Extend the term'),
    consequence: t('案情复杂的延长一次', 'Once, for a complex case'),
    form: { why: field.longText(t('理由', 'Reason'), { max: 500 }) },
    refuses: (thing: Thing) => (thing.data.extended ? t('已经延长过一次', 'It was extended once already') : null),
    does: 'extend',
    tells: both('办结期限已延长', 'The term was extended', 'why'),
  },
  settle: {
    from: heard,
    to: 'settled',
    can: 'case.handle',
    label: t('记录和解或调解', 'Record a settlement'),
    consequence: t('办结', 'Closes it'),
    form: { terms: field.longText(t('协议内容', 'What was agreed'), { max: 3000 }) },
    does: 'close',
    letter: 'closed',
    tells: both('双方和解，案件办结', 'Settled and closed', 'terms'),
  },
} as const

/** From the ruling to its performance. */
export const rulingSteps = {
  rule: {
    from: ['examining'],
    to: 'ruled',
    can: 'case.decide',
    label: t('作出裁决', 'Rule'),
    consequence: t('制作裁决书，写明救济途径和期限', 'The ruling is written, with remedy and term'),
    form: {
      outcome: field.choice(t('裁决结果', 'Outcome'), {
        infringes: t('侵权成立', 'Infringement'),
        partly: t('部分侵权成立', 'Infringement in part'),
        none: t('侵权不成立', 'No infringement'),
      }),
      facts: field.longText(t('认定的事实', 'Facts found'), { max: 5000 }),
      reasons: field.longText(t('理由和依据', 'Reasons'), { max: 5000 }),
      orders: field.longText(t('裁决内容（责令停止的行为）', 'Orders'), { max: 2000 }),
    },
    does: 'rule',
    letter: 'granted',
    tells: both('已作出行政裁决', 'The case was ruled on', 'orders'),
  },
  serveRuling: {
    from: ['ruled'],
    to: 'served',
    can: 'case.handle',
    label: t('裁决书已送达双方', 'The ruling was served'),
    consequence: t('起诉期从后一方收到之日起算', 'The time to sue runs from the later day'),
    form: { on: on('后一方收到的日期', 'The later day of receipt'), how },
    does: 'serveRuling',
    tells: both('裁决书已送达，起诉期开始', 'The ruling was served; the time to sue runs'),
  },
  becomeFinal: {
    from: ['served'],
    to: 'inForce',
    can: 'case.handle',
    label: t('期满未起诉，裁决生效', 'Nobody sued in time'),
    consequence: t('可以申请强制执行', 'Enforcement may be asked for'),
    form: {},
    internal: true,
    tells: [
      tellUnit(t('起诉期届满，请核对是否履行', 'The time to sue is over: see whether it was performed')),
      ...both('起诉期届满', 'The time to sue is over'),
    ],
  },
  sue: {
    from: ['served'],
    to: 'sued',
    can: 'case.handle',
    label: t('当事人已起诉', 'A side sued'),
    consequence: t('等待法院判决', 'The court decides'),
    form: { court: field.text(t('受理法院', 'Court')), no: field.text(t('案号', 'Case number'), { max: 60 }) },
    does: 'sue',
  },
  courtRules: {
    from: ['sued'],
    to: 'inForce',
    or: ['overturned'],
    can: 'case.handle',
    label: t('录入法院判决', 'Enter the judgment'),
    consequence: t('维持的裁决生效，撤销的办结', 'Upheld it is in force; overturned it is closed'),
    form: {
      result: field.choice(t('结果', 'Result'), {
        upheld: t('维持裁决', 'Upheld'),
        overturned: t('撤销裁决', 'Overturned'),
      }),
      words: field.longText(t('判决要点', 'What it says'), { max: 2000 }),
    },
    does: 'courtRules',
    tells: both('法院判决已录入', 'The judgment was entered', 'words'),
  },
  enforce: {
    from: ['inForce'],
    to: 'enforcing',
    can: 'case.decide',
    label: t('申请法院强制执行', 'Ask the court to enforce'),
    consequence: t('侵权人期满不起诉又不停止的', 'For who neither sued nor stopped'),
    form: {
      court: field.text(t('执行法院', 'Court')),
      facts: field.longText(t('没有停止侵权的事实', 'That it goes on'), { max: 2000 }),
    },
    does: 'enforce',
    tells: both('已申请人民法院强制执行', 'The court was asked to enforce'),
  },
  perform: {
    from: ['inForce', 'enforcing'],
    to: 'performed',
    can: 'case.handle',
    label: t('裁决已履行', 'It was performed'),
    consequence: t('办结', 'Closes it'),
    form: { words: field.longText(t('履行情况', 'How'), { max: 1000 }) },
    does: 'perform',
    tells: both('裁决已履行，案件办结', 'Performed and closed', 'words'),
  },
} as const

import {
  type Actor,
  type Allowed,
  type CityRules,
  defineKind,
  field,
  membersIn,
  type Text,
  type Thing,
  t,
} from '@zhiqiang/kernel'

type Refuses = (thing: Thing, as: Allowed, rules: CityRules, actor: Actor) => Text | null

/** Only a manager binds the subject; one from before there were several people has none entered and is kept by whoever acts for it. */
const managersOnly: Refuses = ({ data }, _, __, { id }) => {
  const people = membersIn(data.people)
  const manages = Object.values(people).length === 0 || (id !== null && membersIn(people[id]).role === 'manager')
  return manages ? null : t('由本单位的管理人办理', 'A manager of the firm does this')
}

/** 申请主体: a person or an organisation that applies in the hall. People act for it by mandates. */
export const subject = defineKind({
  kind: 'subject',
  version: 1,
  title: t('申请主体', 'Applicant'),
  read: 'subject.read',
  states: {
    registered: { label: t('已登记，未核实', 'Registered, not verified'), tone: 'wait' },
    verified: { label: t('已核实', 'Verified'), tone: 'good' },
    closed: { label: t('已注销', 'Closed'), final: true, tone: 'plain' },
  },
  steps: {
    register: {
      from: [],
      to: 'registered',
      can: 'subject.register',
      label: t('登记主体', 'Register'),
      consequence: t('登记后可以申办事项', 'Then services can be applied for'),
      form: { subject: field.data(t('主体信息', 'Who it is')) },
      does: 'register',
      internal: true,
    },
    takeDown: {
      from: [],
      to: 'registered',
      can: 'case.counter',
      label: t('窗口登记来办人', 'Taken down at the counter'),
      consequence: t('没有账号，凭受理编号和查询码查进度', 'No account: followed by number and code'),
      form: { subject: field.data(t('主体信息', 'Who it is')) },
      does: 'takeDown',
      internal: true,
    },
    amend: {
      from: ['registered', 'verified'],
      to: 'stay',
      can: 'subject.keep',
      label: t('变更联系方式', 'Change contact details'),
      consequence: t('以后的办件使用新的联系方式', 'Later cases use the new details'),
      form: {
        contact: field.text(t('联系人', 'Contact person'), { max: 40 }),
        phone: field.text(t('联系电话', 'Telephone'), { max: 20 }),
        address: field.optional(field.text(t('通信地址', 'Postal address'), { max: 200 })),
      },
      does: 'amend',
    },
    authorise: {
      from: ['registered', 'verified'],
      to: 'stay',
      can: 'subject.keep',
      label: t('添加经办人', 'Add somebody who acts for you'),
      consequence: t('对方登录后可以代为申办和查看办件', 'They may apply and see your cases after signing in'),
      form: {
        login: field.text(t('对方的用户名', 'Their user name'), { max: 32 }),
        until: field.optional(field.date(t('授权截止日', 'Until when'))),
      },
      refuses: managersOnly,
      does: 'authorise',
    },
    join: {
      from: ['registered', 'verified'],
      to: 'stay',
      can: 'subject.keep',
      label: t('凭邀请码加入', 'Join by a code'),
      consequence: t('可以代为申办和查看办件', 'They may apply and see the cases'),
      form: { member: field.data(t('加入的人', 'Who joins')) },
      does: 'join',
      internal: true,
    },
    empower: {
      from: ['registered', 'verified'],
      to: 'stay',
      can: 'subject.keep',
      label: t('委托代理机构', 'Let an agency act'),
      consequence: t('代理机构可以代办所列事项', 'The agency may hand in for the named services'),
      form: { agency: field.data(t('代理机构', 'Agency')) },
      refuses: managersOnly,
      does: 'empower',
      internal: true,
    },
    endMandate: {
      from: ['registered', 'verified'],
      to: 'stay',
      can: 'subject.keep',
      label: t('终止授权', 'End a mandate'),
      consequence: t('对方随即不能再办理和查看', 'They act and see no more from now on'),
      form: { mandate: field.data(t('授权', 'Mandate')) },
      refuses: managersOnly,
      does: 'endMandate',
      internal: true,
    },
    agreeService: {
      from: ['registered', 'verified'],
      to: 'stay',
      can: 'subject.keep',
      label: t('同意电子送达', 'Agree to receive letters here'),
      consequence: t('以后的文书在系统中签收', 'Later letters are opened and received in the system'),
      form: {
        agreed: field.consent(
          t('电子送达确认', 'Service in the system'),
          t(
            '本人（本单位）同意在本系统中接收文书，打开签收之日为送达之日；可以随时取消。',
            'I agree to receive letters in this system; a letter is served on the day it is opened here. I may end this at any time.',
          ),
          '2026-11',
        ),
      },
      refuses: (thing, as, rules, actor) =>
        typeof thing.data.eServiceSince === 'string'
          ? t('已经同意', 'You agreed already')
          : managersOnly(thing, as, rules, actor),
      does: 'agreeService',
    },
    endService: {
      from: ['registered', 'verified'],
      to: 'stay',
      can: 'subject.keep',
      label: t('取消电子送达', 'Receive letters on paper'),
      consequence: t('以后的文书用其他方式送达', 'Later letters are served another way'),
      form: {},
      refuses: (thing, as, rules, actor) =>
        typeof thing.data.eServiceSince === 'string'
          ? managersOnly(thing, as, rules, actor)
          : t('没有同意过', 'You had not agreed'),
      does: 'endService',
    },
    verify: {
      from: ['registered'],
      to: 'verified',
      can: 'subject.verify',
      label: t('核实主体', 'Verify'),
      consequence: t('以后的办件注明已经核实', 'Its cases say that it was verified'),
      form: { ground: field.text(t('核实依据', 'How you know'), { max: 300 }) },
    },
    close: {
      from: ['registered', 'verified'],
      to: 'closed',
      can: 'subject.keep',
      label: t('注销', 'Close'),
      consequence: t('不能再申办事项，已有办件保留', 'No more applications; earlier cases stay'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      refuses: managersOnly,
      does: 'close',
    },
  },
})

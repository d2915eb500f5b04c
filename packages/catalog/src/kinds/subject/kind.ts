import { defineKind, field, type Thing, t } from '@zhiqiang/kernel'

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
      label: t('授权他人办理', 'Let somebody act for you'),
      consequence: t('对方登录后可以代为申办和查看办件', 'They may apply and see your cases after signing in'),
      form: {
        login: field.text(t('对方的用户名', 'Their user name'), { max: 32 }),
        until: field.optional(field.date(t('授权截止日', 'Until when'))),
      },
      does: 'authorise',
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
      refuses: (thing: Thing) =>
        typeof thing.data.eServiceSince === 'string' ? t('已经同意', 'You agreed already') : null,
      does: 'agreeService',
    },
    endService: {
      from: ['registered', 'verified'],
      to: 'stay',
      can: 'subject.keep',
      label: t('取消电子送达', 'Receive letters on paper'),
      consequence: t('以后的文书用其他方式送达', 'Later letters are served another way'),
      form: {},
      refuses: (thing: Thing) =>
        typeof thing.data.eServiceSince === 'string' ? null : t('没有同意过', 'You had not agreed'),
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
      does: 'close',
    },
  },
})

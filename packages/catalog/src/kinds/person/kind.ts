import { defineKind, field, t } from '@zhiqiang/kernel'

/** 人员: somebody with an account. What they may do comes from the posts they hold. */
export const person = defineKind({
  kind: 'person',
  version: 1,
  title: t('人员', 'Person'),
  read: 'person.read',
  states: {
    active: { label: t('在用', 'In use'), tone: 'good' },
    disabled: { label: t('已停用', 'Disabled'), tone: 'plain' },
  },
  steps: {
    register: {
      from: [],
      to: 'active',
      can: 'subject.register',
      label: t('自行注册', 'Register oneself'),
      consequence: t('用户名和密码由本人设定', 'With a user name and password of their own'),
      form: {
        login: field.text(t('用户名', 'User name'), { max: 32 }),
        name: field.text(t('姓名', 'Name'), { max: 40 }),
        password: field.text(t('密码', 'Password'), { max: 200, secret: true }),
      },
      does: 'enrol',
      internal: true,
    },
    enrol: {
      from: [],
      to: 'active',
      can: 'person.manage',
      label: t('建立账号', 'Create an account'),
      consequence: t('给出一次性显示的初始密码', 'Shows the first password once'),
      form: {
        login: field.text(t('用户名', 'User name'), {
          max: 32,
          hint: t('小写字母、数字、点、连字符', 'Small letters, digits, dots, hyphens'),
        }),
        name: field.text(t('姓名', 'Name'), { max: 40 }),
        password: field.optional(
          field.text(t('初始密码', 'First password'), {
            max: 200,
            secret: true,
            hint: t('不填则随机生成', 'Random when left empty'),
          }),
        ),
      },
      does: 'enrol',
    },
    resetPassword: {
      from: ['active'],
      to: 'stay',
      can: 'person.manage',
      label: t('重置密码', 'Reset the password'),
      consequence: t('旧密码立即失效，新密码只显示一次', 'The old one ends at once; the new one is shown once'),
      form: {},
      does: 'resetPassword',
    },
    unlock: {
      from: ['active'],
      to: 'stay',
      can: 'person.manage',
      label: t('解锁', 'Unlock'),
      consequence: t('可以立即再次登录', 'May sign in again at once'),
      form: {},
      does: 'unlock',
    },
    resetSecondFactor: {
      from: ['active'],
      to: 'stay',
      can: 'person.manage',
      label: t('重置第二因素', 'Reset the second factor'),
      consequence: t(
        '验证器和恢复码立即失效，所有登录结束；本人登录后重新设置',
        'Authenticator and recovery codes end at once, every session too; the person sets it up anew',
      ),
      form: { why: field.text(t('理由（如何确认是本人）', 'Reason (how you know it is them)'), { max: 300 }) },
      does: 'resetSecondFactor',
    },
    bindIdentity: {
      from: ['active'],
      to: 'stay',
      can: 'person.manage',
      label: t('绑定统一身份', 'Bind to an identity provider'),
      consequence: t('可以从统一身份平台登录；原来的绑定失效', 'May sign in from the provider; an earlier one ends'),
      form: {
        issuer: field.text(t('统一身份平台地址', 'Address of the provider'), {
          max: 300,
          hint: t('issuer，如 https://id.example.gov.cn', 'issuer, such as https://id.example.gov.cn'),
        }),
        subject: field.text(t('在该平台的编号', 'Number there'), {
          max: 255,
          hint: t('sub；本人试登录时页面会给出', 'sub; the page names it when the person tries to sign in'),
        }),
      },
      does: 'bindIdentity',
    },
    unbindIdentity: {
      from: ['active'],
      to: 'stay',
      can: 'person.manage',
      label: t('解除统一身份绑定', 'Unbind from the identity provider'),
      consequence: t('不能再从统一身份平台登录，所有登录结束', 'May no longer sign in from there; every session ends'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'unbindIdentity',
    },
    disable: {
      from: ['active'],
      to: 'disabled',
      can: 'person.manage',
      label: t('停用', 'Disable'),
      consequence: t('所有登录立即失效', 'Every session ends at once'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'disable',
    },
    enable: {
      from: ['disabled'],
      to: 'active',
      can: 'person.manage',
      label: t('启用', 'Enable'),
      consequence: t('可以重新登录', 'May sign in again'),
      form: {},
      does: 'enable',
    },
  },
})

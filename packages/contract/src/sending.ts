import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'

const PersonChannel = z.enum(['mail', 'sms'])

const ContactView = z.object({
  address: z.string().nullable(),
  ordinary: z.boolean().describe('whether ordinary notices go there'),
  pending: z.string().nullable().describe('an address that waits for the code sent to it'),
})
const Contacts = z
  .object({ mail: ContactView, sms: ContactView, mailReady: z.boolean().describe('the city has a mail server') })
  .meta({ id: 'Contacts' })

const Security = z.enum(['tls', 'starttls', 'none'])
const MailSettings = z.object({
  host: z.string().trim().min(1).max(200),
  port: z.int().min(1).max(65_535),
  security: Security,
  login: z.string().trim().max(200).describe('empty where the server asks for none'),
  fromAddress: z.email().max(200),
  fromName: z.string().trim().min(1).max(80),
  site: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .describe('where people open the workbench; links begin with it'),
  giveUpDays: z.int().min(1).max(30),
})
const MailServer = z
  .object({
    server: MailSettings.extend({ hasPassword: z.boolean(), setBy: z.string(), setAt: Instant }).nullable(),
  })
  .meta({ id: 'MailServer' })

const Channel = z.enum(['mail', 'sms', 'hook'])
const SendingState = z.enum(['queued', 'sent', 'failed', 'given-up'])
const Sending = z
  .object({
    id: Id,
    channel: Channel,
    address: z.string().describe('masked in lists'),
    to: z.string().nullable().describe('the person, or the name of the hook'),
    words: TextView.nullable(),
    title: z.string().nullable(),
    statutory: z.boolean(),
    state: SendingState,
    tries: z.int(),
    queuedAt: Instant,
    nextTryAt: Instant,
    sentAt: Instant.nullable(),
    receipt: z.string().nullable().describe('what the other side said'),
    lastError: z.string().nullable(),
    unsure: z.boolean().describe('handed over once without an answer: it may have arrived twice'),
  })
  .meta({ id: 'Sending' })

const Hook = z
  .object({
    id: Id,
    name: z.string(),
    url: z.string(),
    events: z.array(z.string()),
    algorithm: z.enum(['sha256', 'sm3']),
    madeBy: z.string(),
    madeAt: Instant,
  })
  .meta({ id: 'Hook' })

const Wording = z.object({
  sort: z.string(),
  kind: TextView,
  step: TextView,
  usual: TextView,
  own: TextView.nullable(),
})

export const sending = {
  'contacts.get': endpoint({
    method: 'GET',
    path: '/api/contacts',
    summary: t('怎样通知我', 'How I am told'),
    can: 'signed-in',
    ok: Contacts,
  }),
  'contacts.set': endpoint({
    method: 'POST',
    path: '/api/contacts',
    summary: t(
      '登记邮箱或手机号；发去的验证码输回后生效',
      'Give an address; it counts once the code sent to it came back',
    ),
    can: 'signed-in',
    body: z.object({ channel: PersonChannel, address: z.string().trim().min(3).max(200) }),
    ok: Contacts,
  }),
  'contacts.confirm': endpoint({
    method: 'POST',
    path: '/api/contacts/confirm',
    summary: t('输入验证码', 'Give the code back'),
    can: 'signed-in',
    body: z.object({ channel: PersonChannel, code: z.string().trim().min(1).max(20) }),
    ok: Contacts,
  }),
  'contacts.choose': endpoint({
    method: 'POST',
    path: '/api/contacts/choose',
    summary: t('普通消息是否也发到这里', 'Whether ordinary notices go there too'),
    can: 'signed-in',
    body: z.object({ channel: PersonChannel, ordinary: z.boolean() }),
    ok: Contacts,
  }),
  'contacts.remove': endpoint({
    method: 'POST',
    path: '/api/contacts/remove',
    summary: t('删除自己的邮箱或手机号', 'Remove an address of my own'),
    can: 'signed-in',
    body: z.object({ channel: PersonChannel }),
    ok: Contacts,
  }),
  'mailServer.get': endpoint({
    method: 'GET',
    path: '/api/mail-server',
    summary: t('本市的邮件服务器，不含密码', 'The city’s mail server, without its password'),
    can: 'notice.manage',
    ok: MailServer,
  }),
  'mailServer.set': endpoint({
    method: 'POST',
    path: '/api/mail-server',
    summary: t('设置邮件服务器；不填密码则不变', 'Set the mail server; its password stays where none is given'),
    can: 'notice.manage',
    body: MailSettings.extend({ password: z.string().min(1).max(200).optional() }),
    ok: MailServer,
  }),
  'mailServer.clear': endpoint({
    method: 'DELETE',
    path: '/api/mail-server',
    summary: t('删除邮件服务器设置；待发的邮件等待', 'Forget the mail server; queued mails wait'),
    can: 'notice.manage',
    ok: MailServer,
  }),
  'mailServer.test': endpoint({
    method: 'POST',
    path: '/api/mail-server/test',
    summary: t('立即发一封测试邮件', 'Send a test mail now'),
    can: 'notice.manage',
    body: z.object({ to: z.email().max(200) }),
    ok: z.object({ receipt: z.string() }),
  }),
  'sendings.list': endpoint({
    method: 'GET',
    path: '/api/sendings',
    summary: t('发送记录', 'What went out and what became of it'),
    can: 'notice.manage',
    query: z.object({ ...pageQuery, state: SendingState.optional(), channel: Channel.optional() }),
    ok: pageOf(Sending),
  }),
  'sendings.get': endpoint({
    method: 'GET',
    path: '/api/sendings/:id',
    summary: t('一条发送记录，含完整地址；查看留有记录', 'One sending with its whole address; reading it is recorded'),
    can: 'notice.manage',
    params: z.object({ id: Id }),
    ok: Sending,
  }),
  'sendings.retry': endpoint({
    method: 'POST',
    path: '/api/sendings/retry',
    summary: t('立即重试', 'Try again now'),
    can: 'notice.manage',
    body: z.object({ ids: z.array(Id).min(1).max(200) }),
    ok: z.object({ queued: z.int() }),
  }),
  'hooks.list': endpoint({
    method: 'GET',
    path: '/api/hooks',
    summary: t('事件推送地址', 'Web hooks'),
    can: 'notice.manage',
    query: z.object(pageQuery),
    ok: pageOf(Hook),
  }),
  'hooks.make': endpoint({
    method: 'POST',
    path: '/api/hooks',
    summary: t('登记推送地址（密钥只显示一次）', 'Register a web hook (its key is shown once)'),
    can: 'notice.manage',
    body: z.object({
      name: z.string().trim().min(1).max(60),
      url: z.url({ protocol: /^https?$/ }).max(500),
      events: z
        .array(z.string().regex(/^[a-z-]+\.[a-zA-Z]+$/))
        .min(1)
        .max(200)
        .describe('kind and step: task.assign'),
      algorithm: z.enum(['sha256', 'sm3']).default('sha256'),
    }),
    ok: z.object({ id: Id, key: z.string() }),
  }),
  'hooks.test': endpoint({
    method: 'POST',
    path: '/api/hooks/:id/test',
    summary: t('推送一次测试', 'Send a test to a web hook'),
    can: 'notice.manage',
    params: z.object({ id: Id }),
    ok: z.object({ queued: z.boolean() }),
  }),
  'hooks.end': endpoint({
    method: 'DELETE',
    path: '/api/hooks/:id',
    summary: t('停止推送', 'End a web hook'),
    can: 'notice.manage',
    params: z.object({ id: Id }),
    ok: z.object({ ended: z.boolean() }),
  }),
  'wordings.list': endpoint({
    method: 'GET',
    path: '/api/notice-wordings',
    summary: t('各种消息的措辞', 'The words of each sort of notice'),
    can: 'notice.manage',
    query: z.object(pageQuery),
    ok: pageOf(Wording),
  }),
  'wordings.set': endpoint({
    method: 'POST',
    path: '/api/notice-wordings',
    summary: t('改写一种消息的措辞；不写则恢复原措辞', 'Reword a sort of notice; without words the usual ones return'),
    can: 'notice.manage',
    body: z.object({
      sort: z.string().max(80),
      own: z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) }).nullable(),
    }),
    ok: z.object({ set: z.boolean() }),
  }),
}

import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Actor, fail, ok, problem, type Result, t, uuidv7 } from '@zhiqiang/kernel'
import type { Clock } from '../../../clock.ts'
import type { Db, Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { logAccess } from '../../audit/access/store.ts'
import type { SecretBox } from '../../sessions/secret-box.ts'
import type { Way } from '../outbox/ways.ts'
import { mailOf } from './mail-words.ts'
import { type MailServer, sendMail } from './send-mail.ts'
import * as store from './store.ts'

/** What the settings of mail are kept with. */
export interface MailDeps {
  readonly db: Db
  readonly clock: Clock
  readonly secrets: SecretBox
}

type Shown = CallOutput<'mailServer.get'>

const about = (city: string) => `password of the mail server of ${city}`

/** `mailServer.get`: the settings without the password. */
export async function showServer(deps: MailDeps, city: string): Promise<Result<Shown>> {
  const kept = await transaction(deps.db, (tx) => store.keptServer(tx, city), { readOnly: true })
  if (!kept) return ok({ server: null })
  return ok({
    server: {
      host: kept.host,
      port: kept.port,
      security: kept.security as MailServer['security'],
      login: kept.login,
      hasPassword: kept.sealed_password !== null,
      fromAddress: kept.from_address,
      fromName: kept.from_name,
      site: kept.site,
      giveUpDays: kept.give_up_days,
      setBy: kept.set_by,
      setAt: kept.set_at,
    },
  })
}

/** `mailServer.set`: keeps the settings; the password stays as it was where none is given. */
export async function setServer(
  deps: MailDeps,
  actor: Actor,
  city: string,
  wish: HandlerInput<'mailServer.set'>['body'],
): Promise<Result<Shown>> {
  const setAt = deps.clock.real()
  const { password, ...rest } = wish
  const sealed = password === undefined ? null : await deps.secrets.seal(password, about(city))
  const done = await transaction(deps.db, async (tx) => {
    const before = await store.keptServer(tx, city)
    const sealedPassword = wish.login === '' ? null : (sealed ?? before?.sealed_password ?? null)
    // A password belongs to the server it was typed for: it is not sent to another.
    if (password === undefined && before?.sealed_password && wish.login !== '' && before.host !== wish.host) {
      return fail(problem('E_GUARD', elsewhere))
    }
    const site = wish.site.replace(/\/+$/, '')
    await store.keepServer(tx, { ...rest, site, city, sealedPassword, setBy: actor.name, setAt })
    await noted(tx, actor, city, 'mail-server.set', `${wish.host}:${wish.port}`, setAt)
    return ok(null)
  })
  return done.ok ? showServer(deps, city) : done
}

/** `mailServer.clear`: forgets it; queued mails wait. */
export async function clearServer(deps: MailDeps, actor: Actor, city: string): Promise<Result<Shown>> {
  const at = deps.clock.real()
  await transaction(deps.db, async (tx) => {
    if (await store.dropServer(tx, city)) await noted(tx, actor, city, 'mail-server.clear', '', at)
  })
  return ok({ server: null })
}

/** `mailServer.test`: sends a mail now and says what the server said. */
export async function testServer(
  deps: MailDeps,
  city: string,
  to: string,
): Promise<Result<CallOutput<'mailServer.test'>>> {
  const server = await openServer(deps, city)
  if (typeof server === 'string') return fail(problem('E_GUARD', { why: t(server, server), how: mend }))
  const mail = {
    id: uuidv7(Date.parse(deps.clock.real())),
    to,
    subject: '知强测试邮件 Test mail of Zhiqiang',
    text: '收到这封邮件，说明邮件服务器设置正确。\n\nThis mail arrived: the mail server is set up well.\n',
    again: false,
    unsubscribe: null,
  }
  const handed = await sendMail(server, mail, async () => undefined)
  if (handed.is === 'sent') return ok({ receipt: handed.receipt })
  const why = t(`邮件服务器没有收下：${handed.why}`, `The mail server did not take it: ${handed.why}`)
  return fail(problem('E_GUARD', { why, how: mend }))
}

/** Mail as a way out of the queue: by the server of the message's city. */
export function mailWay(deps: MailDeps): Way {
  return async (message, handing) => {
    const server = await openServer(deps, message.city)
    if (typeof server === 'string') return { is: 'not-sent', why: server }
    const { notice, unsure: again } = message
    if (notice) {
      const written = mailOf({ ...message, notice }, server.site)
      return sendMail(server, { ...written, id: message.id, to: message.address, again }, handing)
    }
    const text = message.body === null ? null : await deps.secrets.open(message.body, message.id)
    if (text === null) return { is: 'refused', why: 'its text cannot be opened with the key of this data folder' }
    const [subject = ''] = text.split('\n', 1)
    return sendMail(server, { id: message.id, to: message.address, subject, text, again, unsubscribe: null }, handing)
  }
}

async function openServer(deps: MailDeps, city: string): Promise<(MailServer & { readonly site: string }) | string> {
  const kept = await transaction(deps.db, (tx) => store.keptServer(tx, city), { readOnly: true })
  if (!kept) return 'no mail server is set'
  const password = kept.sealed_password === null ? '' : await deps.secrets.open(kept.sealed_password, about(city))
  if (password === null) return 'the password cannot be opened with the key of this data folder; set it again'
  return {
    host: kept.host,
    port: kept.port,
    // Only what the contract lets in is kept.
    security: kept.security as MailServer['security'],
    login: kept.login,
    password,
    fromAddress: kept.from_address,
    fromName: kept.from_name,
    site: kept.site,
  }
}

const mend = t(
  '请核对服务器地址、端口、加密方式、用户名和密码。',
  'Check host, port, encryption, user name and password.',
)

const elsewhere = {
  why: t(
    '换了邮件服务器，原来的密码不会发给新服务器。',
    'The server is another one; the old password is not sent to it.',
  ),
  how: t('请重新输入密码。', 'Type the password again.'),
}

/** Who changed the settings stands in the access log; what the password is stands nowhere. */
function noted(tx: Tx, actor: Actor, city: string, what: string, subject: string, at: string): Promise<void> {
  const id = uuidv7(Date.parse(at))
  return logAccess(tx, { id, city, accountId: actor.id, actor: actor.name, what, subject, at, address: '' })
}

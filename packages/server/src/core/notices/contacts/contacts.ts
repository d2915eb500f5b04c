import { randomBytes, randomInt } from 'node:crypto'
import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, refuseAct, refuseInput, t, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { sm3 } from '../../audit/hash.ts'
import type { SecretBox } from '../../sessions/secret-box.ts'
import { queueMessage } from '../outbox/store.ts'
import * as store from './store.ts'

/** Whose ways, and with what. */
export interface ContactDeps {
  readonly tx: Tx
  readonly accountId: string
  readonly city: string
  readonly secrets: SecretBox
  readonly now: string
}

type Shown = Result<CallOutput<'contacts.get'>>
type Channel = store.PersonChannel

const codeMinutes = 15
/** A new code is not sent more often than this. */
const pauseSeconds = 60
const mostTries = 5

/** `contacts.get`: the caller's own ways. */
export async function showContacts({ tx, accountId, city }: ContactDeps): Promise<Shown> {
  const rows = await store.contactsOf(tx, accountId)
  const view = (channel: Channel) => {
    const row = rows.find((one) => one.channel === channel)
    return { address: row?.address ?? null, ordinary: row?.ordinary ?? true, pending: row?.pending ?? null }
  }
  return ok({ mail: view('mail'), sms: view('sms'), mailReady: await store.hasMailServer(tx, city) })
}

/** `contacts.set`: sends a code to the address; it counts once the code came back. */
export async function setContact(deps: ContactDeps, wish: HandlerInput<'contacts.set'>['body']): Promise<Shown> {
  const { tx, accountId, city, now } = deps
  const { channel, address } = wish
  if (!shapes[channel].test(address)) return refuseInput(unshaped[channel])
  if (channel === 'mail' && !(await store.hasMailServer(tx, city))) return refuseAct(noServer.why, noServer.how)
  const before = (await store.contactsOf(tx, accountId)).find((one) => one.channel === channel)
  const at = Date.parse(now)
  if (before?.code_until && Date.parse(before.code_until) > at + (codeMinutes * 60 - pauseSeconds) * 1000) {
    return refuseAct(tooSoon.why, tooSoon.how)
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const codeUntil = new Date(at + codeMinutes * 60_000).toISOString()
  const stopToken = randomBytes(24).toString('base64url')
  const own = { accountId, city, channel }
  await store.putPending(tx, { ...own, pending: address, codeHash: hashOf(deps, channel, code), codeUntil, stopToken })
  const id = uuidv7(at)
  const body = await deps.secrets.seal(codeText(code), id)
  await queueMessage(tx, { id, city, channel, accountId, hookId: null, address, body, at: now })
  return showContacts(deps)
}

/** `contacts.confirm`: a wrong code counts as a try also where the request is refused. */
export async function confirmContact(
  deps: ContactDeps,
  { channel, code }: HandlerInput<'contacts.confirm'>['body'],
): Promise<{ readonly outcome: Shown }> {
  const { tx, accountId, now } = deps
  const row = (await store.contactsOf(tx, accountId)).find((one) => one.channel === channel)
  if (!row?.pending || !row.code_hash || !row.code_until) return { outcome: fail(problem('E_NOT_FOUND')) }
  const over = Date.parse(row.code_until) < Date.parse(now) || row.code_tries >= mostTries
  if (over) return { outcome: refuseAct(outOfTime.why, outOfTime.how) }
  if (row.code_hash !== hashOf(deps, channel, code.normalize('NFKC').replace(/\s/g, ''))) {
    await store.countTry(tx, accountId, channel)
    return { outcome: refuseInput(t('验证码不对', 'the code is wrong')) }
  }
  await store.verify(tx, accountId, channel, now)
  return { outcome: await showContacts(deps) }
}

/** `contacts.choose`: statutory notices go by mail whatever is chosen. */
export async function chooseOrdinary(deps: ContactDeps, channel: Channel, ordinary: boolean): Promise<Shown> {
  await store.setOrdinary(deps.tx, deps.accountId, channel, ordinary)
  return showContacts(deps)
}

/** `contacts.remove`: forgets the address. */
export async function removeContact(deps: ContactDeps, channel: Channel): Promise<Shown> {
  await store.removeContact(deps.tx, deps.accountId, channel)
  return showContacts(deps)
}

/** Ends ordinary mails by the link that stood in one; false where the link is nobody's. */
export async function stopOrdinary(tx: Tx, token: string): Promise<boolean> {
  return (await store.stopBy(tx, token)) !== null
}

/** Whether the link of a mail is somebody's, and whether ordinary mails go out to him. */
export function whoStops(tx: Tx, token: string): Promise<{ readonly ordinary: boolean } | null> {
  return store.byStopToken(tx, token)
}

function hashOf(deps: ContactDeps, channel: Channel, code: string): string {
  return sm3(`${deps.accountId} ${channel} ${code}`)
}

/** The first line is the subject of a mail. */
function codeText(code: string): string {
  return [
    `知强验证码 ${code} Zhiqiang code`,
    `您正在登记接收消息的地址，验证码 ${code}，${codeMinutes} 分钟内有效。不是您本人操作的，请不要理会。`,
    `You are registering an address for notices. The code is ${code}, good for ${codeMinutes} minutes.`,
  ].join('\n')
}

const shapes: Readonly<Record<Channel, RegExp>> = {
  mail: /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/,
  sms: /^1[3-9]\d{9}$/,
}
const unshaped = {
  mail: t('不是邮箱地址', 'that is no e-mail address'),
  sms: t('不是 11 位手机号', 'that is no mobile number of 11 digits'),
}
const noServer = {
  why: t('本市还没有设置邮件服务器。', 'The city has set no mail server yet.'),
  how: t('请联系管理员设置。', 'Ask the administrator to set one.'),
}
const tooSoon = {
  why: t('刚刚发过一个验证码。', 'A code was sent only just now.'),
  how: t('请稍等一分钟再试。', 'Wait a minute and try again.'),
}
const outOfTime = {
  why: t('验证码已过期，或输错次数太多。', 'The code has run out, or was wrong too often.'),
  how: t('请重新登记，取得新的验证码。', 'Give the address again for a new code.'),
}

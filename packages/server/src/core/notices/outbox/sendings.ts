import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Actor, fail, ok, problem, type Result, t, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { logAccess } from '../../audit/access/store.ts'
import * as store from './store.ts'

type Sending = CallOutput<'sendings.get'>

/** `sendings.list`: what a city sent or is to send; addresses of people are masked. */
export async function listSendings(
  tx: Tx,
  city: string,
  { cursor, limit, ...filter }: HandlerInput<'sendings.list'>['query'],
): Promise<Result<CallOutput<'sendings.list'>>> {
  const page = await store.pageOfSendings(tx, city, filter, { cursor, limit })
  if (!page.ok) return page
  const rows = page.value.rows.map((row) => viewOf(row, masked(row.channel, row.address)))
  return ok({ ...page.value, rows })
}

/** `sendings.get`: with the whole address; who read it stands in the access log. */
export async function getSending(
  tx: Tx,
  who: { readonly actor: Actor; readonly city: string; readonly address: string; readonly now: string },
  id: string,
): Promise<Result<Sending>> {
  const row = await store.sendingOf(tx, who.city, id)
  if (!row) return fail(problem('E_NOT_FOUND'))
  await logAccess(tx, {
    id: uuidv7(Date.parse(who.now)),
    city: who.city,
    accountId: who.actor.id,
    actor: who.actor.name,
    what: 'sending.read',
    subject: row.person ?? row.hook ?? '',
    at: who.now,
    address: who.address,
  })
  return ok(viewOf(row, row.address))
}

/** `sendings.retry`: what is sent already, or held by a worker, is left. */
export async function retrySendings(
  tx: Tx,
  city: string,
  ids: readonly string[],
  now: string,
): Promise<Result<CallOutput<'sendings.retry'>>> {
  return ok({ queued: await store.retryNow(tx, city, ids, now) })
}

/** A personal address as lists show it: `gu***@example.org`, `138****5678`. A hook's is nobody's own. */
export function masked(channel: string, address: string): string {
  if (channel === 'sms') return `${address.slice(0, 3)}****${address.slice(-4)}`
  if (channel !== 'mail') return address
  const [name = '', domain = ''] = address.split('@')
  return `${name.slice(0, Math.min(2, name.length - 1))}***@${domain}`
}

type Row = NonNullable<Awaited<ReturnType<typeof store.sendingOf>>>

function viewOf(row: Row, address: string): Sending {
  const { person, hook, zh, en, statutory, channel, state, ...rest } = row
  return {
    ...rest,
    address,
    // The database keeps no others.
    channel: channel as Sending['channel'],
    state: state as Sending['state'],
    to: person ?? hook,
    words: zh !== null && en !== null ? t(zh, en) : null,
    statutory: statutory ?? false,
  }
}

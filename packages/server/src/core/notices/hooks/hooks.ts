import { randomBytes } from 'node:crypto'
import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Actor, fail, type Kind, ok, problem, type Result, refuseInput, t, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Paging } from '../../ledger/read-deps.ts'
import type { MailDeps } from '../mail/mail-server.ts'
import { siteOf } from '../mail/site.ts'
import { queueMessage } from '../outbox/store.ts'
import type { Way } from '../outbox/ways.ts'
import { sendHook } from './send-hook.ts'
import * as store from './store.ts'

type Hook = CallOutput<'hooks.list'>['rows'][number]

/** `hooks.list`: the hooks of a city, without their keys. */
export async function listHooks(tx: Tx, city: string, paging: Paging): Promise<Result<CallOutput<'hooks.list'>>> {
  const page = await store.pageOfHooks(tx, city, paging)
  if (!page.ok) return page
  // The database keeps no other algorithm.
  return ok({
    ...page.value,
    rows: page.value.rows.map((row) => ({ ...row, algorithm: row.algorithm as Hook['algorithm'] })),
  })
}

/** `hooks.make`: registers an address for events of the city. The key is told this once. */
export async function makeHook(
  deps: MailDeps,
  who: { readonly actor: Actor; readonly city: string; readonly kinds: ReadonlyMap<string, Kind> },
  wish: HandlerInput<'hooks.make'>['body'],
): Promise<Result<CallOutput<'hooks.make'>>> {
  const unknown = wish.events.find((event) => {
    const [kind = '', step = ''] = event.split('.')
    return who.kinds.get(kind)?.steps[step] === undefined
  })
  if (unknown !== undefined) return refuseInput(t(`没有“${unknown}”这种事件`, `there is no event ${unknown}`))
  const madeAt = deps.clock.real()
  const id = uuidv7(Date.parse(madeAt))
  const key = randomBytes(32).toString('base64url')
  const sealedKey = await deps.secrets.seal(key, id)
  const hook = { ...wish, id, sealedKey, city: who.city, madeBy: who.actor.name, madeAt }
  await transaction(deps.db, (tx) => store.putHook(tx, hook))
  return ok({ id, key })
}

/** `hooks.test`: queues a delivery that says it is a test. */
export async function testHook(tx: Tx, city: string, id: string, at: string): Promise<Result<{ queued: boolean }>> {
  const hook = await store.hookOf(tx, city, id)
  if (!hook || hook.ended_at !== null) return fail(problem('E_NOT_FOUND'))
  const body = JSON.stringify({ event: 'test', city, at })
  const message = { id: uuidv7(Date.parse(at)), city, channel: 'hook' as const, accountId: null, hookId: id }
  await queueMessage(tx, { ...message, address: hook.url, body, at })
  return ok({ queued: true })
}

/** `hooks.end`: nothing more is sent there; what waits is given up. */
export async function endHook(tx: Tx, city: string, id: string, at: string): Promise<Result<{ ended: boolean }>> {
  return (await store.endHook(tx, city, id, at)) ? ok({ ended: true }) : fail(problem('E_NOT_FOUND'))
}

/**
 * Web hooks as a way out of the queue. The body holds ids, kind, step and a link, never words of the thing: whoever may
 * read it asks for it. Inner addresses are refused unless the installation lets them be reached.
 */
export function hookWay(deps: MailDeps, reach: 'public' | 'any'): Way {
  return async (message, handing) => {
    const { hookId, city, body } = message
    const found = await transaction(
      deps.db,
      async (tx) => ({ hook: hookId && (await store.hookOf(tx, city, hookId)), site: await siteOf(tx, city) }),
      { readOnly: true },
    )
    const { hook, site } = found
    if (!hook || hook.ended_at !== null || body === null) return { is: 'refused', why: 'the hook was ended' }
    const key = await deps.secrets.open(hook.sealed_key, hook.id)
    if (key === null) return { is: 'refused', why: 'its key cannot be opened with the key of this data folder' }
    const event = JSON.parse(body) as { readonly thing?: string }
    const link = site !== null && event.thing ? { link: `${site}/app/things/${event.thing}` } : {}
    await handing()
    const time = Math.floor(Date.parse(deps.clock.real()) / 1000)
    const said = JSON.stringify({ id: message.id, ...event, ...link })
    // The database keeps no other algorithm.
    const algorithm = hook.algorithm as 'sha256' | 'sm3'
    return sendHook({ url: hook.url, body: said, id: message.id, key, algorithm, time }, reach)
  }
}

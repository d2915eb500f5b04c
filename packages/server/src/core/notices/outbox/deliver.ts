import { t } from '@zhiqiang/kernel'
import type { Clock } from '../../../clock.ts'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Log } from '../../../db/log.ts'
import { transaction } from '../../../db/transaction.ts'
import { putNotices } from '../tell/store.ts'
import * as store from './store.ts'
import type { Handed, Ways } from './ways.ts'

export interface DeliverDeps {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly ways: Ways
}

/** What a round of sending did. */
export interface Delivered {
  readonly sent: number
  readonly failed: number
  readonly givenUp: number
}

/** Days after which a message is given up where the city has said nothing. */
const usualDays = 5
const longestWait = 360

/**
 * Sends every message that is due, one after the other; several workers may do so at once. Each is claimed in a
 * transaction of its own and settled in another, and nothing is sent inside one. A killed worker loses nothing: what it
 * had not handed over is sent as if it had never been there; what it had handed over without an answer is sent once more,
 * marked, and never a third time.
 */
export async function deliver(deps: DeliverDeps): Promise<Delivered> {
  const count = { sent: 0, failed: 0, givenUp: 0 }
  for (;;) {
    const message = await transaction(deps.db, (tx) => store.claimNext(tx, deps.clock.real()))
    if (!message) return count
    const handed = await handOver(deps, message)
    const phase = await transaction(deps.db, (tx) => settleIn(tx, deps, message, handed))
    if (phase === 'sent') count.sent++
    else if (phase === 'failed') count.failed++
    else count.givenUp++
  }
}

async function handOver(deps: DeliverDeps, message: store.Claimed): Promise<Handed> {
  if (message.twice && message.channel !== 'hook') {
    return { is: 'refused', why: 'handed over twice without an answer; it may have arrived' }
  }
  const handing = () => transaction(deps.db, (tx) => store.noteHanded(tx, message.id, deps.clock.real()))
  try {
    return await deps.ways[message.channel](message, handing)
  } catch (thrown) {
    // A defect of a way out holds up no other message; whether anything left is not known.
    deps.log.error({ message: message.id, error: String(thrown) }, 'a message could not be sent')
    return { is: 'unsure', why: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

async function settleIn(tx: Tx, deps: DeliverDeps, message: store.Claimed, handed: Handed) {
  const at = deps.clock.real()
  const days = (await store.giveUpDays(tx, message.city)) ?? usualDays
  const tooOld = Date.parse(at) - Date.parse(message.queuedAt) > days * 86_400_000
  const onceMore = message.channel === 'hook' || !message.unsure
  const over = handed.is === 'refused' || tooOld || (handed.is === 'unsure' && !onceMore)
  const unsent = over ? 'given-up' : 'failed'
  const phase = handed.is === 'sent' ? 'sent' : unsent
  await store.settle(tx, message.id, {
    phase,
    at,
    nextTryAt: phase === 'failed' ? later(at, message.tries) : at,
    error: handed.is === 'sent' ? null : handed.why.slice(0, 500),
    receipt: handed.is === 'sent' ? handed.receipt.slice(0, 500) : null,
    unsure: message.unsure || handed.is === 'unsure',
  })
  if (phase === 'given-up') await worry(tx, message.city, at)
  return phase
}

/** A minute after the first try, twice as long after each further one, six hours at most. */
function later(at: string, tries: number): string {
  const minutes = Math.min(2 ** Math.min(tries - 1, 12), longestWait)
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}

const givenUp = 'message.given-up'

/** Tells the administrators that something did not get through; once, until somebody has read it. */
async function worry(tx: Tx, city: string, at: string): Promise<void> {
  if (await store.saidAlready(tx, city, givenUp)) return
  putNotices(tx, {
    city,
    accounts: [],
    units: [],
    roles: ['administrator'],
    readers: ['administrator'],
    but: null,
    today: at.slice(0, 10),
    thingId: null,
    seq: null,
    sort: givenUp,
    words: t('有消息没有送达，已停止投递，请查看发送记录', 'A message did not get through and was given up'),
    title: '发送记录',
    quote: null,
    statutory: false,
    urgent: true,
    at,
    recordedAt: at,
  })
}

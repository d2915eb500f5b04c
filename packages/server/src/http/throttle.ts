import { contract, type OperationId } from '@zhiqiang/contract'
import { type Problem, problem, t } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../api/api.ts'
import { fairUse } from '../core/open-data/limits.ts'
import { problemPage } from '../pages/parts/error-page.ts'
import { sendPage } from '../pages/parts/send-page.ts'
import { stranger } from '../pages/parts/visit.ts'
import { callerOf, sessionCookie } from './caller.ts'
import { sendProblem } from './routes.ts'

/** How often one network address may use what is open to everybody, within a span. */
interface Limit {
  readonly most: number
  readonly minutes: number
  /** By one account that is signed in, as with an API token, instead. Doors that have it tell in every answer what is left. */
  readonly keyed?: number
  readonly freeAtHome?: boolean
  /** Only answers with this status count: a wrong number or code. Without it every request does. */
  readonly counts?: number
}

/**
 * Codes of cases are eight characters: whoever has them needs no tries, whoever guesses needs millions. Accounts and objections
 * are made by people; a class room behind one address still gets in.
 */
const limits = {
  lookUp: { most: 60, minutes: 10, counts: 404 },
  write: { most: 60, minutes: 10 },
  ...fairUse,
} satisfies Record<string, Limit>

type Door = keyof typeof limits

const calls: readonly (readonly [OperationId, Door])[] = [
  ['cases.progress', 'lookUp'],
  ['cases.rate', 'lookUp'],
  ['cases.join', 'lookUp'],
  ['subjects.register', 'write'],
  ...fairUse.download.calls.map((id) => [id, 'download'] as const),
  ...fairUse.open.calls.map((id) => [id, 'open'] as const),
]

const doors: ReadonlyMap<string, Door> = new Map([
  ...calls.map(([id, door]) => [`${contract[id].method} ${contract[id].path}`, door] as const),
  ['POST /c/:city/progress', 'lookUp'],
  ['POST /c/:city/register', 'write'],
  ['POST /c/:city/publicity/:id', 'write'],
])

/** Most addresses remembered at once; the oldest are forgotten first. */
const mostAddresses = 20_000

/**
 * Lets one network address look up cases with a wrong code, register accounts, object and use open data only so often: then 429, and when to
 * come again. Pages and API share the count. It is kept in memory: a restart forgets it.
 */
export function throttle(server: FastifyInstance, app: App): void {
  const used = new Map<string, { count: number; readonly until: number }>()
  const now = () => Date.parse(app.engine.clock.real())

  /** Counts a use beforehand, so that a thousand requests at once are no way around. */
  function take(key: string, most: number, minutes: number): Taken {
    const known = used.get(key)
    if (known && known.until > now()) {
      if (known.count >= most) return { let: false, left: 0, until: known.until }
      known.count += 1
      return { let: true, left: most - known.count, until: known.until }
    }
    used.delete(key)
    const oldest = used.size >= mostAddresses ? used.keys().next().value : undefined
    if (oldest !== undefined) used.delete(oldest)
    const until = now() + minutes * 60_000
    used.set(key, { count: 1, until })
    return { let: true, left: most - 1, until }
  }

  server.addHook('onRequest', async (request, reply) => {
    const door = doorOf(request)
    if (!door) return
    const { keyed, minutes, freeAtHome, ...limit }: Limit = limits[door]
    const account = keyed === undefined ? null : await accountOf(app, request)
    if (freeAtHome && account === null && atHome(request.ip)) return
    const most = account === null ? limit.most : (keyed ?? limit.most)
    const taken = take(account === null ? keyOf(door, request) : `${door} account ${account}`, most, minutes)
    const seconds = Math.ceil((taken.until - now()) / 1000)
    if (keyed !== undefined) {
      reply.header('ratelimit-policy', `"${door}";q=${most};w=${minutes * 60}`)
      reply.header('ratelimit', `"${door}";r=${taken.left};t=${seconds}`)
    }
    if (!taken.let) return refuse(request, reply, tooOften(door, taken.until, most, account !== null), seconds)
  })
  server.addHook('onResponse', async (request, reply) => {
    const door = doorOf(request)
    const limit: Limit | null = door ? limits[door] : null
    if (!door || limit?.counts === undefined || reply.statusCode === limit.counts || reply.statusCode === 429) return
    const known = used.get(keyOf(door, request))
    if (known && known.count > 0) known.count -= 1
  })
}

function doorOf(request: FastifyRequest): Door | undefined {
  return doors.get(`${request.method} ${request.routeOptions.url}`)
}

/** A network is the address, or of an IPv6 address its first half: whoever has one has all of the rest. */
function keyOf(door: Door, { ip }: FastifyRequest): string {
  const network = ip.includes(':') && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip
  return `${door} ${network}`
}

interface Taken {
  readonly let: boolean
  readonly left: number
  /** When the span ends, in milliseconds. */
  readonly until: number
}

/** Whoever is signed in, by token or by session; a token that is none opens nothing wider. */
async function accountOf(app: App, request: FastifyRequest): Promise<string | null> {
  if (!request.headers.authorization && !request.cookies[sessionCookie]) return null
  return (await callerOf(app, request)).signedIn?.actor.id ?? null
}

function atHome(ip: string): boolean {
  return ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.')
}

function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Problem, seconds: number): FastifyReply {
  reply.status(429).header('retry-after', String(seconds))
  if (request.url.startsWith('/api/')) return sendProblem(reply, refusal)
  return sendPage(reply, problemPage(stranger(request), refusal))
}

function tooOften(door: Door, until: number, most: number, keyed: boolean): Problem {
  // The minute after the span's end, in China's time.
  const minute = new Date(until + 60_000 + 8 * 3_600_000).toISOString().slice(11, 16)
  const { minutes, keyed: withToken }: Limit = limits[door]
  const till = t(minute, `${minute} (China time)`)
  if (withToken === undefined) return problem('E_TOO_OFTEN', { until: till })
  return problem('E_FAIR_USE', {
    until: till,
    most: String(most),
    minutes: String(minutes),
    who: keyed ? t('一个账号', 'One account') : t('同一网络地址', 'One network address'),
    more: keyed ? '' : t(`，或用接口令牌：每${minutes}分钟${withToken}次`, `, or use an API token: ${withToken} times`),
  })
}

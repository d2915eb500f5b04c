import { contract, type OperationId } from '@zhiqiang/contract'
import { type Problem, problem, t } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../api/api.ts'
import { problemPage } from '../pages/parts/error-page.ts'
import { sendPage } from '../pages/parts/send-page.ts'
import { stranger } from '../pages/parts/visit.ts'
import { sendProblem } from './routes.ts'

/** How often one network address may use what is open to everybody, within a span. */
interface Limit {
  readonly most: number
  readonly minutes: number
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
  // A whole register is read for each.
  download: { most: 60, minutes: 10 },
} satisfies Record<string, Limit>

type Door = keyof typeof limits

const calls: readonly (readonly [OperationId, Door])[] = [
  ['cases.progress', 'lookUp'],
  ['cases.rate', 'lookUp'],
  ['cases.join', 'lookUp'],
  ['subjects.register', 'write'],
  ['data.export', 'download'],
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
 * Lets one network address look up cases with a wrong code, register accounts, object and download registers only so often: then 429, and when to
 * come again. Pages and API share the count. It is kept in memory: a restart forgets it.
 */
export function throttle(server: FastifyInstance, app: App): void {
  const used = new Map<string, { count: number; readonly until: number }>()
  const now = () => Date.parse(app.engine.clock.real())

  /** Counts a use beforehand, so that a thousand requests at once are no way around; null when there were too many. */
  function take(key: string, { most, minutes }: Limit): number | null {
    const known = used.get(key)
    if (known && known.until > now()) {
      if (known.count >= most) return known.until
      known.count += 1
      return null
    }
    used.delete(key)
    const oldest = used.size >= mostAddresses ? used.keys().next().value : undefined
    if (oldest !== undefined) used.delete(oldest)
    used.set(key, { count: 1, until: now() + minutes * 60_000 })
    return null
  }

  server.addHook('onRequest', async (request, reply) => {
    const door = doorOf(request)
    if (!door) return
    const until = take(keyOf(door, request), limits[door])
    if (until !== null) return refuse(request, reply, door, until, now())
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

function refuse(request: FastifyRequest, reply: FastifyReply, door: Door, until: number, at: number): FastifyReply {
  const refusal = tooOften(door, until)
  reply.status(429).header('retry-after', String(Math.ceil((until - at) / 1000)))
  if (request.url.startsWith('/api/')) return sendProblem(reply, refusal)
  return sendPage(reply, problemPage(stranger(request), refusal))
}

function tooOften(door: Door, until: number): Problem {
  // The minute after the span's end, in China's time.
  const minute = new Date(until + 60_000 + 8 * 3_600_000).toISOString().slice(11, 16)
  const { most, minutes } = limits[door]
  const till = t(minute, `${minute} (China time)`)
  if (door === 'download') return problem('E_FAIR_USE', { until: till, most: String(most), minutes: String(minutes) })
  return problem('E_TOO_OFTEN', { until: till })
}

import { createHmac } from 'node:crypto'
import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Handed } from '../outbox/ways.ts'
import { isPrivateAddress } from './private-address.ts'

/** One delivery to another program. */
export interface HookCall {
  readonly url: string
  readonly body: string
  /** The message's own id: a second delivery carries the same. */
  readonly id: string
  readonly key: string
  readonly algorithm: 'sha256' | 'sm3'
  /** Seconds since 1970, signed with the body. */
  readonly time: number
}

const patience = 15_000

/** What a receiver computes to know the sender: HMAC over time and body, in hex. */
function signatureOf(call: Pick<HookCall, 'algorithm' | 'key' | 'time' | 'body'>): string {
  const hex = createHmac(call.algorithm, call.key).update(`${call.time}.${call.body}`).digest('hex')
  return `${call.algorithm}=${hex}`
}

/**
 * Posts one signed call and reads nothing but the status; redirects are not followed. An inner address is refused when it
 * is connected to, so that a name cannot lead there after it was looked at.
 */
export function sendHook(call: HookCall, reach: 'public' | 'any'): Promise<Handed> {
  const url = new URL(call.url)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (reach === 'public' && isIP(host) !== 0 && isPrivateAddress(host)) {
    return Promise.resolve({ is: 'not-sent', why: innerAddress })
  }
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? https.request : http.request
    const request = send(url, {
      method: 'POST',
      timeout: patience,
      ...(reach === 'public' ? { lookup: publicOnly } : {}),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(call.body),
        'user-agent': 'Zhiqiang',
        'x-zhiqiang-delivery': call.id,
        'x-zhiqiang-time': String(call.time),
        'x-zhiqiang-signature': signatureOf(call),
      },
    })
    request.on('response', (answer) => {
      answer.resume()
      resolve(judged(answer.statusCode ?? 0))
    })
    request.on('timeout', () => request.destroy(new Error('no answer in time')))
    request.on('error', (error) => resolve({ is: 'not-sent', why: error.message }))
    request.end(call.body)
  })
}

function judged(status: number): Handed {
  if (status >= 200 && status < 300) return { is: 'sent', receipt: `HTTP ${status}` }
  // Gone for good, by its own word.
  return { is: status === 410 ? 'refused' : 'not-sent', why: `HTTP ${status}` }
}

const innerAddress = 'the address lies in an inner network'

const publicOnly: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const first = found?.[0]
    if (error || !first) return done(error ?? new Error('no address'), '', 4)
    if (found.some(({ address }) => isPrivateAddress(address))) return done(new Error(innerAddress), '', 4)
    return options.all ? done(null, found) : done(null, first.address, first.family)
  })
}

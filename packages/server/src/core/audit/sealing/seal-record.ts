import { canonicalJson } from '@zhiqiang/kernel'
import { z } from 'zod'
import { sm3 } from '../hash.ts'

/** What a seal says of one chain: it had `count` events, the last of them with this hash. */
export interface SealedChain {
  readonly thingId: string
  readonly count: number
  readonly hash: string
  readonly city: string
}

/** A seal as the table and the file outside keep it. `prev` is the hash of the seal before, empty for the first. */
export interface Seal {
  readonly no: number
  /** The real date in China. */
  readonly day: string
  /** True when it lists every chain; else those changed since the seal before. */
  readonly whole: boolean
  readonly at: string
  readonly chains: number
  readonly body: string
  readonly prev: string
  readonly hash: string
}

const SealLine = z.strictObject({
  no: z.int().min(1),
  day: z.string(),
  whole: z.boolean(),
  at: z.string(),
  chains: z.int().min(0),
  body: z.string(),
  prev: z.string(),
  hash: z.string(),
})

const BodyLine = z.tuple([z.string(), z.int().min(1), z.string(), z.string()])

/** Closes a seal with its hash: SM3 over the hash before and the canonical JSON of everything else. */
export function closeSeal(open: Omit<Seal, 'hash'>): Seal {
  return { ...open, hash: sealHash(open) }
}

/** True when a seal's hash is that of its content. */
export function isIntact(seal: Seal): boolean {
  return sealHash(seal) === seal.hash
}

function sealHash({ no, day, whole, at, chains, body, prev }: Omit<Seal, 'hash'>): string {
  return sm3(`${prev}\n${canonicalJson({ no, day, whole, at, chains, body })}`)
}

/** A seal as one line of the file outside, line feed included. */
export function sealLine({ no, day, whole, at, chains, body, prev, hash }: Seal): string {
  return `${canonicalJson({ no, day, whole, at, chains, body, prev, hash })}\n`
}

/** Reads a line of the file outside; null when it is no seal. */
export function readSealLine(line: string): Seal | null {
  const parsed = SealLine.safeParse(readJson(line))
  return parsed.success ? parsed.data : null
}

/** The body of a seal: one canonical line `[thingId, count, hash, city]` each, in the order of thing and count. */
export function sealBody(chains: readonly SealedChain[]): string {
  const lines = new Set([...chains].sort(byChain).map((c) => canonicalJson([c.thingId, c.count, c.hash, c.city])))
  return [...lines].join('\n')
}

/** The chains a body names. Lines that are none are left out: the seal's hash tells whether somebody touched them. */
export function* sealedChains(body: string): Generator<SealedChain> {
  for (let start = 0; start < body.length; ) {
    const end = body.indexOf('\n', start)
    const parsed = BodyLine.safeParse(readJson(body.slice(start, end < 0 ? undefined : end)))
    if (parsed.success) {
      const [thingId, count, hash, city] = parsed.data
      yield { thingId, count, hash, city }
    }
    if (end < 0) return
    start = end + 1
  }
}

function byChain(a: SealedChain, b: SealedChain): number {
  if (a.thingId !== b.thingId) return a.thingId < b.thingId ? -1 : 1
  return a.count - b.count
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

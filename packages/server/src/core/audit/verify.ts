import type { CallOutput } from '@zhiqiang/contract'
import { type Thing, t } from '@zhiqiang/kernel'
import type { Db, Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import type { Catalogue } from '../engine/catalogue.ts'
import { type Redaction, redactionsIn } from './redaction.ts'
import { type Replayed, replayNext } from './replay.ts'
import { type Chain, type Link, linkOf, type StoredEvent, type Witness, withRedactions } from './verifying/chain.ts'
import { checkSeals, type SealCheck } from './verifying/check-seals.ts'
import { diagnose, type Finding } from './verifying/diagnose.ts'
import { sayFinding, saySeals } from './verifying/says.ts'
import * as store from './verifying/store.ts'
import { witnessesOf } from './verifying/witnesses.ts'

/** What verification needs; the catalogue only lends its words. `sealFolder` is `<ZQ_DATA>/seals`. */
export interface VerifyDeps {
  readonly db: Db
  readonly catalogue: Catalogue
  readonly sealFolder: string
}

/** The answer of `audit.verify`. */
export type VerifyReport = CallOutput<'audit.verify'>
type Fault = VerifyReport['faults'][number]

/** Events between two readings of the seals; bounds what is held of seals in memory. */
const slice = 200_000
/** More broken chains than these are counted, not told one by one. */
const told = 1000

/**
 * Recomputes every chain of a city (null: of all cities), compares it with each seal, in the table and in the file
 * outside, and with the thing's own row, and names the first thing wrong with each. Reads one picture of the database in
 * portions, so that neither many events nor a long chain needs much memory. Changes nothing.
 */
export async function verifyAudit(deps: VerifyDeps, city: string | null): Promise<VerifyReport> {
  return transaction(deps.db, (tx) => verifyIn(tx, deps, city), { isolation: 'repeatable read', readOnly: true })
}

async function verifyIn(tx: Tx, deps: VerifyDeps, city: string | null): Promise<VerifyReport> {
  const check = await checkSeals(deps.db, tx, deps.sealFolder)
  const faults: Fault[] = check.findings.map((finding) => ({
    kind: 'seal',
    thingId: '',
    seq: finding.no,
    title: '',
    says: saySeals(finding),
  }))
  let events = 0
  let chains = 0
  let untold = 0
  for await (const chain of chainsOf(tx, deps.sealFolder, check, city)) {
    chains++
    events += chain.links.length
    const finding = diagnose(chain)
    if (finding === null) continue
    if (faults.length < told) faults.push(faultOf(deps.catalogue, chain, finding))
    else untold++
  }
  if (untold > 0) faults.push(more(faults.at(-1)?.kind ?? 'changed', untold))
  return { ok: faults.length === 0, events, chains, seals: check.seals, sealedTo: check.sealedTo, faults }
}

async function* chainsOf(tx: Tx, sealFolder: string, check: SealCheck, city: string | null): AsyncGenerator<Chain> {
  for (let after: string | null = null; ; ) {
    const upTo = await store.sliceEnd(tx, after, slice)
    const witnesses = await witnessesOf(tx, sealFolder, check, { after, upTo })
    yield* chainsIn(tx, { after, upTo }, witnesses, city)
    if (upTo === null) return
    after = upTo
  }
}

type Witnesses = ReadonlyMap<string, readonly Witness[]>

/** The chains of a slice by thing id: things in pages, and between two of them also what has no thing any more. */
async function* chainsIn(tx: Tx, range: store.Range, witnesses: Witnesses, city: string | null): AsyncGenerator<Chain> {
  const pageSize = 500
  const sealed = [...witnesses].filter(([, known]) => city === null || known.some((w) => w.city === city))
  const sealedIds = sealed.map(([id]) => id).sort()
  for (let after = range.after; ; ) {
    const page = await store.thingsIn(tx, { after, upTo: range.upTo }, city, pageSize)
    const upTo = page.length < pageSize ? range.upTo : (page.at(-1)?.id ?? null)
    const things = new Map(page.map((thing) => [thing.id, thing]))
    const strays = sealedIds.filter(
      (id) => (after === null || id > after) && (upTo === null || id <= upTo) && !things.has(id),
    )
    // A thing that was given to another city is still one of those this city's seals know.
    for (const thing of await store.thingsOf(tx, strays)) things.set(thing.id, thing)
    yield* joined(tx, { after, upTo }, { city, also: strays }, things, witnesses)
    if (page.length < pageSize) return
    after = upTo
  }
}

/** Joins the streamed events of a range with their things and witnesses. */
async function* joined(
  tx: Tx,
  range: store.Range,
  scope: { readonly city: string | null; readonly also: readonly string[] },
  things: ReadonlyMap<string, Thing>,
  witnesses: Witnesses,
): AsyncGenerator<Chain> {
  const waiting = new Set([...things.keys(), ...scope.also])
  let open: ReturnType<typeof gather> | null = null
  for (let last: { thingId: string; seq: number } | null = null; ; ) {
    const page: readonly StoredEvent[] = await store.eventsIn(tx, range, scope, last, 1000)
    for (const event of page) {
      const { thingId, seq } = event.body
      if (open?.thingId !== thingId) {
        if (open) yield open.close()
        open = gather(thingId, things.get(thingId) ?? null, witnesses.get(thingId) ?? [])
        waiting.delete(thingId)
      }
      open.take(event)
      last = { thingId, seq }
    }
    if (page.length === 0) break
  }
  if (open) yield open.close()
  for (const id of waiting) yield gather(id, things.get(id) ?? null, witnesses.get(id) ?? []).close()
}

/** Gathers one chain: of each event only its link is kept, its content goes into the replay. */
function gather(thingId: string, thing: Replayed | null, witnesses: readonly Witness[]) {
  const links: Link[] = []
  const redactions: Redaction[] = []
  let kept = 0
  let replayed: Replayed | null = null
  let replayedAtRevision: Replayed | null = null
  let readable = true
  return {
    thingId,
    take(event: StoredEvent): void {
      // Trying swaps and moves among more broken rows than these would cost more than it tells.
      const link = linkOf(event, kept < 200)
      if (link.body) kept++
      links.push(link)
      if (link.sound) redactions.push(...redactionsIn(event.body))
      replayed = readable ? replayNext(replayed, event.body) : null
      readable = replayed !== null
      if (event.body.seq === thing?.revision) replayedAtRevision = replayed
    },
    close(): Chain {
      return { thingId, links: withRedactions(links, redactions), witnesses, thing, replayed, replayedAtRevision }
    },
  }
}

function faultOf(catalogue: Catalogue, { thingId, thing, replayed }: Chain, finding: Finding): Fault {
  const { kind = null, title = null } = thing ?? replayed ?? {}
  return {
    kind: finding.kind,
    thingId,
    seq: seqOf(finding),
    title: title ?? '',
    says: sayFinding(catalogue, { thingId, kind, title }, finding),
  }
}

function seqOf(finding: Finding): number | null {
  switch (finding.kind) {
    case 'changed':
      return finding.seq
    case 'swapped':
    case 'state':
      return finding.link.seq
    case 'removed':
    case 'inserted':
    case 'cut-tail':
    case 'recomputed':
      return finding.from
    case 'missing-chain':
      return null
    default:
      return finding satisfies never
  }
}

function more(kind: Fault['kind'], count: number): Fault {
  return {
    kind,
    thingId: '',
    seq: null,
    title: '',
    says: t(
      `另有 ${count} 条事件链也有问题，这里不再逐条列出。`,
      `${count} more chains are broken; they are not listed here.`,
    ),
  }
}

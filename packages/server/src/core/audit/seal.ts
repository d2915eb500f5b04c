import { dateInChina, ok, type Result } from '@zhiqiang/kernel'
import type { Clock } from '../../clock.ts'
import type { Db, Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { catchUpFile } from './sealing/catch-up.ts'
import { closeSeal, type Seal, type SealedChain, sealBody } from './sealing/seal-record.ts'
import * as store from './sealing/store.ts'

/** What sealing needs; `sealFolder` is `<ZQ_DATA>/seals`. */
export interface SealDeps {
  readonly db: Db
  readonly clock: Clock
  readonly sealFolder: string
}

/** What one run of {@link sealDay} did. */
export interface SealReport {
  /** Seals made by this run, mostly none or one. */
  readonly seals: readonly Pick<Seal, 'no' | 'whole' | 'at' | 'chains' | 'hash'>[]
  /** Lines written to the file outside; more than the seals made when an earlier run was cut off. */
  readonly written: number
}

/** Events of one seal that is not whole; a great import makes several seals. */
const batch = 20_000

/**
 * Seals the last hash and the count of every chain that has events no seal covers yet; the first seal of a day lists
 * every chain. Each seal is chained to the one before, kept in the table and in a file outside the database. Safe to
 * run in several processes at once; writes nothing when nothing happened. Refused (`E_GUARD`) when the file contradicts
 * the table or cannot be written.
 */
export async function sealDay(deps: SealDeps): Promise<Result<SealReport>> {
  const seals: SealReport['seals'][number][] = []
  let written = 0
  for (;;) {
    const made = await transaction(deps.db, (tx) => makeSeal(tx, deps))
    if (!made.ok) return made
    written += made.value.written
    const { seal, more } = made.value
    if (seal === null) return ok({ seals, written })
    // Only now, after the commit: a file that names a seal the table lost would look like a crime.
    const out = await transaction(deps.db, async (tx) => {
      await store.lockSealing(tx)
      return catchUpFile(tx, deps.sealFolder)
    })
    if (!out.ok) return out
    written += out.value
    seals.push({ no: seal.no, whole: seal.whole, at: seal.at, chains: seal.chains, hash: seal.hash })
    if (!more) return ok({ seals, written })
  }
}

interface Made {
  readonly seal: Seal | null
  readonly written: number
  /** Events were left for the next seal. */
  readonly more: boolean
}

async function makeSeal(tx: Tx, { clock, sealFolder }: SealDeps): Promise<Result<Made>> {
  await store.lockSealing(tx)
  const mended = await catchUpFile(tx, sealFolder)
  if (!mended.ok) return mended
  const written = mended.value
  const at = clock.real()
  const day = dateInChina(at)
  const whole = (await store.lastWholeDay(tx)) !== day
  const { taken, chains } = await store.takeUnsealed(tx, batch)
  const more = taken === batch
  // A whole seal keeps what was registered beside what stands there now: if they differ, somebody changed events in
  // between, and the registered hash is the witness of it.
  const entries = whole ? [...chains, ...(await allChains(tx))] : chains
  if (entries.length === 0) return ok({ seal: null, written, more })
  const last = await store.lastSeal(tx)
  const seal = closeSeal({
    no: (last?.no ?? 0) + 1,
    day,
    whole,
    at,
    chains: new Set(entries.map((e) => e.thingId)).size,
    body: sealBody(entries),
    prev: last?.hash ?? '',
  })
  await store.insertSeal(tx, seal)
  return ok({ seal, written, more })
}

async function allChains(tx: Tx): Promise<SealedChain[]> {
  const all: SealedChain[] = []
  for (;;) {
    const page = await store.chainsAfter(tx, all.at(-1)?.thingId ?? null, 5000)
    if (page.length === 0) return all
    all.push(...page)
  }
}

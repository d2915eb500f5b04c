import { randomUUID } from 'node:crypto'
import { type Problem, problem, type Register } from '@zhiqiang/kernel'
import { cityToday } from '../../../clock.ts'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { cityByCode } from '../../cities/store.ts'
import { type RegisterDeps, reckonPorts } from '../deps.ts'
import { openSource } from '../read/open-source.ts'
import { type OpenSource, type SourceFile, UnreadableSource } from '../read/source-file.ts'
import { putNotes } from '../take/store.ts'
import { type SourceItem, type Tally, takeRows } from '../take/take-rows.ts'
import * as store from './store.ts'

/** A reader that says nothing for so long is gone; another begins where it was. */
const silentFor = 90_000
/** More than this is told of no run: whoever has so many wrong rows has another problem. */
const mostNotes = 100_000

/**
 * Reads the files that wait, one after the other, until none is left; or the one that is named. A file is read portion by
 * portion, each in a transaction of its own with how far it is: a killed process loses nothing, and the next goes on there.
 */
export async function workOffRuns(deps: RegisterDeps, only?: string): Promise<number> {
  const holder = randomUUID()
  for (let done = 0; ; done++) {
    const now = deps.clock.real()
    const since = new Date(Date.parse(now) - silentFor).toISOString()
    const run = await transaction(deps.db, (tx) => store.claimNext(tx, holder, now, since, only ?? null))
    if (!run) return done
    await readRun(deps, run, holder)
  }
}

async function readRun(deps: RegisterDeps, run: store.ImportRun, holder: string): Promise<void> {
  const end = async (phase: 'done' | 'cancelled' | 'failed', failure: Problem | null = null) => {
    const at = deps.clock.real()
    await transaction(deps.db, (tx) => store.finishRun(tx, run.id, holder, { phase, at, failure }))
  }
  const register = deps.registers.get(run.register)
  const file = fileOf(deps, run)
  if (!register) return end('failed', problem('E_NOT_FOUND'))
  try {
    const source = await openSource(register.reader, file)
    await end(
      run.dryRun
        ? await tried(deps, run, holder, register, source)
        : await written(deps, run, holder, register, source),
    )
  } catch (thrown) {
    if (thrown instanceof UnreadableSource) return end('failed', thrown.problem)
    deps.log.error({ run: run.id, error: String(thrown) }, 'a file could not be taken in')
    await end('failed', problem('E_INTERNAL', { ref: run.id.slice(-8) }))
  }
}

function fileOf({ shelf }: RegisterDeps, run: store.ImportRun): SourceFile {
  const open = async () => {
    const bytes = await shelf.get(run.sm3)
    if (!bytes) throw new UnreadableSource(problem('E_NOT_FOUND'))
    return bytes
  }
  return { name: run.fileName, bytes: run.bytes, open }
}

type Ended = 'done' | 'cancelled'

/** Takes the rows in, portion by portion, each for good. */
async function written(
  deps: RegisterDeps,
  run: store.ImportRun,
  holder: string,
  register: Register,
  source: OpenSource,
): Promise<Ended> {
  let tally: Tally = run
  let notes = await transaction(deps.db, (tx) => store.countNotes(tx, run.id), { readOnly: true })
  let skip = run.read
  for await (const portion of source.portions) {
    const items = portion.slice(Math.min(skip, portion.length))
    skip -= portion.length - items.length
    if (items.length === 0) continue
    const went = await transaction(deps.db, async (tx) => {
      const took = await takeInto(deps, tx, run, register, items)
      const next = added(tally, took.tally)
      await putNotes(tx, run.id, notes, took.notes.slice(0, Math.max(0, mostNotes - notes)))
      const told = { tally: next, progress: shareOf(run, source), format: source.format }
      const { held, stopAsked } = await store.putProgress(tx, run.id, holder, deps.clock.real(), told)
      if (!held) throw new Error('another process reads this file')
      return { tally: next, notes: notes + took.notes.length, stopAsked }
    })
    tally = went.tally
    notes = went.notes
    if (went.stopAsked) return 'cancelled'
  }
  return 'done'
}

/** Thrown to undo a trial; nothing else can make the transaction forget what it wrote. */
class Undone extends Error {}

/**
 * Takes the rows in and undoes it: what is told is what would have happened, with rows of the file that speak of the same
 * record. How far it is, is told outside.
 */
async function tried(
  deps: RegisterDeps,
  run: store.ImportRun,
  holder: string,
  register: Register,
  source: OpenSource,
): Promise<Ended> {
  let ended: Ended = 'done'
  let tally: Tally = nothing
  let notes = 0
  const outside = <R>(work: (tx: Tx) => Promise<R>) => transaction(deps.db, work)
  // A trial that another process began is begun anew.
  await outside((tx) => store.forgetNotes(tx, run.id))
  try {
    await transaction(deps.db, async (inside) => {
      for await (const items of source.portions) {
        const took = await takeInto(deps, inside, run, register, items)
        tally = added(tally, took.tally)
        const told = { tally, progress: shareOf(run, source), format: source.format }
        const went = await outside(async (tx) => {
          await putNotes(tx, run.id, notes, took.notes.slice(0, Math.max(0, mostNotes - notes)))
          return store.putProgress(tx, run.id, holder, deps.clock.real(), told)
        })
        notes += took.notes.length
        if (!went.held) throw new Error('another process reads this file')
        if (went.stopAsked) {
          ended = 'cancelled'
          break
        }
      }
      throw new Undone()
    })
  } catch (thrown) {
    if (!(thrown instanceof Undone)) throw thrown
  }
  return ended
}

const nothing: Tally = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 }

async function takeInto(
  deps: RegisterDeps,
  tx: Tx,
  run: store.ImportRun,
  register: Register,
  items: readonly SourceItem[],
) {
  const city = await cityByCode(tx, run.city)
  const ports = await reckonPorts(deps, tx, run.city, cityToday(deps.clock, city?.daysAhead ?? 0))
  const { city: code, source, asOf, id: runId } = run
  return takeRows(tx, { city: code, register, source, asOf, runId, at: deps.clock.real(), ports }, items)
}

function added(a: Tally, b: Tally): Tally {
  return {
    read: a.read + b.read,
    inserted: a.inserted + b.inserted,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    rejected: a.rejected + b.rejected,
    warnings: a.warnings + b.warnings,
  }
}

function shareOf(run: store.ImportRun, source: OpenSource): number {
  return run.bytes === 0 ? 0 : Math.min(999, Math.floor((source.used() / run.bytes) * 1000))
}

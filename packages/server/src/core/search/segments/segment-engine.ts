import path from 'node:path'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Log } from '../../../db/log.ts'
import { transaction } from '../../../db/transaction.ts'
import type { SearchEngine } from '../engine.ts'
import { changesSince, databaseName, isBehind, type Place, placeFrom, placeText } from '../feed/whole/store.ts'
import { holdFolder } from './hold-folder.ts'
import { SegmentThread, ThreadFailure } from './segment-thread.ts'

export interface SegmentOptions {
  readonly db: Db
  /** The data folder of this process; the index lies in a folder of its own within. */
  readonly dataDir: string
  /** Folder that holds `dist/`. */
  readonly root: string
  /** Answers while the index is behind, and for good should it fail. */
  readonly other: SearchEngine
  readonly log: Log
  /** How many threads answer. */
  readonly readers?: number
}

export interface RunningSegments extends SearchEngine {
  /** Reads everything that waits for a city. */
  readonly catchUp: (city: string) => Promise<void>
  readonly close: () => Promise<void>
}

interface City {
  place: Place
  work: Promise<unknown>
}

/** Changes that a query takes in before it is answered; more are taken in beside it, and the other engine answers. */
const fewChanges = 500
const portion = 25_000

/**
 * The engine of one machine: postings in files beside the database, in threads of their own. It answers only what it knows
 * whole: where a change waits that it has not read, the other engine answers. Null where another process holds the folder.
 */
export async function startSegments(options: SegmentOptions): Promise<RunningSegments | null> {
  const { db, log, other } = options
  const folder = path.join(options.dataDir, 'search')
  const release = holdFolder(folder)
  if (!release) {
    log.warn({ folder }, 'another process holds the search index; the database answers')
    return null
  }
  const of = await transaction(db, (tx) => databaseName(tx))
  const file = threadFile(options.root)
  const writer = new SegmentThread(file, { folder, of })
  const readers = Array.from({ length: options.readers ?? 1 }, () => new SegmentThread(file, { folder, of }))
  const cities = new Map<string, Promise<City>>()
  let turn = 0
  let failed = false
  let closed = false

  const cityOf = (city: string) => {
    const known = cities.get(city) ?? opened(city)
    cities.set(city, known)
    return known
  }
  const opened = async (city: string): Promise<City> => {
    const { place } = await writer.ask('state', city, {})
    return { place: placeFrom(place), work: Promise.resolve() }
  }
  const allLook = (city: string) => Promise.all(readers.map((reader) => reader.ask('look', city, {})))

  /** Takes in one portion. Returns whether more waits. */
  const takeIn = async (tx: Tx, city: string, state: City, most: number): Promise<boolean> => {
    const { docs, gone, next, more } = await changesSince(tx, city, state.place, most)
    if (docs.length > 0 || gone.length > 0) {
      await writer.ask('apply', city, { changes: { docs, gone, place: placeText(next) } })
      await allLook(city)
    }
    state.place = next
    return more
  }
  const tidy = async (city: string): Promise<void> => {
    let merged = false
    while (!closed && (await writer.ask('merge', city, {}))) merged = true
    if (!merged) return
    await allLook(city)
    await writer.ask('sweep', city, {})
  }
  const inTurn = <T>(state: City, work: () => Promise<T>): Promise<T> => {
    const done = state.work.catch(() => undefined).then(work)
    state.work = done.catch(() => undefined)
    return done
  }
  const catchUp = async (city: string): Promise<void> => {
    const state = await cityOf(city)
    await inTurn(state, async () => {
      for (let more = true; more && !closed; ) {
        more = await transaction(db, (tx) => takeIn(tx, city, state, portion))
        await tidy(city)
      }
    })
  }
  /** A thread that failed ends the index; a statement that failed is tried again with the next question. */
  const failing = (error: unknown) => {
    if (closed || failed) return
    failed = error instanceof ThreadFailure
    const { message } = error instanceof Error ? error : { message: String(error) }
    if (failed) log.error({ error: message }, 'the search index failed; the database answers')
    else log.warn({ error: message }, 'the search index could not be brought up to date')
  }

  /** Whether the index knows everything the transaction sees; a few changes are taken in for it. */
  const isWhole = async (tx: Tx, city: string): Promise<boolean> => {
    const state = await cityOf(city)
    const waiting = await isBehind(tx, city, state.place, fewChanges)
    if (waiting === 0) return true
    if (waiting >= fewChanges) {
      void catchUp(city).catch(failing)
      return false
    }
    await inTurn(state, () => takeIn(tx, city, state, fewChanges))
    void inTurn(state, () => tidy(city)).catch(failing)
    return (await isBehind(tx, city, state.place, 1)) === 0
  }

  return {
    find: async (tx, ask) => {
      if (failed) return other.find(tx, ask)
      try {
        if (await isWhole(tx, ask.city)) {
          turn = (turn + 1) % readers.length
          const reader = readers[turn]
          if (reader) return await reader.ask('find', ask.city, { ask })
        }
      } catch (error) {
        if (!(error instanceof ThreadFailure)) throw error
        failing(error)
      }
      return other.find(tx, ask)
    },
    catchUp,
    close: async () => {
      closed = true
      await Promise.all([writer, ...readers].map((thread) => thread.close()))
      release()
    },
  }
}

/** The thread as it was built; from source, its source. */
function threadFile(root: string): URL {
  const here = import.meta.url
  return here.endsWith('.ts')
    ? new URL('./worker.ts', here)
    : new URL(`file://${path.join(root, 'dist/search-worker.mjs')}`)
}

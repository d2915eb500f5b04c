import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Actor,
  defineKind,
  field,
  type Json,
  lawLibrary,
  type OpenRequest,
  ok,
  type Thing,
  t,
  uuidv7,
} from '@zhiqiang/kernel'
import type pg from 'pg'
import type { Clock } from '../../src/clock.ts'
import { type SealReport, sealDay } from '../../src/core/audit/seal.ts'
import { type VerifyReport, verifyAudit } from '../../src/core/audit/verify.ts'
import { act, type Engine, openThing } from '../../src/core/engine/act.ts'
import { catalogueOf, type Effect } from '../../src/core/engine/catalogue.ts'
import { lawInForce } from '../../src/core/law/in-force.ts'
import type { Db } from '../../src/db/connect.ts'
import type { Ports } from '../../src/ports.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { must } from '../support/must.ts'
import { asOwner } from '../support/test-server.ts'

const note = defineKind({
  kind: 'note',
  version: 1,
  title: t('便笺', 'Note'),
  read: 'task.read',
  states: {
    open: { label: t('办理中', 'Open') },
    done: { label: t('办结', 'Done') },
  },
  steps: {
    write: {
      from: [],
      to: 'open',
      can: 'task.assign',
      label: t('写便笺', 'Write'),
      consequence: t('建立便笺', 'Makes a note'),
      form: { text: field.text(t('文字', 'Text')) },
      does: 'write',
    },
    edit: {
      from: ['open', 'done'],
      to: 'stay',
      can: 'task.assign',
      label: t('改便笺', 'Edit'),
      consequence: t('改文字', 'Changes the text'),
      form: { change: field.data(t('改动', 'Change')) },
      does: 'edit',
    },
    finish: {
      from: ['open'],
      to: 'done',
      can: 'task.assign',
      label: t('办结便笺', 'Finish'),
      consequence: t('办结', 'Finishes it'),
      form: {},
    },
    again: {
      from: ['done'],
      to: 'open',
      can: 'task.assign',
      label: t('重开便笺', 'Reopen'),
      consequence: t('重开', 'Opens it again'),
      form: {},
    },
  },
})

/** What a toy edit may change; any part of it. */
export interface Change {
  readonly title?: string
  readonly dueOn?: string | null
  readonly visibility?: number
  readonly data?: Readonly<Record<string, Json>>
  readonly units?: Thing['units']
  readonly open?: readonly OpenRequest[]
}

const write: Effect = async ({ answers }) => {
  const { text } = answers as { text: string }
  return ok({ title: text, data: { text, words: text.length } })
}

const edit: Effect = async ({ answers }) => ok((answers as { change: Change }).change)

/** A catalogue of one kind, with every change an act can make. */
export const toyCatalogue = catalogueOf([note], { note: { write, edit } })

export const city = '999900'
export const otherCity = '999800'

export const officer: Actor = { kind: 'operator', id: null, name: '王敏', city: null, posts: [] }

/** A clock that moves on one second at each question. */
export function tickingClock(from = '2026-03-05T01:00:00.000Z'): Clock & { jump: (to: string) => void } {
  let at = Date.parse(from)
  return {
    real: () => {
      at += 1000
      return new Date(at).toISOString()
    },
    jump: (to) => {
      at = Date.parse(to)
    },
  }
}

/** A cloned database with two cities and the toy engine on it, and a folder for the seal file. */
export interface Bench {
  readonly database: TestDatabase
  readonly engine: Engine
  readonly clock: ReturnType<typeof tickingClock>
  readonly sealFolder: string
  seal(): Promise<SealReport>
  verify(scope?: string | null): Promise<VerifyReport>
  /** Runs SQL as the owner with the triggers of `event`, `seal` and `thing` out of the way, as somebody who may do all. */
  tamper(work: (client: pg.Client) => Promise<unknown>): Promise<void>
  close(): Promise<void>
}

function engineOn(db: Db, clock: Clock): Engine {
  const law = lawInForce({ library: lawLibrary([]), years: [] })
  return {
    db,
    catalogue: toyCatalogue,
    clock,
    ports: () => ({ things: {} }) as Ports,
    law,
    nameless: async (_, file) => ok(file),
  }
}

export async function bench(): Promise<Bench> {
  const database = await cloneDatabase()
  const sealFolder = join(await mkdtemp(join(tmpdir(), 'zq-seal-')), 'seals')
  const clock = tickingClock()
  const engine = engineOn(database.db, clock)
  const deps = { ...engine, sealFolder }
  await asOwner(database.ownerUrl, (client) =>
    client.query(`insert into city (code, name, added_at) values ($1, '甲市', now()), ($2, '乙市', now())`, [
      city,
      otherCity,
    ]),
  )
  return {
    database,
    engine,
    clock,
    sealFolder,
    seal: async () => must(await sealDay(deps)),
    verify: (scope = null) => verifyAudit(deps, scope),
    tamper: (work) =>
      asOwner(database.ownerUrl, async (client) => {
        const tables = ['event', 'seal', 'thing']
        for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
        await work(client)
        for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
      }),
    close: async () => {
      await database.drop()
      await rm(join(sealFolder, '..'), { recursive: true, force: true })
    },
  }
}

export async function writeNote(engine: Engine, text: string, where = city): Promise<Thing> {
  const request = { kind: 'note', step: 'write', parentId: null, city: where, requestId: uuidv7(Date.now()) }
  return must(await openThing(engine, officer, { ...request, answers: { text } })).thing
}

export async function take(engine: Engine, thing: Thing, step: string, change?: Change): Promise<Thing> {
  const answers = change ? { change } : {}
  const request = { thingId: thing.id, step, revision: thing.revision, requestId: uuidv7(Date.now()), answers }
  return must(await act(engine, officer, request)).thing
}

/** A note with five events: written, edited twice, finished, edited. */
export async function noteOfFive(engine: Engine, text: string, where = city): Promise<Thing> {
  let thing = await writeNote(engine, text, where)
  thing = await take(engine, thing, 'edit', { title: `${text}（改）`, data: { a: 1 } })
  thing = await take(engine, thing, 'edit', { dueOn: '2026-12-31', visibility: 1 })
  thing = await take(engine, thing, 'finish')
  return take(engine, thing, 'edit', { data: { a: 2, b: ['x'] } })
}

/** Makes a chain agree with itself again from a number on, as somebody with the source code and all rights would. */
export async function recompute(client: pg.Client, thingId: string, from = 1): Promise<void> {
  const { eventHash } = await import('../../src/core/audit/hash.ts')
  const { rows } = await client.query('select * from event where thing_id = $1 order by seq', [thingId])
  let prev = ''
  for (const row of rows) {
    if (row.seq >= from) {
      const body = {
        thingId,
        seq: row.seq,
        city: row.city,
        revision: row.revision,
        type: row.type,
        actor: row.actor,
        actorId: row.actor_id,
        role: row.role,
        postId: row.post_id,
        unitId: row.unit_id,
        at: row.at.toISOString(),
        recordedAt: row.recorded_at.toISOString(),
        requestId: row.request_id,
        payload: row.payload,
      }
      const hash = eventHash(body, prev)
      await client.query('update event set prev_hash = $3, hash = $4 where thing_id = $1 and seq = $2', [
        thingId,
        row.seq,
        prev,
        hash,
      ])
      prev = hash
    } else prev = row.hash
  }
}

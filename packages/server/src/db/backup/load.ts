import { fail, ok, type Result } from '@zhiqiang/kernel'
import pg from 'pg'
import type { Log } from '../log.ts'
import { openOwner, prepareDatabase } from '../prepare.ts'
import { type DbProblem, dbProblem, reason } from '../problem.ts'
import type { DatabaseServer } from '../server.ts'
import { copyIn } from './copy.ts'
import type { WaitingJob } from './snapshot.ts'
import { type CopiedTable, copySettings, copyTarget, quoted, type SequenceState } from './tables.ts'

/** What a backup says besides the rows themselves. */
export interface LoadRest {
  readonly rows: Readonly<Record<string, number>>
  readonly sequences: readonly SequenceState[]
  readonly jobs: readonly WaitingJob[]
}

/** A database that is being filled from a backup: nothing stands in it before `commit`. */
export interface Load {
  /** Adds rows that {@link Snapshot.rows} wrote. */
  take(table: CopiedTable, rows: AsyncIterable<Uint8Array>): Promise<void>
  /** Puts keys and triggers back, which checks every reference, counts the rows of each table, and commits. */
  commit(rest: LoadRest): Promise<Result<null, DbProblem>>
  end(): Promise<void>
}

/**
 * Makes the tables as the named migrations left them, in a database that holds none, and opens the one transaction that
 * fills them. Refused when there is anything already.
 */
export async function openLoad(
  server: DatabaseServer,
  options: { readonly root: string; readonly log: Log; readonly migrations: readonly string[] },
): Promise<Result<Load, DbProblem>> {
  const opened = await openOwner(server)
  if (!opened.ok) return opened
  const client = opened.value
  const end = () => client.end().catch(() => undefined)
  const giveUp = async (problem: DbProblem) => {
    await end()
    return fail(problem)
  }
  try {
    const { rows } = await client.query<{ tables: number }>(
      `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'zq_migration') and c.relkind in ('r', 'p')`,
    )
    if (rows[0]?.tables !== 0) return await giveUp(dbProblem('not-empty', { database: server.database }))
    const { root, log, migrations } = options
    const prepared = await prepareDatabase(server, { root, log, only: new Set(migrations) })
    if (!prepared.ok) return await giveUp(prepared.problem)
    await client.query(copySettings)
    await client.query('begin')
    const keys = await takeKeysOff(client)
    return ok({
      take: (table, source) => copyIn(client, `copy ${copyTarget(table)} from stdin`, source),
      commit: async ({ rows, sequences, jobs }) => {
        const back = await putKeysBack(client, keys)
        if (!back.ok) return back
        for (const { name, value, called } of sequences) {
          await client.query('select setval($1::regclass, $2, $3)', [quoted(name), value, called])
        }
        for (const job of jobs) await addJob(client, job)
        for (const [table, said] of Object.entries(rows)) {
          const found = await client.query<{ n: string }>(`select count(*) as n from ${quoted(table)}`)
          const n = Number(found.rows[0]?.n)
          if (n !== said) return fail(dbProblem('broken-reference', { table, detail: `${n} ≠ ${said}` }))
        }
        await client.query('commit')
        // Statistics, so that the first lists after a restore are as quick as before it.
        await client.query('analyze')
        return ok(null)
      },
      end,
    })
  } catch (thrown) {
    await end()
    throw thrown
  }
}

interface Key {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** Rows come table by table, and a parent may come after its child: references are checked once, when all is there. */
async function takeKeysOff(client: pg.ClientBase): Promise<readonly Key[]> {
  const { rows } = await client.query<Key>(
    `select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and k.conparentid = 0 order by 1, 2`,
  )
  for (const { table, name } of rows) {
    await client.query(`alter table ${quoted(table)} drop constraint ${pg.escapeIdentifier(name)}`)
  }
  // What triggers wrote when the rows were new is in the backup too.
  for (const table of await ourTables(client)) await client.query(`alter table ${quoted(table)} disable trigger user`)
  return rows
}

async function putKeysBack(client: pg.ClientBase, keys: readonly Key[]): Promise<Result<null, DbProblem>> {
  for (const table of await ourTables(client)) await client.query(`alter table ${quoted(table)} enable trigger user`)
  for (const { table, name, definition } of keys) {
    try {
      await client.query(`alter table ${quoted(table)} add constraint ${pg.escapeIdentifier(name)} ${definition}`)
    } catch (thrown) {
      return fail(dbProblem('broken-reference', { table, detail: reason(thrown) }))
    }
  }
  return ok(null)
}

async function ourTables(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  return rows.map(({ name }) => name)
}

async function addJob(client: pg.ClientBase, job: WaitingJob): Promise<void> {
  await client.query(
    `select graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6,
       priority => $7)`,
    [job.task, JSON.stringify(job.payload), job.queue, job.runAt, job.attempts, job.key, job.priority],
  )
}

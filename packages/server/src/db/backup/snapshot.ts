import { ok, type Result } from '@zhiqiang/kernel'
import { listMigrations } from '../migrate.ts'
import { openOwner } from '../prepare.ts'
import type { DbProblem } from '../problem.ts'
import type { DatabaseServer } from '../server.ts'
import { copyOut } from './copy.ts'
import {
  type CopiedTable,
  copiedTables,
  copySettings,
  copyTarget,
  type SequenceState,
  sequenceStates,
} from './tables.ts'

/** A job of the queue that does not come back by itself each minute. */
export interface WaitingJob {
  readonly task: string
  readonly payload: unknown
  readonly runAt: string
  readonly queue: string | null
  readonly key: string | null
  readonly attempts: number
  readonly priority: number
}

/** One picture of the database, however long reading it takes; the caller ends it. */
export interface Snapshot {
  /** Of the server, as PostgreSQL writes it. */
  readonly version: string
  /** Names of the migrations that ran. */
  readonly migrations: readonly string[]
  readonly tables: readonly CopiedTable[]
  readonly sequences: readonly SequenceState[]
  readonly jobs: readonly WaitingJob[]
  /** Number of the last seal in the picture; 0 before the first. */
  readonly lastSeal: number
  /** A table's rows as PostgreSQL's COPY text, one line a row. */
  rows(table: CopiedTable): AsyncIterable<Buffer>
  /** SM3 and length of every stored file that a row names, in the order of the hash. */
  files(): AsyncIterable<{ readonly sm3: string; readonly size: number }>
  end(): Promise<void>
}

/**
 * Opens a picture of a server's database on one connection of the owner. Nobody is kept from writing meanwhile.
 * @param root folder that holds `db/migrations` and `packages/catalog/src/registers`
 */
export async function openSnapshot(server: DatabaseServer, root: string): Promise<Result<Snapshot, DbProblem>> {
  const opened = await openOwner(server)
  if (!opened.ok) return opened
  const client = opened.value
  const end = () => client.end().catch(() => undefined)
  try {
    const migrations = (await listMigrations(client, root, server.appRole)).filter(({ ran }) => ran)
    await client.query(copySettings)
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<{ version: string; seal: number }>(
      `select current_setting('server_version') as version, coalesce(max(no), 0)::int as seal from seal`,
    )
    const tables = await copiedTables(client)
    return ok({
      version: rows[0]?.version ?? '',
      lastSeal: rows[0]?.seal ?? 0,
      migrations: migrations.map(({ name }) => name),
      tables,
      sequences: await sequenceStates(client),
      jobs: await waitingJobs(client),
      rows: (table) => copyOut(client, `copy ${copyTarget(table)} to stdout`),
      files: () => namedFiles(client),
      end,
    })
  } catch (thrown) {
    await end()
    throw thrown
  }
}

type Client = Parameters<typeof copyOut>[0]

async function* namedFiles(client: Client): AsyncGenerator<{ readonly sm3: string; readonly size: number }> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ sm3: string; size: string }>(
      'select sm3, size from file where sm3 > $1 order by sm3 limit 1000',
      [after],
    )
    for (const { sm3, size } of rows) yield { sm3, size: Number(size) }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.sm3
  }
}

/** The queue's tables are its library's own affair, so jobs travel as what `add_job` takes. */
async function waitingJobs(client: Client): Promise<readonly WaitingJob[]> {
  const { rows } = await client.query<{ job: WaitingJob }>(
    `select json_build_object('task', t.identifier, 'payload', j.payload, 'runAt', j.run_at, 'queue', q.queue_name,
       'key', j.key, 'attempts', j.max_attempts, 'priority', j.priority) as job
     from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
     where j.key is distinct from t.identifier and j.attempts < j.max_attempts
     order by j.id`,
  )
  return rows.map(({ job }) => job)
}

import type { PlainDate, Problem, Result, Text } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Page, Paging } from '../../ledger/read-deps.ts'
import type { Tally } from '../take/take-rows.ts'

export type Phase = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'

/** A file that was handed in for a register, and how far it is. */
export interface ImportRun extends Tally {
  readonly id: string
  readonly city: string
  readonly register: string
  readonly fileName: string
  readonly bytes: number
  readonly sm3: string
  readonly source: string
  readonly asOf: PlainDate
  readonly dryRun: boolean
  readonly phase: Phase
  readonly stopAsked: boolean
  readonly format: string | null
  readonly askedBy: string
  readonly askedAt: string
  readonly finishedAt: string | null
  /** 0 to 1000. */
  readonly progress: number
  readonly failure: Problem | null
  /** The run that wrote what this one tried. */
  readonly writtenBy: string | null
}

function selected(tx: Tx) {
  return tx
    .selectFrom('import_run')
    .select(['id', 'city', 'register', 'bytes', 'sm3', 'source', 'phase', 'format', 'progress', 'failure'])
    .select(['file_name as fileName', 'as_of as asOf', 'dry_run as dryRun', 'stop_asked as stopAsked'])
    .select(['asked_by as askedBy', 'asked_at as askedAt', 'finished_at as finishedAt', 'written_by as writtenBy'])
    .select(['rows_read as read', 'inserted', 'updated', 'unchanged', 'rejected', 'warnings'])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>

function runOf({ phase, failure, ...row }: Selected): ImportRun {
  // The table allows no other phase; failures are written by `finishRun` and by nothing else.
  return { ...row, phase: phase as Phase, failure: failure as unknown as Problem | null }
}

export type NewRun = Pick<
  ImportRun,
  'id' | 'city' | 'register' | 'fileName' | 'bytes' | 'sm3' | 'source' | 'asOf' | 'dryRun' | 'askedBy' | 'askedAt'
> & { readonly accountId: string | null }

/** Enters a file that is to be read; asked for twice under one id, it is entered once. */
export async function enterRun(tx: Tx, run: NewRun): Promise<void> {
  await tx
    .insertInto('import_run')
    .values({
      id: run.id,
      city: run.city,
      register: run.register,
      file_name: run.fileName,
      bytes: run.bytes,
      sm3: run.sm3,
      source: run.source,
      as_of: run.asOf,
      dry_run: run.dryRun,
      phase: 'waiting',
      asked_by: run.askedBy,
      account_id: run.accountId,
      asked_at: run.askedAt,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

export async function runById(tx: Tx, id: string): Promise<ImportRun | null> {
  const row = await selected(tx).where('id', '=', id).executeTakeFirst()
  return row ? runOf(row) : null
}

/** The runs of a city, the newest first. */
export async function runsOf(
  tx: Tx,
  city: string,
  asked: Paging & { readonly register?: string | undefined; readonly phase?: string | undefined },
): Promise<Result<Page<ImportRun>>> {
  const { register, phase } = asked
  const query = selected(tx)
    .where('city', '=', city)
    .$if(register !== undefined, (q) => q.where('register', '=', register ?? ''))
    .$if(phase !== undefined, (q) => q.where('phase', '=', phase ?? ''))
  const order = {
    name: 'asked',
    keys: [
      { by: sql`asked_at`, type: 'instant' as const },
      { by: sql`id`, type: 'uuid' as const },
    ],
    descending: true,
  }
  const page = await pageOfQuery(query, order, asked)
  return page.ok ? { ok: true, value: { ...page.value, rows: page.value.rows.map(runOf) } } : page
}

/** The next file that waits, or that its reader fell silent about before an instant; it is the holder's from now on. */
export async function claimNext(
  tx: Tx,
  holder: string,
  now: string,
  silentSince: string,
  id: string | null,
): Promise<ImportRun | null> {
  const next = await tx
    .selectFrom('import_run')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('phase', '=', 'waiting'),
        eb.and([eb('phase', '=', 'running'), eb('heard_at', '<', silentSince), eb('holder', '<>', holder)]),
      ]),
    )
    .$if(id !== null, (q) => q.where('id', '=', id ?? ''))
    .orderBy('asked_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!next) return null
  await tx
    .updateTable('import_run')
    .set({ phase: 'running', holder, heard_at: now })
    .where('id', '=', next.id)
    .execute()
  return runById(tx, next.id)
}

/** True while the holder still holds the run; with what it counted so far, and how much of the file it has read. */
export async function putProgress(
  tx: Tx,
  id: string,
  holder: string,
  now: string,
  told: { readonly tally: Tally; readonly progress: number; readonly format: string },
): Promise<{ readonly held: boolean; readonly stopAsked: boolean }> {
  const { tally, progress, format } = told
  const row = await tx
    .updateTable('import_run')
    .set({
      heard_at: now,
      format,
      progress,
      rows_read: tally.read,
      inserted: tally.inserted,
      updated: tally.updated,
      unchanged: tally.unchanged,
      rejected: tally.rejected,
      warnings: tally.warnings,
    })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .where('phase', '=', 'running')
    .returning('stop_asked')
    .executeTakeFirst()
  return { held: row !== undefined, stopAsked: row?.stop_asked ?? false }
}

/** Ends a run. */
export async function finishRun(
  tx: Tx,
  id: string,
  holder: string,
  end: { readonly phase: 'done' | 'cancelled' | 'failed'; readonly at: string; readonly failure: Problem | null },
): Promise<void> {
  const { phase, at, failure } = end
  await tx
    .updateTable('import_run')
    .set({ phase, finished_at: at, failure: failure === null ? null : JSON.stringify(failure) })
    .$if(phase === 'done', (q) => q.set({ progress: 1000 }))
    .where('id', '=', id)
    .where('holder', '=', holder)
    .execute()
}

/** Asks that a run ends; one that nobody works on ends at once. */
export async function askToStop(tx: Tx, id: string, at: string): Promise<void> {
  await tx.updateTable('import_run').set({ stop_asked: true }).where('id', '=', id).execute()
  await tx
    .updateTable('import_run')
    .set({ phase: 'cancelled', finished_at: at })
    .where('id', '=', id)
    .where('phase', '=', 'waiting')
    .execute()
}

/** Notes which run wrote what a trial tried. */
export async function noteWritten(tx: Tx, trial: string, writtenBy: string): Promise<void> {
  await tx.updateTable('import_run').set({ written_by: writtenBy }).where('id', '=', trial).execute()
}

/** What is to be told of a run's rows. */
export interface RowNote {
  readonly no: number
  readonly rowNo: number
  readonly sort: 'rejected' | 'mended'
  readonly field: string | null
  readonly reason: Text
  readonly cells: Readonly<Record<string, string>> | null
}

/** Some of what is to be told of a run, from a number on. */
export async function notesOf(
  tx: Tx,
  runId: string,
  asked: { readonly sort?: string | undefined; readonly after: number; readonly limit: number },
): Promise<readonly RowNote[]> {
  const { sort, after, limit } = asked
  const rows = await tx
    .selectFrom('import_note')
    .select(['no', 'row_no', 'sort', 'field', 'reason', 'cells'])
    .where('run_id', '=', runId)
    .where('no', '>', after)
    .$if(sort !== undefined, (q) => q.where('sort', '=', sort ?? ''))
    .orderBy('no')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    no: row.no,
    rowNo: row.row_no,
    // Both written by `putNotes`, the sort checked by the table.
    sort: row.sort as RowNote['sort'],
    field: row.field,
    reason: row.reason as unknown as Text,
    cells: row.cells as unknown as RowNote['cells'],
  }))
}

/** Forgets what was told of a run. */
export async function forgetNotes(tx: Tx, runId: string): Promise<void> {
  await tx.deleteFrom('import_note').where('run_id', '=', runId).execute()
}

/** How much is told of a run. */
export async function countNotes(tx: Tx, runId: string): Promise<number> {
  const row = await tx
    .selectFrom('import_note')
    .select(sql<number>`coalesce(max(no) + 1, 0)`.as('n'))
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Files that are still to be read. */
export async function filesWaiting(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('import_run')
    .select('sm3')
    .distinct()
    .where('phase', 'in', ['waiting', 'running'])
    .execute()
  return rows.map(({ sm3 }) => sm3)
}

/** Files of trials since an instant, which may still be asked to be written. */
export async function filesTried(tx: Tx, since: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('import_run')
    .select('sm3')
    .distinct()
    .where('dry_run', '=', true)
    .where('asked_at', '>=', since)
    .execute()
  return rows.map(({ sm3 }) => sm3)
}

import type { CallOutput } from '@zhiqiang/contract'
import { type Actor, type Json, ok, type PlainDate, type Result } from '@zhiqiang/kernel'
import type { Tx } from '../../../../db/connect.ts'
import { transaction } from '../../../../db/transaction.ts'
import { sm3 } from '../../../audit/hash.ts'
import { actIn, type Engine, once } from '../../../engine/act.ts'
import { lockThing } from '../../../engine/store.ts'
import { type ReadSheet, readSheet } from '../../../sheets/read-sheet.ts'
import { readableThing } from '../../things/get-thing.ts'
import { namesOf, type PlannedRow, planRows } from './plan-rows.ts'
import { type TaskListColumn, taskListColumns } from './task-list.ts'

type Answer = CallOutput<'tasks.import'>

export interface TaskListRequest {
  readonly policyId: string
  readonly bytes: Uint8Array
  /** False only says what would happen. */
  readonly apply: boolean
  readonly requestId: string
}

/**
 * `tasks.import`: a task list of a plan from a spreadsheet. Without `apply` it says row by row what would change and what
 * is wrong; with it, everything is done in one transaction, or nothing while a row is wrong. Doing it again changes nothing.
 */
export async function importTaskList(
  engine: Engine,
  actor: Actor,
  today: PlainDate,
  request: TaskListRequest,
): Promise<Result<Answer>> {
  const sheet = await readSheet(request.bytes, taskListColumns)
  if (!sheet.ok) return sheet
  const content = { policy: request.policyId, file: sm3(request.bytes), apply: request.apply }
  const within = (tx: Tx) => importIn(engine, tx, { actor, today, request, sheet: sheet.value })
  return transaction(engine.db, (tx) =>
    request.apply ? once(engine, tx, actor, request.requestId, content, () => within(tx)) : within(tx),
  )
}

interface Import {
  readonly actor: Actor
  readonly today: PlainDate
  readonly request: TaskListRequest
  readonly sheet: ReadSheet<TaskListColumn>
}

async function importIn(engine: Engine, tx: Tx, { actor, today, request, sheet }: Import): Promise<Result<Answer>> {
  const deps = { tx, catalogue: engine.catalogue, actor, today }
  const policy = await readableThing(deps, request.policyId, 'policy')
  if (!policy.ok) return policy
  const ports = engine.ports(tx, policy.value.city)
  const tasks = await ports.things.ofPolicy(request.policyId, 'task')
  const units = await ports.org.findUnits(namesOf(sheet.rows), today)
  const rows = planRows(sheet.rows, tasks, units)
  const counts = countsOf(rows)
  const applies = request.apply && counts.wrong === 0
  if (applies) {
    for (const row of rows) {
      const done = await taken(engine, tx, actor, request, row)
      if (!done.ok) return done
    }
  }
  return ok({
    sheet: sheet.sheet,
    headerRow: sheet.headerRow,
    found: { ...sheet.found },
    others: [...sheet.others],
    skipped: sheet.skipped.map((row) => ({ ...row })),
    rows: rows.map(({ answers: _, why, co, ...row }) => ({ ...row, co: [...co], why: [...why] })),
    counts,
    applied: applies,
  })
}

/** The step a row asks for, as the person's own act. */
async function taken(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  { policyId, requestId }: TaskListRequest,
  { does, taskId, answers }: PlannedRow,
): Promise<Result<unknown>> {
  if (answers === null || does === 'nothing' || does === 'wrong') return ok(null)
  const thingId = does === 'add' ? policyId : (taskId ?? '')
  const step = does === 'add' ? 'addTask' : does
  const revision = (await lockThing(tx, thingId))?.revision ?? 0
  return actIn(engine, tx, actor, { thingId, step, revision, requestId, answers: answers as Record<string, Json> })
}

function countsOf(rows: readonly PlannedRow[]): Answer['counts'] {
  const of = (does: PlannedRow['does']) => rows.filter((row) => row.does === does).length
  return { add: of('add'), assign: of('assign'), setDue: of('setDue'), nothing: of('nothing'), wrong: of('wrong') }
}

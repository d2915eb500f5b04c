import type { CallOutput } from '@zhiqiang/contract'
import { type Actor, fail, ok, type PlainDate, problem, type Result, t } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { savepoint, transaction } from '../../../db/transaction.ts'
import { sm3 } from '../../audit/hash.ts'
import { type Engine, once } from '../../engine/act.ts'
import { readSheet } from '../../sheets/read-sheet.ts'
import { hashPassword, newPassword } from '../password.ts'
import { type PeopleListColumn, peopleListColumns } from './people-list.ts'
import { type Done, takeRow } from './take-row.ts'

type Answer = CallOutput<'people.import'>
type Row = Answer['rows'][number]

export interface PeopleListRequest {
  readonly city: string
  readonly bytes: Uint8Array
  /** False only says what would happen. */
  readonly apply: boolean
  readonly requestId: string
}

/** More rows than this are split into several files: a password is made slowly, on purpose. */
const mostRows = 500

/**
 * `people.import`: units, persons and posts from a spreadsheet. Every row goes through the ordinary steps; a trial takes
 * them as well and undoes them, so that it names exactly what writing would refuse. Written is all or nothing, and doing
 * it again changes nothing. First passwords are random and in the answer only: they are kept nowhere.
 */
export async function importPeople(
  engine: Engine,
  actor: Actor,
  today: PlainDate,
  request: PeopleListRequest,
): Promise<Result<Answer>> {
  const sheet = await readSheet(request.bytes, peopleListColumns)
  if (!sheet.ok) return sheet
  const { rows } = sheet.value
  if (rows.length > mostRows) return fail(problem('E_TOO_LARGE', { limit: t(`${mostRows} 行`, `${mostRows} rows`) }))
  const secrets = await firstPasswords(request.apply ? rows.filter((row) => row.cells.login !== '').length : 0)
  const told = { sheet: sheet.value.sheet, headerRow: sheet.value.headerRow, skipped: sheet.value.skipped.length }
  const within = async (tx: Tx): Promise<Result<Answer>> => {
    const work = { engine: withPasswords(engine, secrets), tx, actor, today, ...request }
    const done: Row[] = []
    const passwords: { login: string; name: string; password: string }[] = []
    for (const { no, cells } of rows) {
      const taken = await savepoint(tx, () => takeRow(work, cells))
      done.push(rowOf(no, cells, taken))
      if (taken.ok && taken.value.password !== null) {
        passwords.push({ login: cells.login, name: cells.name, password: taken.value.password })
      }
    }
    const counts = countsOf(done)
    return ok({
      ...told,
      rows: done,
      counts,
      applied: request.apply && counts.wrong === 0,
      reply: request.apply && counts.wrong === 0 ? { passwords } : null,
    })
  }
  if (request.apply) {
    const content = { file: sm3(request.bytes), apply: true }
    const written = await transaction(engine.db, (tx) =>
      once(engine, tx, actor, request.requestId, content, async () => {
        const answer = await within(tx)
        return answer.ok && !answer.value.applied ? undone(answer.value) : answer
      }),
    )
    return redone(written)
  }
  return redone(
    await transaction(engine.db, async (tx) => {
      const answer = await within(tx)
      return answer.ok ? undone(answer.value) : answer
    }),
  )
}

/** An answer whose writes are to be undone: a transaction only undoes a failure, so it travels as one. */
function undone(answer: Answer): Result<Answer> {
  return fail(problem('E_GUARD', { why: t('试读', 'trial'), how: t('', '') }, { details: { undone: answer } }))
}

function redone(result: Result<Answer>): Result<Answer> {
  if (result.ok) return result
  const { details } = result.problem
  return typeof details === 'object' && details !== null && 'undone' in details
    ? ok((details as { readonly undone: Answer }).undone)
    : result
}

interface Secret {
  readonly password: string
  readonly hash: string
}

/** Passwords with their hashes, made side by side before the transaction begins. */
function firstPasswords(n: number): Promise<readonly Secret[]> {
  return Promise.all(
    Array.from({ length: n }, async () => {
      const password = newPassword()
      return { password, hash: await hashPassword(password) }
    }),
  )
}

/** The engine with passwords made beforehand; a trial needs none and makes none. */
function withPasswords(engine: Engine, secrets: readonly Secret[]): Engine {
  let next = 0
  const hashes = new Map(secrets.map((secret) => [secret.password, secret.hash]))
  return {
    ...engine,
    ports: (tx, city) => ({
      ...engine.ports(tx, city),
      newPassword: () => secrets[next++]?.password ?? '',
      hashPassword: async (password) => hashes.get(password) ?? '',
    }),
  }
}

function rowOf(no: number, cells: Readonly<Record<PeopleListColumn, string>>, taken: Result<Done>): Row {
  const { unit, name, login, post } = cells
  return {
    no,
    unit,
    name,
    login,
    post,
    does: taken.ok ? [...taken.value.does] : [],
    why: taken.ok ? [] : [taken.problem.message],
  }
}

function countsOf(rows: readonly Row[]): Answer['counts'] {
  const of = (does: Row['does'][number]) => rows.filter((row) => row.does.includes(does)).length
  return {
    units: of('unit'),
    persons: of('person'),
    posts: of('post'),
    handOvers: of('handOver'),
    unchanged: rows.filter((row) => row.does.length === 0 && row.why.length === 0).length,
    wrong: rows.filter((row) => row.why.length > 0).length,
  }
}

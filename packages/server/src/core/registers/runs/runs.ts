import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  type Actor,
  fail,
  isPlainDate,
  ok,
  problem,
  type Register,
  type Result,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import { transaction } from '../../../db/transaction.ts'
import type { StoredFile } from '../../files/file-vault.ts'
import { byteOrderMark, csvLine } from '../../ledger/export/csv.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import type { RegisterDeps } from '../deps.ts'
import * as store from './store.ts'

type RunView = CallOutput<'data.imports'>['rows'][number]

/** What a form says of a file that is handed in. */
export interface ImportAsked {
  readonly register: string
  readonly source: string
  readonly asOf: string
  readonly apply: boolean
  readonly requestId: string
  readonly fileName: string
  readonly file: StoredFile
}

const longest = { source: 60, name: 200 }

/** `data.import`: enters a file to be read, for good or as a trial; its id is that of the request, so it is entered once. */
export async function askImport(
  deps: RegisterDeps,
  actor: Actor,
  city: string,
  today: string,
  asked: ImportAsked,
): Promise<Result<{ run: RunView }>> {
  const { register, requestId: id, fileName, file } = asked
  if (!deps.registers.has(register))
    return refuseInput(t(`没有这个登记库：${register}`, `there is no register ${register}`))
  const source = asked.source.trim() || deps.registers.get(register)?.title.zh || register
  if ([...source].length > longest.source) {
    return refuseInput(t(`来源最多 ${longest.source} 个字`, `the source has at most ${longest.source} characters`))
  }
  const asOf = asked.asOf.trim() || today
  if (!isPlainDate(asOf))
    return refuseInput(t(`数据日期“${asOf}”不对，应为 2026-09-28`, `“${asOf}” is no date such as 2026-09-28`))
  if (asOf > today) return refuseInput(t('数据日期不能晚于今天', 'the day of the data is not yet here'))
  return transaction(deps.db, async (tx) => {
    await store.enterRun(tx, {
      id,
      city,
      register,
      fileName: [...fileName].slice(-longest.name).join('') || register,
      bytes: file.size,
      sm3: file.sm3,
      source,
      asOf,
      dryRun: !asked.apply,
      askedBy: actor.name,
      accountId: actor.kind === 'account' ? actor.id : null,
      askedAt: deps.clock.real(),
    })
    const run = await store.runById(tx, id)
    if (!run || run.city !== city || run.sm3 !== file.sm3) return fail(problem('E_REQUEST_REUSED'))
    return ok({ run: viewOf(run) })
  })
}

/** `data.writeImport`: writes what a trial tried, as it is: the same file, source and day. */
export async function writeTried(
  deps: RegisterDeps,
  actor: Actor,
  city: string,
  asked: { readonly id: string; readonly requestId: string },
): Promise<Result<{ run: RunView }>> {
  return transaction(deps.db, async (tx) => {
    const trial = await store.runById(tx, asked.id)
    if (!trial || trial.city !== city) return fail(problem('E_NOT_FOUND'))
    if (!trial.dryRun || trial.phase !== 'done') {
      return refuseInput(t('只有试读完的导入才能写入', 'only an import that was tried to its end can be written'))
    }
    await store.enterRun(tx, {
      id: asked.requestId,
      city,
      register: trial.register,
      fileName: trial.fileName,
      bytes: trial.bytes,
      sm3: trial.sm3,
      source: trial.source,
      asOf: trial.asOf,
      dryRun: false,
      askedBy: actor.name,
      accountId: actor.kind === 'account' ? actor.id : null,
      askedAt: deps.clock.real(),
    })
    await store.noteWritten(tx, trial.id, asked.requestId)
    const run = await store.runById(tx, asked.requestId)
    return run && run.city === city ? ok({ run: viewOf(run) }) : fail(problem('E_REQUEST_REUSED'))
  })
}

/** `data.cancelImport`: a run ends after the portion it is at; what it wrote stays. */
export async function cancelImport(deps: RegisterDeps, city: string, id: string): Promise<Result<{ run: RunView }>> {
  return transaction(deps.db, async (tx) => {
    const run = await store.runById(tx, id)
    if (!run || run.city !== city) return fail(problem('E_NOT_FOUND'))
    await store.askToStop(tx, id, deps.clock.real())
    const now = await store.runById(tx, id)
    return now ? ok({ run: viewOf(now) }) : fail(problem('E_NOT_FOUND'))
  })
}

/** `data.imports`: the files of a city, the newest first. */
export async function importsOf(
  deps: ReadDeps,
  city: string,
  query: HandlerInput<'data.imports'>['query'],
): Promise<Result<CallOutput<'data.imports'>>> {
  const page = await store.runsOf(deps.tx, city, query)
  return page.ok ? ok({ ...page.value, rows: page.value.rows.map(viewOf) }) : page
}

/** `data.importRun`: one of them with part of its report. */
export async function importRun(
  deps: ReadDeps,
  registers: ReadonlyMap<string, Register>,
  city: string,
  id: string,
  query: HandlerInput<'data.importRun'>['query'],
): Promise<Result<CallOutput<'data.importRun'>>> {
  const run = await store.runById(deps.tx, id)
  if (!run || run.city !== city) return fail(problem('E_NOT_FOUND'))
  const register = registers.get(run.register)
  const found = await store.notesOf(deps.tx, id, { ...query, limit: query.limit + 1 })
  const notes = found.slice(0, query.limit).map(({ field, cells, ...note }) => ({
    ...note,
    field: field === null ? null : (register?.fields[field]?.label ?? t(field, field)),
    cells: cells === null ? null : { ...cells },
  }))
  const registerTitle = register?.title ?? t(run.register, run.register)
  return ok({ run: viewOf(run), registerTitle, notes, more: found.length > query.limit })
}

const portion = 1000

/** `data.importReport`: the rejected rows with their columns and why; mended, the file can be imported as it is. */
export async function importReport(
  deps: RegisterDeps,
  city: string,
  id: string,
): Promise<Result<{ name: string; lines: AsyncIterable<string> }>> {
  const { db } = deps
  const read = <R>(work: Parameters<typeof transaction<R>>[1]) => transaction(db, work, { readOnly: true })
  const run = await read((tx) => store.runById(tx, id))
  if (!run || run.city !== city) return fail(problem('E_NOT_FOUND'))
  const from = (after: number) => read((tx) => store.notesOf(tx, id, { sort: 'rejected', after, limit: portion }))
  const headings = new Set<string>()
  for (let after = -1; ; ) {
    const notes = await from(after)
    for (const { cells } of notes) for (const heading of Object.keys(cells ?? {})) headings.add(heading)
    after = notes.at(-1)?.no ?? after
    if (notes.length < portion) break
  }
  const columns = [...headings]
  async function* lines() {
    yield byteOrderMark + csvLine([...columns, reasonHeading, rowHeading])
    for (let after = -1; ; ) {
      const notes = await from(after)
      for (const { cells, reason, rowNo } of notes) {
        yield csvLine([...columns.map((column) => cells?.[column] ?? ''), reason.zh, rowNo])
      }
      after = notes.at(-1)?.no ?? after
      if (notes.length < portion) return
    }
  }
  return ok({ name: `${run.fileName.replace(/\.[^.]*$/, '')}-未导入`, lines: lines() })
}

/** Headings that no register knows, so that a mended report is read without them. */
const [reasonHeading, rowHeading] = ['未导入原因', '原行号']

/** `data.template`: the first heading of every field that a table may hold. */
export function templateOf(register: Register): string {
  const headings = Object.entries(register.fields)
    .filter(([, field]) => !field.reckoned)
    .flatMap(([name, field]) => (register.reader.headings[name] ? [chinese(register, name) ?? field.label.zh] : []))
  return byteOrderMark + csvLine(headings)
}

function chinese({ reader }: Register, field: string): string | undefined {
  return reader.headings[field]?.find((heading) => /\p{Script=Han}/u.test(heading))
}

function viewOf(run: store.ImportRun): RunView {
  const { city: _, sm3: __, stopAsked: ___, ...view } = run
  return { ...view, failure: view.failure as RunView['failure'] }
}

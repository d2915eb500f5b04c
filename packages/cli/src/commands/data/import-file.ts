import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, type Result, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printPairs, printTable, type Refusal, refuse, say, usage } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'
import { withSession } from '../../session/open.ts'
import { call, type Session } from '../../session/session.ts'
import { newRequestId, textPart } from '../input.ts'
import { needCity } from '../need-city.ts'

type Told = CallOutput<'data.importRun'>
type Note = Told['notes'][number]

interface ImportOptions {
  readonly dryRun?: boolean
  readonly source?: string
  readonly asOf?: string
}

/** More rejected rows than this are not printed; the report in the browser has them all. */
const mostRows = 5000

/**
 * `zq registry import`: takes a file into a register and waits for its end. With `--json` prints `{read, inserted, updated,
 * unchanged, rejected, warnings, rows}`, `rows` the rejected ones with their reasons. Exit 1 where rows were rejected.
 */
export async function importFile(cli: Cli, register: string, file: string, options: ImportOptions): Promise<number> {
  const known = await stat(file).catch(() => null)
  if (!known?.isFile()) {
    return refuse(
      cli,
      usage(
        t(`没有这个文件：${file}`, `There is no such file: ${file}`),
        t('请核对文件名和权限。', 'Check its name and its permissions.'),
      ),
    )
  }
  return withSession(cli, async (session) => {
    const ended = await taken(cli, session, register, file, options)
    if (!ended.ok) return refuse(cli, ended.problem)
    const { run, notes } = ended.value
    if (run.failure) {
      if (cli.json) printJson(cli, told(run, notes))
      return refuse(cli, run.failure)
    }
    if (cli.json) printJson(cli, told(run, notes))
    else print(cli, run, notes)
    return run.rejected > 0 ? exit.refused : exit.done
  })
}

async function taken(
  cli: Cli,
  session: Session,
  register: string,
  file: string,
  { dryRun, source, asOf }: ImportOptions,
): Promise<Result<{ run: Told['run']; notes: readonly Note[] }, Refusal>> {
  const city = await needCity(session)
  if (!city.ok) return city
  const asked = await call(session, 'data.import', {}, [
    textPart('register', register),
    textPart('source', source ?? ''),
    textPart('asOf', asOf ?? ''),
    textPart('apply', String(dryRun !== true)),
    textPart('requestId', newRequestId()),
    { field: 'file', name: path.basename(file), bytes: new Uint8Array(), path: path.resolve(file) },
  ])
  if (!asked.ok) return asked
  const { id } = asked.value.run
  for (;;) {
    const now = await call(session, 'data.importRun', { params: { id }, query: { sort: 'rejected', limit: 1 } })
    if (!now.ok) return now
    const { run } = now.value
    if (run.finishedAt !== null) {
      if (cli.width !== null) cli.err('')
      const notes = await rejectedRows(session, id, run.rejected)
      return notes.ok ? { ok: true, value: { run, notes: notes.value } } : notes
    }
    if (cli.width !== null) {
      cli.err(say(cli, fill(t('{share}%，{n} 行', '{share}%, {n} rows'), { share: run.progress / 10, n: run.read })))
    }
    await sleep(run.read === 0 ? 100 : 500)
  }
}

async function rejectedRows(session: Session, id: string, rejected: number): Promise<Result<readonly Note[]>> {
  const rows: Note[] = []
  while (rows.length < Math.min(rejected, mostRows)) {
    const query = { sort: 'rejected' as const, after: rows.at(-1)?.no ?? -1, limit: 500 }
    const page = await call(session, 'data.importRun', { params: { id }, query })
    if (!page.ok) return page
    rows.push(...page.value.notes)
    if (!page.value.more) break
  }
  return { ok: true, value: rows }
}

function told(run: Told['run'], notes: readonly Note[]) {
  const { read, inserted, updated, unchanged, rejected, warnings } = run
  return {
    read,
    inserted,
    updated,
    unchanged,
    rejected,
    warnings,
    dryRun: run.dryRun,
    format: run.format,
    import: run.id,
    rows: notes.map(({ rowNo, reason, cells }) => ({ row: rowNo, reason, cells })),
  }
}

const columns: readonly Column<Note>[] = [
  { title: t('行', 'Row'), of: (note) => String(note.rowNo) },
  { title: t('未导入原因', 'Why it was not taken in'), of: (note) => note.reason.zh },
]

const columnsEn: readonly Column<Note>[] = columns.map((column, n) =>
  n === 1 ? { ...column, of: (note) => note.reason.en } : column,
)

function print(cli: Cli, run: Told['run'], notes: readonly Note[]): void {
  printPairs(cli, [
    [t('格式', 'Format'), run.format ?? ''],
    [t('读入', 'Read'), String(run.read)],
    [t('新增', 'New'), String(run.inserted)],
    [t('更新', 'Updated'), String(run.updated)],
    [t('没有变化', 'As they were'), String(run.unchanged)],
    [t('未导入', 'Rejected'), String(run.rejected)],
    [t('有修正', 'Mended'), String(run.warnings)],
  ])
  if (notes.length > 0) {
    cli.out('')
    printTable(cli, cli.lang === 'en' ? columnsEn : columns, notes.slice(0, 50))
  }
  cli.err(say(cli, run.dryRun ? t('试读完毕，没有写入。', 'Tried; nothing was written.') : t('已写入。', 'Written.')))
}

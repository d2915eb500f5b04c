import type { CallOutput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Page, Paging, ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { rowsOf } from '../things/list-rows.ts'
import { fileCounts, listThings, textIn } from '../things/store.ts'

export type ReportRow = CallOutput<'reports.list'>['rows'][number]

/** `reports.list`: the reports on a readable task or order that the caller may see, newest first. */
export async function listReports(
  deps: ReadDeps,
  input: { readonly id: string } & Paging,
): Promise<Result<Page<ReportRow>>> {
  const under = await readableThing(deps, input.id)
  if (!under.ok) return under
  const page = await listThings(deps, 'report', 'report.read', { parent: input.id, sort: 'moved' }, input)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  const files = await fileCounts(
    deps.tx,
    rows.map((row) => row.id),
  )
  return ok({
    ...page.value,
    rows: rows.map((row, i) => ({
      ...row,
      text: textIn(page.value.rows[i]?.data ?? {}, 'text'),
      unitName: row.units.find((u) => u.part === 'author')?.name ?? '',
      files: files.get(row.id) ?? 0,
    })),
  })
}

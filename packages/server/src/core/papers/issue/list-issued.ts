import type { CallOutput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Page, Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { listThings } from '../../ledger/things/store.ts'
import { filesOfPapers, issuedOf } from './store.ts'

type IssuedRow = CallOutput<'papers.list'>['rows'][number]

/** `papers.list`: issued papers the caller may read, the latest first. */
export async function listIssued(
  deps: ReadDeps,
  query: Paging & { readonly q?: string | undefined },
): Promise<Result<Page<IssuedRow>>> {
  const page = await listThings(deps, 'paper', 'paper.read', { q: query.q, sort: 'moved' }, query)
  if (!page.ok) return page
  const ids = page.value.rows.map((row) => row.id)
  const [kept, files] = [await issuedOf(deps.tx, ids), await filesOfPapers(deps.tx, ids)]
  const rows = (await rowsOf(deps, page.value.rows)).flatMap((row) => {
    const paper = kept.find((k) => k.id === row.id)
    if (!paper) return []
    const own = files.filter((f) => f.thing_id === row.id)
    return [
      {
        ...row,
        sort: paper.sort,
        number: paper.number,
        issuedOn: paper.issued_on,
        code: paper.code,
        verifyPath: `/verify/${paper.code}`,
        contentSm3: paper.content_sm3,
        files: own.map(paperFile),
      },
    ]
  })
  return ok({ ...page.value, rows })
}

/** A file of an issued paper as a screen lists it. */
export function paperFile({ id, name, size, type, sm3, event_seq: eventSeq }: PaperFile): IssuedRow['files'][number] {
  return { id, name, size, type, sm3, eventSeq }
}

type PaperFile = Awaited<ReturnType<typeof filesOfPapers>>[number]

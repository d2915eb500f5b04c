import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Json, ok, type Result, t } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import { type ExportColumn, type ExportDeps, xlsxOf } from '../export/write-rows.ts'
import type { Page, Paging, ReadDeps } from '../read-deps.ts'
import { readableThing, recordOf } from '../things/get-thing.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, listThings, textIn } from '../things/store.ts'
import { caseCounts, pageOfCases } from './cases/store.ts'
import * as store from './store.ts'

export type ChargeRow = CallOutput<'charges.list'>['rows'][number]
type Counts = CallOutput<'responsibilities.matrix'>['counts']
type Listed = Omit<CallOutput<'responsibilities.matrix'>['rows'][number], 'cells'>
type CaseRow = CallOutput<'responsibilities.cases'>['rows'][number]
type Query = HandlerInput<'charges.export'>['query']

/** `charges.list`: cells of the map as a list, with who is in charge today. */
export async function listCharges(deps: ReadDeps, query: Query & Paging): Promise<Result<Page<ChargeRow>>> {
  const page = await store.pageOfCells(deps, query, query)
  return page.ok ? ok({ ...page.value, rows: await cellRows(deps, page.value.rows) }) : page
}

/** `responsibilities.matrix`: listed responsibilities with all their cells, the places, and what is missing. */
export async function matrixOf(
  deps: ReadDeps,
  query: HandlerInput<'responsibilities.matrix'>['query'],
): Promise<Result<CallOutput<'responsibilities.matrix'>>> {
  const page = await listThings(
    deps,
    'responsibility',
    'responsibility.read',
    { state: 'listed', sort: 'opened' },
    query,
  )
  if (!page.ok) return page
  const rows = await listedRows(deps, page.value.rows)
  const cells = await cellRows(
    deps,
    await store.cellsOf(
      deps,
      rows.map((row) => row.id),
    ),
  )
  const places = new Map(cells.map((cell) => [cell.place, cell.placeName]))
  const of = (id: string) => cells.filter((cell) => cell.responsibility.id === id)
  return ok({
    ...page.value,
    today: deps.today,
    places: [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => ({ code, name })),
    rows: rows.map((row) => ({ ...row, cells: of(row.id) })),
    counts: countsOf(await store.countCells(deps)),
  })
}

/** `responsibilities.get`: one responsibility with what its cells say. */
export async function getResponsibility(
  deps: ReadDeps,
  input: { readonly id: string },
): Promise<Result<CallOutput<'responsibilities.get'>>> {
  const found = await readableThing(deps, input.id, 'responsibility')
  if (!found.ok) return found
  const record = { ...recordOf(found.value), city: found.value.city, data: found.value.data as Json }
  const [row] = await listedRows(deps, [record])
  if (!row) throw new Error(`responsibility ${input.id} has no row`)
  return ok({ ...row, counts: countsOf(await store.countCells(deps, input.id)) })
}

/** `responsibilities.cases`: whatever cites a responsibility and the caller may read, of any kind. */
export async function listCases(
  deps: ReadDeps,
  input: { readonly id: string } & Paging,
): Promise<Result<Page<CaseRow>>> {
  const found = await readableThing(deps, input.id, 'responsibility')
  if (!found.ok) return found
  const page = await pageOfCases(deps, input.id, input)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  return ok({
    ...page.value,
    rows: rows.map((row) => ({
      ...row,
      kindLabel: deps.catalogue.kinds.get(row.kind)?.title ?? t(row.kind, row.kind),
    })),
  })
}

async function listedRows(deps: ReadDeps, things: readonly ListedThing[]): Promise<Listed[]> {
  const rows = await rowsOf(deps, things)
  const clauses = await store.clausesById(
    deps.tx,
    rows.flatMap((row) => row.clauseId ?? []),
  )
  const cases = await caseCounts(
    deps,
    rows.map((row) => row.id),
  )
  return rows.map((row, i) => {
    const data = things[i]?.data ?? {}
    return {
      ...row,
      level: textIn(data, 'level') === 'city' ? 'city' : 'both',
      content: textIn(data, 'content'),
      basis: textIn(data, 'basis'),
      clause: clauses.get(row.clauseId ?? '') ?? null,
      cases: cases.get(row.id) ?? 0,
    }
  })
}

async function cellRows(deps: ReadDeps, cells: readonly store.CellRecord[]): Promise<ChargeRow[]> {
  const owners = await store.ownersOf(
    deps.tx,
    cells.map((cell) => cell.id),
    deps.today,
  )
  const byCharge = new Map<string, ChargeRow['owners']>()
  for (const owner of owners) {
    const list = byCharge.get(owner.charge_id) ?? []
    list.push({
      unitId: owner.unit_id,
      unitName: owner.unit_name,
      ended: owner.ended,
      postId: owner.post_id,
      postTitle: owner.post_title,
      person: owner.person,
      since: owner.since,
    })
    byCharge.set(owner.charge_id, list)
  }
  return cells.map((cell) => ({
    id: cell.id,
    responsibility: { id: cell.parent_id ?? '', title: cell.title },
    place: cell.region,
    placeName: cell.place_name,
    says: cell.says,
    opens: cell.opens,
    owners: byCharge.get(cell.id) ?? [],
  }))
}

function countsOf(said: ReadonlyMap<store.Says, number>): Counts {
  const of = (says: store.Says) => said.get(says) ?? 0
  const counts = { named: of('named'), noUnit: of('no-unit'), noPerson: of('no-person'), double: of('double') }
  return { cells: counts.named + counts.noUnit + counts.noPerson + counts.double, ...counts }
}

/** `charges.export`: exactly the rows that `charges.list` gives for the same filter, as a spreadsheet. */
export function chargesXlsx(db: Db, deps: ExportDeps, query: Query): Promise<Result<Uint8Array>> {
  return xlsxOf(db, deps, { name: t('保护责任落实', 'Protection responsibilities'), columns }, (all, paging) =>
    listCharges(all, { ...query, ...paging }),
  )
}

const sayings = {
  named: t('已落实', 'named'),
  'no-unit': t('缺单位', 'no unit'),
  'no-person': t('缺责任人', 'no person'),
  double: t('多头负责', 'several units'),
}

const columns: readonly ExportColumn<ChargeRow>[] = [
  { key: 'title', title: t('保护责任', 'Responsibility'), width: 30, of: (row) => row.responsibility.title },
  { key: 'place', title: t('区划', 'Division'), width: 14, of: (row) => row.placeName },
  { key: 'says', title: t('情况', 'Standing'), width: 12, of: (row, say) => say(sayings[row.says]) },
  { key: 'units', title: t('责任单位', 'Unit'), width: 30, of: (row) => row.owners.map((o) => o.unitName).join('；') },
  {
    key: 'posts',
    title: t('岗位', 'Post'),
    width: 30,
    of: (row) => row.owners.map((o) => o.postTitle ?? '—').join('；'),
  },
  {
    key: 'persons',
    title: t('责任人', 'Person'),
    width: 16,
    of: (row) => row.owners.map((o) => o.person ?? '—').join('；'),
  },
  { key: 'since', title: t('自', 'Since'), width: 14, of: (row) => row.owners.map((o) => o.since).join('；') },
]

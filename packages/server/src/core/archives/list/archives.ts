import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  fail,
  listIn,
  membersIn,
  ok,
  problem,
  type Result,
  type Retention,
  type RetentionState,
  retentionOf,
  retentionStates,
  t,
} from '@zhiqiang/kernel'
import { itemOf, itemsOf } from '../../hall/offerings/offerings.ts'
import type { LawInForce, LawOf } from '../../law/in-force.ts'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { paperFile } from '../../papers/issue/list-issued.ts'
import { filesOfPapers } from '../../papers/issue/store.ts'
import * as store from './store.ts'

export type ArchiveRow = CallOutput<'archives.list'>['rows'][number]
type ArchiveView = CallOutput<'archives.get'>
type ListRow = CallOutput<'archives.lists'>['rows'][number]

/** `archives.list`: files of closed cases, those due first, with how many stand where under the same filter. */
export async function listArchives(
  deps: ReadDeps,
  query: HandlerInput<'archives.list'>['query'],
): Promise<Result<CallOutput<'archives.list'>>> {
  const page = await store.pageOfArchives(deps, query, query)
  if (!page.ok) return page
  const counts = await store.countByState(deps, query)
  const states = Object.keys(retentionStates) as RetentionState[]
  return ok({
    ...page.value,
    rows: page.value.rows.map((row) => rowView(deps, row)),
    byState: states.map((state) => ({ state, label: retentionStates[state].label, files: counts.get(state) ?? 0 })),
  })
}

/** `archives.get`: how long the file of a case is kept, by which rule, what holds it back. */
export async function getArchive(deps: ReadDeps, lawOf: LawOf, id: string): Promise<Result<ArchiveView>> {
  const found = await store.archiveOf(deps, id)
  const item = found && itemsOf(deps).find(({ kind }) => kind === found.item)
  const city = deps.actor.city ?? deps.city
  if (!found || !item || !city) return fail(problem('E_NOT_FOUND'))
  const law = await lawOf(deps.tx, city)
  const retention = retentionOf(item.service.archive, law, found.closed_on)
  const holds = await store.holdsOf(deps.tx, id)
  const extension = membersIn(found.extended_on === null ? undefined : await store.extensionOf(deps.tx, city, id))
  return ok({
    ...rowView(deps, found),
    rule: ruleOf(retention, item.service.archive.basis, law),
    derivation: [...retention.derivation],
    extended:
      found.extended_on === null
        ? null
        : { on: found.extended_on, was: String(extension.was), why: String(extension.why) },
    holds: holds.map(({ lifted_on: liftedOn, ...hold }) => ({ ...hold, liftedOn })),
  })
}

/** `archives.lists`: lists of destruction, the latest first. */
export async function listLists(
  deps: ReadDeps,
  query: HandlerInput<'archives.lists'>['query'],
): Promise<Result<Page<ListRow>>> {
  const page = await store.pageOfLists(deps, query.id, query)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  const made = await store.certificatesOf(
    deps.tx,
    rows.map(({ id }) => id),
  )
  const files = await filesOfPapers(
    deps.tx,
    made.map(({ id }) => id),
  )
  return ok({
    ...page.value,
    rows: rows.map((row, at) => {
      const data = membersIn(page.value.rows[at]?.data)
      const certificate = made.find((one) => one.case_id === row.id)
      return {
        id: row.id,
        no: row.title,
        unit: row.units.find(({ part }) => part === 'lead')?.name ?? null,
        files: listIn(data.rows).length,
        leftOut: listIn(data.leftOut).length,
        drawnOn: String(data.drawnOn),
        stateLabel: row.stateLabel,
        tone: row.tone,
        certificate: certificate
          ? {
              id: certificate.id,
              no: certificate.number,
              verifyPath: `/verify/${certificate.code}`,
              files: files.filter((file) => file.thing_id === certificate.id).map(paperFile),
            }
          : null,
      }
    }),
  })
}

function rowView(deps: ReadDeps, row: store.ArchiveRecord): ArchiveRow {
  const { label, tone } = retentionStates[row.standing]
  return {
    id: row.id,
    no: row.no,
    item: row.item,
    itemTitle: itemOf(deps, row.item)?.title ?? t(row.item, row.item),
    unit: row.unit_name,
    closedOn: row.closed_on,
    years: row.years,
    keepUntil: row.keep_until,
    state: row.standing,
    stateLabel: label,
    tone,
    destroyedOn: row.destroyed_on,
    list: row.list_id === null || row.list_no === null ? null : { id: row.list_id, no: row.list_no },
  }
}

/** Where the time of keeping is laid down: the term's article, else the item's own basis; for ever by the general rules. */
function ruleOf(
  { term, years }: Retention,
  basis: { readonly instrument: string; readonly article: string | null } | null,
  { library }: LawInForce,
): ArchiveView['rule'] {
  if (term) {
    const { mark, note } = term.version
    const { instrument, article } = term.version.basis
    const title = library.instruments.get(instrument)?.title ?? t(instrument, instrument)
    return { instrument: title, article, mark, note: note ?? null }
  }
  const instrument = library.instruments.get(basis?.instrument ?? (years === null ? 'retention-rules' : ''))
  if (!instrument) return null
  const version = instrument.versions.at(-1)
  return {
    instrument: instrument.title,
    article: basis?.article ?? null,
    mark: version?.mark ?? 'unconfirmed',
    note: version?.note ?? instrument.note ?? null,
  }
}

import type { CallOutput } from '@zhiqiang/contract'
import { type Actor, fail, type Json, ok, type PlainDate, type Result, schemeItems, withItems } from '@zhiqiang/kernel'
import type { Tx } from '../../../../db/connect.ts'
import { transaction } from '../../../../db/transaction.ts'
import { sm3 } from '../../../audit/hash.ts'
import { actIn, type Engine, once } from '../../../engine/act.ts'
import { notOffered } from '../../../engine/perform.ts'
import { lockThing } from '../../../engine/store.ts'
import { permitted } from '../../../engine/ways.ts'
import { type ReadSheet, readSheet } from '../../../sheets/read-sheet.ts'
import { readableThing } from '../../things/get-thing.ts'
import { type ItemListColumn, itemListColumns } from './item-list.ts'
import { newId, type PlannedItem, planItems } from './plan-items.ts'
import { ledgerFigure } from './sources.ts'

type Answer = CallOutput<'schemes.import'>

export interface ItemListRequest {
  readonly schemeId: string
  /** Of the file, as the history shall tell it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** False only says what would happen. */
  readonly apply: boolean
  readonly requestId: string
}

const step = 'putItems'

/**
 * `schemes.import`: the items of an outside assessment from a spreadsheet. Without `apply` it says row by row what would
 * change and what is wrong; with it, all is one act, or nothing while a row is wrong. Doing it again changes nothing.
 */
export async function importItems(
  engine: Engine,
  actor: Actor,
  today: PlainDate,
  request: ItemListRequest,
): Promise<Result<Answer>> {
  const content = { scheme: request.schemeId, file: sm3(request.bytes), apply: request.apply }
  const within = async (tx: Tx): Promise<Result<Answer>> => {
    const scheme = await compiling(engine, tx, actor, today, request.schemeId)
    if (!scheme.ok) return scheme
    const sheet = await readSheet(request.bytes, itemListColumns)
    if (!sheet.ok) return sheet
    return importIn(engine, tx, actor, { request, scheme: scheme.value, sheet: sheet.value })
  }
  return transaction(engine.db, (tx) =>
    request.apply ? once(engine, tx, actor, request.requestId, content, () => within(tx)) : within(tx),
  )
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockThing>>>

/** The scheme, locked, if the actor may import into it and its state still takes items. */
async function compiling(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  today: PlainDate,
  schemeId: string,
): Promise<Result<Locked>> {
  const locked = await lockThing(tx, schemeId)
  const found = await readableThing({ tx, catalogue: engine.catalogue, actor, today }, schemeId, 'scheme')
  if (!found.ok) return found
  const kind = engine.catalogue.kinds.get('scheme')
  const declared = kind?.steps[step]
  if (!locked || !kind || !declared) throw new Error(`scheme ${schemeId} cannot be imported into`)
  const allowed = permitted(actor, kind, locked, declared)
  if (!allowed.ok) return allowed
  return declared.from.includes(locked.state) ? ok(locked) : fail(notOffered(kind, locked.state, step))
}

interface Import {
  readonly request: ItemListRequest
  readonly scheme: Locked
  readonly sheet: ReadSheet<ItemListColumn>
}

async function importIn(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  { request, scheme, sheet }: Import,
): Promise<Result<Answer>> {
  const figures = (await engine.ports(tx, scheme.city).things.ofKind('indicator')).map(ledgerFigure)
  const items = schemeItems(scheme.data.items)
  const rows = planItems(sheet.rows, items, figures)
  const changed = rows.filter((row) => row.does === 'add' || row.does === 'change')
  const put = changed.map((row, i) => (row.item.id === newId ? { ...row.item, id: `${newId}${i}` } : row.item))
  const counts = countsOf(rows)
  const whole = withItems(items, put)
  if (counts.wrong === 0 && !whole.ok) return whole
  const applies = request.apply && counts.wrong === 0
  if (applies && changed.length > 0) {
    const { requestId, name } = request
    const answers = { items: changed.map(answered), file: name.slice(0, 200) } as unknown as Record<string, Json>
    const { id: thingId, revision } = scheme
    const done = await actIn(engine, tx, actor, { thingId, step, revision, requestId, answers })
    if (!done.ok) return done
  }
  const meant = new Set(rows.map((row) => row.item.id))
  return ok({
    sheet: sheet.sheet,
    headerRow: sheet.headerRow,
    found: { ...sheet.found },
    others: [...sheet.others],
    skipped: sheet.skipped.map((row) => ({ ...row })),
    rows: rows.map(({ no, item, source, does, changes, why }) => ({
      no,
      item: { no: item.no, name: item.name, unit: item.unit, shows: item.shows },
      factor: item.factor,
      digits: item.digits,
      source,
      does,
      changes: [...changes],
      why: [...why],
    })),
    counts,
    absent: items.filter((item) => !meant.has(item.id)).map((item) => `${item.no} ${item.name}`.trim()),
    applied: applies,
  })
}

/** An item as the step takes it. */
function answered({ item: { id, indicator, ...item } }: PlannedItem) {
  return { ...item, source: indicator, ...(id === newId ? {} : { item: id }) }
}

function countsOf(rows: readonly PlannedItem[]): Answer['counts'] {
  const of = (does: PlannedItem['does']) => rows.filter((row) => row.does === does).length
  return {
    add: of('add'),
    change: of('change'),
    nothing: of('nothing'),
    wrong: of('wrong'),
    gaps: rows.filter((row) => row.does !== 'wrong' && row.item.indicator === null).length,
  }
}

import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  canonicalJson,
  type Kind,
  type Lang,
  membersIn,
  ok,
  type Result,
  roleNames,
  type Text,
  t,
} from '@zhiqiang/kernel'
import type { Db, Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import type { Catalogue } from '../engine/catalogue.ts'
import { concealed } from '../engine/concealed.ts'
import { withoutApplicant } from '../engine/withheld.ts'
import { isOutsider } from '../hall/outsider.ts'
import { byteOrderMark, csvLine } from '../ledger/export/csv.ts'
import { cityAsked, type LongPage, type Paging, type ReadDeps } from '../ledger/read-deps.ts'
import { destroyType } from './redaction.ts'
import * as store from './store.ts'

type EventView = CallOutput<'audit.events'>['rows'][number]

/** `audit.events`: all events of the city, newest first. */
export async function listEvents(
  deps: ReadDeps,
  query: HandlerInput<'audit.events'>['query'],
): Promise<Result<LongPage<EventView>>> {
  const { cursor, limit, ...filter } = query
  return pageOf(deps, await store.pageOfEvents(deps.tx, { ...filter, city: cityAsked(deps) }, { cursor, limit }))
}

/**
 * `things.history`: the events of one thing, the last first; an applicant is not told what is for the office alone. Whether
 * the caller may read it is asked before.
 */
export async function historyOf(
  deps: ReadDeps,
  thing: { readonly id: string; readonly kind: string; readonly state: string },
  paging: Paging,
): Promise<Result<LongPage<EventView>>> {
  const { cursor, limit } = paging
  const outside = isOutsider(deps.actor)
  const steps = Object.entries(deps.catalogue.kinds.get(thing.kind)?.steps ?? {})
  const but = outside ? steps.flatMap(([name, step]) => (step.inside ? [name] : [])) : []
  const filter = { thingId: thing.id, city: cityAsked(deps), but }
  const page = await pageOf(deps, await store.pageOfEvents(deps.tx, filter, { cursor, limit }))
  if (!page.ok || !outside) return page
  // What else an act changed (who handles it, what the office noted) is the office's own.
  const sealed = deps.catalogue.kinds.get(thing.kind)?.states[thing.state]?.sealed === true
  const told = page.value.rows.map((row) => ({
    ...row,
    payload: { answers: row.payload.answers },
    behalf: null,
    files: sealed ? [] : row.files,
  }))
  return ok({ ...page.value, rows: told })
}

/** `audit.access`: who signed in and looked at what in the city, newest first. */
export function listAccess(
  deps: ReadDeps,
  query: HandlerInput<'audit.access'>['query'],
): Promise<Result<CallOutput<'audit.access'>>> {
  return store.pageOfAccess(deps.tx, cityAsked(deps), query)
}

async function pageOf(deps: ReadDeps, page: Result<LongPage<store.EventRow>>): Promise<Result<LongPage<EventView>>> {
  return page.ok ? ok({ ...page.value, rows: await views(deps.tx, deps.catalogue, page.value.rows) }) : page
}

async function views(tx: Tx, catalogue: Catalogue, rows: readonly store.EventRow[]): Promise<EventView[]> {
  const files = new Map<string, EventView['files']>()
  for (const f of await store.filesOfEvents(tx, rows)) {
    const key = `${f.thing_id} ${f.event_seq}`
    const { id, name, size, type, sm3 } = f
    files.set(key, [...(files.get(key) ?? []), { id, name, size, type, sm3, eventSeq: f.event_seq }])
  }
  return rows.map((row) => ({
    thingId: row.thing_id,
    thingTitle: row.title ?? '',
    kind: row.kind ?? '',
    seq: row.seq,
    type: row.type,
    label: labelOf(catalogue, row),
    actor: row.actor,
    role: row.role,
    unit: row.unit_name,
    behalf: behalfIn(row.payload),
    at: row.at,
    recordedAt: row.recorded_at,
    payload: payloadOf(row, catalogue.kinds.get(row.kind ?? '')),
    files: files.get(`${row.thing_id} ${row.seq}`) ?? [],
    hash: row.hash,
  }))
}

/** What is opened under cases of whatever service may stand under one that keeps who applied. */
function namesNobody(kind: Kind | undefined): boolean {
  return kind?.service?.withholds !== undefined || kind?.ofCases === true
}

function labelOf({ kinds }: Catalogue, { kind, type }: store.EventRow): Text {
  if (type === destroyType) return t('销毁档案', 'File destroyed')
  return kinds.get(kind ?? '')?.steps[type]?.label ?? t(type, type)
}

/** What an event keeps, less what its kind withholds and with what it conceals masked. */
function payloadOf(row: store.EventRow, kind: Kind | undefined): EventView['payload'] {
  const payload = concealed(kind, members(row.payload))
  return namesNobody(kind) ? { ...withoutApplicant(payload) } : payload
}

function behalfIn(payload: store.EventRow['payload']): string | null {
  const { name } = membersIn(membersIn(payload).behalf)
  return typeof name === 'string' ? name : null
}

function members(payload: store.EventRow['payload']): EventView['payload'] {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? { ...payload } : {}
}

/**
 * `audit.export`: the events of the city as CSV with a byte order mark, newest first. Each portion is read in its own
 * short transaction: events never change, so a slow reader holds nothing open and misses nothing that stood there when
 * it began.
 */
export async function* auditCsv(
  db: Db,
  deps: Omit<ReadDeps, 'tx'>,
  query: HandlerInput<'audit.export'>['query'],
): AsyncGenerator<string> {
  // A caller without a city comes with an empty one.
  const filter = { ...query, city: cityAsked(deps) || null }
  const lang = deps.lang ?? 'zh'
  yield byteOrderMark + csvLine(columns.map((column) => column.title[lang]))
  for (let place: store.EventPlace | null = null; ; ) {
    const from: store.EventPlace | null = place
    const rows: EventView[] = await transaction(db, (tx) => portion(tx, deps.catalogue, filter, from), {
      readOnly: true,
    })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => csvLine(columns.map((column) => column.of(row, deps.catalogue, lang)))).join('')
    place = last
  }
}

async function portion(tx: Tx, catalogue: Catalogue, filter: store.EventFilter, place: store.EventPlace | null) {
  return views(tx, catalogue, await store.eventsBefore(tx, filter, place, 500))
}

interface Column {
  readonly title: Text
  readonly of: (row: EventView, catalogue: Catalogue, lang: Lang) => string | number | null
}

const names: Readonly<Record<string, Text | undefined>> = roleNames

const columns: readonly Column[] = [
  { title: t('办理时间（UTC）', 'At (UTC)'), of: (row) => row.at },
  { title: t('记录时间（UTC）', 'Recorded at (UTC)'), of: (row) => row.recordedAt },
  { title: t('种类', 'Kind'), of: (row, { kinds }, lang) => kinds.get(row.kind)?.title[lang] ?? row.kind },
  { title: t('标题', 'Title'), of: (row) => row.thingTitle },
  { title: t('序号', 'No.'), of: (row) => row.seq },
  { title: t('步骤', 'Step'), of: (row, _, lang) => row.label[lang] },
  { title: t('办理人', 'Actor'), of: (row) => row.actor },
  { title: t('身份', 'Role'), of: (row, _, lang) => names[row.role]?.[lang] ?? row.role },
  { title: t('单位', 'Unit'), of: (row) => row.unit },
  { title: t('代谁', 'For whom'), of: (row) => row.behalf },
  { title: t('内容', 'Content'), of: (row) => written(row.payload) },
  { title: t('附件', 'Files'), of: (row) => row.files.map((f) => `${f.name} (SM3 ${f.sm3})`).join('; ') },
  { title: t('校验值', 'Hash'), of: (row) => row.hash },
  { title: t('编号', 'Id'), of: (row) => row.thingId },
]

function written(payload: EventView['payload']): string {
  try {
    return canonicalJson(payload as Parameters<typeof canonicalJson>[0])
  } catch {
    // A number beyond what JSON can write: somebody changed the row; verification says so.
    return JSON.stringify(payload)
  }
}

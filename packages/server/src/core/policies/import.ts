import { type Actor, fail, holds, type Json, ok, problem, type Result, type Thing, t, uuidv7 } from '@zhiqiang/kernel'
import { ledgerOf, openFindings, type PolicyReading } from '@zhiqiang/policy'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { allCities, cityOfRegion } from '../cities/store.ts'
import { largestDocument } from '../documents/read/read-document.ts'
import { type Engine, once, openIn } from '../engine/act.ts'
import type { FileVault } from '../files/file-vault.ts'
import { putFile, putUpload } from '../files/store.ts'
import { type Handed, type ReadHanded, readHanded } from './read-handed.ts'

export interface ImportRequest {
  readonly handed: Handed
  /** Division code; the city it belongs to gets the plan. */
  readonly region: string
  readonly requestId: string
}

/**
 * Keeps a document for review: originals in the vault, the reading beside them, a policy thing in state review. Nothing
 * is kept of what cannot be read. The same request id gives the same plan again.
 */
export async function importPolicy(
  engine: Engine,
  vault: FileVault,
  actor: Actor,
  request: ImportRequest,
): Promise<Result<Thing>> {
  if (!holds(actor, 'policy.import')) return fail(problem('E_FORBIDDEN'))
  const city = await transaction(engine.db, (tx) => cityOfRegion(tx, request.region))
  if (!city || (actor.city !== null && actor.city !== city.code))
    return fail(await noCity(engine, actor, request.region))
  const read = await readPlan(request.handed)
  if (!read.ok) return read
  const kept = await keepOriginals(vault, request.handed)
  if (!kept.ok) return kept
  const originals = kept.value
  const content = { region: request.region, files: originals.map((o) => o.sm3) }
  const document = { handed: request.handed, region: request.region, originals, read: read.value }
  return transaction(engine.db, (tx) =>
    once(engine, tx, actor, request.requestId, content, () =>
      keepIn(engine, tx, actor, { ...document, city: city.code, requestId: request.requestId }),
    ),
  )
}

/** A law has no tasks to review or publish: kept as a plan it would only stand in the way. */
async function readPlan(handed: Handed): Promise<Result<ReadHanded>> {
  const read = await readHanded(handed)
  return read.ok && read.value.reading.document.genre === 'law' ? fail(isLaw) : read
}

const isLaw = problem('E_DOCUMENT', {
  why: t('这是法律法规条文，不是规划或方案，没有保存。', 'This is a law with articles, not a plan; nothing was kept.'),
  how: t('请上传规划、方案或意见。', 'Upload a plan, a programme or an opinion.'),
})

interface KeptDocument {
  readonly handed: Handed
  readonly city: string
  readonly region: string
  readonly originals: readonly Original[]
  readonly read: ReadHanded
  readonly requestId: string
}

/** Opens the policy of a document that was read, inside an open transaction. */
async function keepIn(engine: Engine, tx: Tx, actor: Actor, kept: KeptDocument): Promise<Result<Thing>> {
  const { reading, sm3 } = kept.read
  const at = engine.clock.real()
  const files: { upload: string }[] = []
  for (const original of kept.originals) {
    const upload = uuidv7(Date.parse(at))
    await putFile(tx, original)
    await putUpload(tx, {
      id: upload,
      city: kept.city,
      accountId: actor.id,
      sm3: original.sm3,
      name: original.name,
      at,
    })
    files.push({ upload })
  }
  const document = { reading, sm3, region: kept.region, files, meta: metaOf(reading, kept.handed) }
  const wish = { kind: 'policy', step: 'import', parentId: null, city: kept.city, requestId: kept.requestId }
  const opened = await openIn(engine, tx, actor, { ...wish, answers: { document } }, 'own')
  return opened.ok ? ok(opened.value.thing) : opened
}

/** {@link importPolicy} inside an open transaction, for history that is played at once. */
export async function importIn(
  engine: Engine,
  tx: Tx,
  vault: FileVault,
  actor: Actor,
  request: ImportRequest & { readonly city: string },
): Promise<Result<Thing>> {
  const read = await readPlan(request.handed)
  if (!read.ok) return read
  const originals = await keepOriginals(vault, request.handed)
  if (!originals.ok) return originals
  return keepIn(engine, tx, actor, { ...request, originals: originals.value, read: read.value })
}

async function noCity(engine: Engine, actor: Actor, code: string) {
  const cities = await transaction(engine.db, allCities)
  const own = cities.filter((c) => actor.city === null || c.code === actor.city)
  const names = own.map((c) => `${c.code} ${c.name}`).join('、') || '—'
  return problem('E_CITY', { code, cities: names })
}

interface Original {
  readonly name: string
  readonly sm3: string
  readonly size: number
  readonly type: string
}

async function keepOriginals(vault: FileVault, handed: Handed): Promise<Result<Original[]>> {
  const kept: Original[] = []
  const pasted = { name: '粘贴的文字.txt', bytes: new TextEncoder().encode(handed.text ?? ''), type: 'text/plain' }
  const files = handed.files.map((f) => ({ ...f, type: 'application/octet-stream' }))
  for (const file of handed.text === null ? files : [...files, pasted]) {
    const put = await vault.put(file.bytes, { maxBytes: largestDocument })
    if (!put.ok) return put
    kept.push({ name: file.name, type: file.type, ...put.value })
  }
  return ok(kept)
}

/** What lists and heads of pages show of a document before it is published. */
function metaOf(reading: PolicyReading, handed: Handed): { readonly [key: string]: Json } {
  const { document } = reading
  const issuedOn = document.issuedOn ?? document.printedOn
  const counts = ledgerOf(reading, issuedOn ?? '2000-01-01').counts
  return {
    title: document.attachment ?? document.title ?? handed.files[0]?.name ?? '（无标题）',
    number: document.number,
    issuer: document.issuer,
    issuedOn,
    horizonLast: document.horizon.last,
    genre: document.genre,
    openness: document.openness?.mode ?? null,
    version: 0,
    closed: false,
    show: ['units', 'state', 'due'],
    corrections: [],
    decisions: [],
    counts: { ...counts, findings: openFindings(reading, []).length },
  }
}

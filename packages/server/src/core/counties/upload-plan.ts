import { type Actor, can, fail, ok, problem, type Result, type Thing, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { largestDocument } from '../documents/read/read-document.ts'
import { type Engine, once, openIn } from '../engine/act.ts'
import type { FileVault } from '../files/file-vault.ts'
import { putFile, putUpload } from '../files/store.ts'
import { readThing } from '../ledger/things/store.ts'
import { type Handed, type ReadHanded, readHanded } from '../policies/read-handed.ts'

export interface PlanOfCounty {
  /** The record of the county. */
  readonly id: string
  readonly handed: Handed
  readonly requestId: string
}

/**
 * `counties.uploadPlan`: reads a county's own plan with the reader of plans and keeps text and original under the county's
 * record; an earlier one is replaced. Nothing is kept of what cannot be read.
 */
export async function uploadCountyPlan(
  engine: Engine,
  vault: FileVault,
  actor: Actor,
  request: PlanOfCounty,
): Promise<Result<Thing>> {
  const record = await transaction(engine.db, (tx) => readThing(tx, request.id))
  if (record?.kind !== 'county' || !can(actor, 'county.read', record)) return fail(problem('E_NOT_FOUND'))
  if (!can(actor, 'county.keep', record)) return fail(problem('E_FORBIDDEN'))
  const read = await readHanded(request.handed)
  if (!read.ok) return read
  const content = { county: request.id, sm3: read.value.sm3 }
  return transaction(engine.db, (tx) =>
    once(engine, tx, actor, request.requestId, content, () =>
      keepCountyPlan(engine, tx, vault, actor, { ...request, city: record.city, read: read.value }),
    ),
  )
}

/** {@link uploadCountyPlan} of a text already read, inside an open transaction. */
export async function keepCountyPlan(
  engine: Engine,
  tx: Tx,
  vault: FileVault,
  actor: Actor,
  { id, city, handed, requestId, read }: PlanOfCounty & { readonly city: string; readonly read: ReadHanded },
): Promise<Result<Thing>> {
  const { reading } = read
  const at = engine.clock.real()
  const pasted = { name: '粘贴的文字.txt', bytes: new TextEncoder().encode(handed.text ?? '') }
  const files: { upload: string }[] = []
  for (const file of handed.text === null ? handed.files : [...handed.files, pasted]) {
    const kept = await vault.put(file.bytes, { maxBytes: largestDocument })
    if (!kept.ok) return kept
    const upload = uuidv7(Date.parse(at))
    await putFile(tx, { ...kept.value, type: 'application/octet-stream' })
    await putUpload(tx, { id: upload, city, accountId: actor.id, sm3: kept.value.sm3, name: file.name, at })
    files.push({ upload })
  }
  const { document } = reading
  const title = document.attachment ?? document.title ?? handed.files[0]?.name ?? '（无标题）'
  const answers = {
    document: {
      reading,
      sm3: read.sm3,
      title,
      number: document.number,
      issuedOn: document.issuedOn ?? document.printedOn,
      files,
    },
  }
  const wish = { kind: 'county-plan', step: 'import', parentId: id, city, requestId, answers }
  const opened = await openIn(engine, tx, actor, wish, 'own')
  return opened.ok ? ok(opened.value.thing) : opened
}

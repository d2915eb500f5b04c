import { type Actor, ok, type Result, refuseInput, t, uuidv7 } from '@zhiqiang/kernel'
import type { Clock } from '../../clock.ts'
import type { Db, Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { sniffEvidenceType } from './evidence-type.ts'
import type { FileVault } from './file-vault.ts'
import { putFile, putUpload } from './store.ts'

/** Largest piece of evidence, in bytes. */
const largestEvidence = 20 * 1024 * 1024

export interface Uploaded {
  readonly upload: string
  readonly name: string
  readonly size: number
  readonly type: string
  readonly sm3: string
}

interface UploadDeps {
  readonly clock: Clock
  readonly vault: FileVault
}

/** Keeps a piece of evidence: its type comes from its content, its name in the vault from its hash. */
export function uploadEvidence(
  deps: UploadDeps & { readonly db: Db },
  actor: Actor,
  city: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<Uploaded>> {
  return transaction(deps.db, (tx) => uploadIn(deps, tx, actor, city, file))
}

/** {@link uploadEvidence} inside an open transaction. The bytes lie in the vault before any row names them. */
export async function uploadIn(
  deps: UploadDeps,
  tx: Tx,
  actor: Actor,
  city: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<Uploaded>> {
  if (file.bytes.length === 0) return refuseInput(t('文件是空的', 'the file is empty'))
  const sniffed = await sniffEvidenceType(file.bytes, file.name)
  if (!sniffed.ok) return sniffed
  const put = await deps.vault.put(file.bytes, { maxBytes: largestEvidence })
  if (!put.ok) return put
  const { sm3, size } = put.value
  const at = deps.clock.real()
  const id = uuidv7(Date.parse(at))
  const type = sniffed.value.mime
  await putFile(tx, { sm3, size, type })
  await putUpload(tx, { id, city, accountId: actor.id, sm3, name: file.name.slice(0, 200), at })
  return ok({ upload: id, name: file.name, size, type, sm3 })
}

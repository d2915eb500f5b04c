import { type Actor, fail, ok, problem, type Result, t, uuidv7 } from '@zhiqiang/kernel'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { sniffEvidenceType } from './evidence-type.ts'
import type { FileVault } from './file-vault.ts'
import { putFile, putUpload } from './store.ts'

/** Largest piece of evidence, in bytes. */
export const largestEvidence = 20 * 1024 * 1024

export interface Uploaded {
  readonly upload: string
  readonly name: string
  readonly size: number
  readonly type: string
  readonly sm3: string
}

/** Keeps a piece of evidence: its type comes from its content, its name in the vault from its hash. */
export async function uploadEvidence(
  deps: { readonly db: Db; readonly clock: Clock; readonly vault: FileVault },
  actor: Actor,
  city: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<Uploaded>> {
  if (file.bytes.length === 0) return fail(problem('E_INPUT', { what: t('文件是空的', 'the file is empty') }))
  const sniffed = await sniffEvidenceType(file.bytes, file.name)
  if (!sniffed.ok) return sniffed
  const put = await deps.vault.put(file.bytes, { maxBytes: largestEvidence })
  if (!put.ok) return put
  const { sm3, size } = put.value
  const at = deps.clock.real()
  const id = uuidv7(Date.parse(at))
  const type = sniffed.value.mime
  await transaction(deps.db, async (tx) => {
    await putFile(tx, { sm3, size, type })
    await putUpload(tx, { id, city, accountId: actor.id, sm3, name: file.name.slice(0, 200), at })
  })
  return ok({ upload: id, name: file.name, size, type, sm3 })
}

import { fail, listIn, ok, problem, type Result } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { signatureAlgorithm } from '../../papers/sign/sm2.ts'

interface Kept {
  readonly text: string
  readonly sm3: string
  readonly keyId: string
  readonly publicKey: string
  readonly signature: string
}

/** `cases.handover`: what was handed to an outside platform, as it was signed, with all it takes to check that. */
export async function handoverFile(
  deps: ReadDeps,
  asked: { readonly id: string; readonly sm3: string },
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const found = await readableThing(deps, asked.id)
  if (!found.ok) return found
  const kept = listIn<Kept>(found.value.data.handovers).find(({ sm3 }) => sm3 === asked.sm3)
  if (!kept) return fail(problem('E_NOT_FOUND'))
  const { text, sm3, keyId, publicKey, signature } = kept
  const file = { algorithm: signatureAlgorithm, text, sm3, keyId, publicKey, signature }
  return ok({ name: `${sm3.slice(0, 12)}.json`, bytes: new TextEncoder().encode(JSON.stringify(file, null, 2)) })
}

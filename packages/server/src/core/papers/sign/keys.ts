import type { CallOutput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { signatureAlgorithm } from './sm2.ts'
import { keysOf } from './store.ts'

/** `papers.keys`: the public keys of a city, the one in use first, and how many papers each signed. */
export async function listKeys(tx: Tx, city: string): Promise<Result<CallOutput<'papers.keys'>>> {
  const kept = await keysOf(tx, city)
  return ok({
    algorithm: signatureAlgorithm,
    keys: kept.map((key) => ({
      id: key.id,
      publicKey: key.public_key,
      madeAt: key.made_at,
      retiredAt: key.retired_at,
      papers: Number(key.papers),
    })),
  })
}

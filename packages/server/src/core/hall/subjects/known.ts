import type { CallOutput } from '@zhiqiang/contract'
import { ok, plainCreditCode, type Result } from '@zhiqiang/kernel'
import { cityAsked, type ReadDeps } from '../../ledger/read-deps.ts'
import { subjectPort } from './store.ts'

/** `subjects.known`: an organisation registered in the caller's city under a credit code; its name stands on its licence for all to see. */
export async function knownSubject(deps: ReadDeps, code: string): Promise<Result<CallOutput<'subjects.known'>>> {
  const city = cityAsked(deps)
  const found = city === null ? null : await subjectPort(deps.tx, city).byCode(plainCreditCode(code))
  return ok({ name: found?.name ?? null })
}

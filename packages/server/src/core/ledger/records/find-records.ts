import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { finders } from './store.ts'

/** `records.find`: what a form's picker offers for some words. */
export async function findRecords(
  deps: ReadDeps,
  query: HandlerInput<'records.find'>['query'],
): Promise<Result<CallOutput<'records.find'>>> {
  return ok({ rows: await finders[query.of](deps, query) })
}

import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fail, type Kind, ok, problem, type Result, type Text, t } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { sliced } from '../../ledger/paging/sliced.ts'
import type { Paging } from '../../ledger/read-deps.ts'
import { sortOf } from '../tell/tell.ts'
import * as store from './store.ts'

type Wording = CallOutput<'wordings.list'>['rows'][number]

/** `wordings.list`: what steps declare, and what effects told so far, each with the city's own words where it has some. */
export async function listWordings(
  tx: Tx,
  kinds: ReadonlyMap<string, Kind>,
  city: string,
  paging: Paging,
): Promise<Result<CallOutput<'wordings.list'>>> {
  const own = await store.wordingsOf(tx, city)
  const told = await store.sortsTold(tx, city)
  const usual = usualWords(kinds)
  for (const { sort, zh, en } of told) if (!usual.has(sort) && !own.has(sort)) usual.set(sort, t(zh, en))
  const rows = [...usual].map(([sort, words]): Wording => {
    const [kind = '', step = ''] = sort.split('.')
    const declared = kinds.get(kind)
    const named = t(step, step)
    return {
      sort,
      kind: declared?.title ?? t('系统', 'System'),
      step: declared?.steps[step]?.label ?? named,
      usual: words,
      own: own.get(sort) ?? null,
    }
  })
  return sliced(rows, paging)
}

/** `wordings.set`: the city's own words for later notices of a sort; those told already stay as they were. */
export async function setWording(
  tx: Tx,
  who: { readonly kinds: ReadonlyMap<string, Kind>; readonly city: string; readonly by: string; readonly at: string },
  { sort, own }: HandlerInput<'wordings.set'>['body'],
): Promise<Result<{ set: boolean }>> {
  const { city, by, at } = who
  const known = usualWords(who.kinds).has(sort) || (await store.sortsTold(tx, city)).some((one) => one.sort === sort)
  if (!known) return fail(problem('E_NOT_FOUND'))
  if (own === null) await store.dropWording(tx, city, sort)
  else await store.putWording(tx, { city, sort, own, by, at })
  return ok({ set: own !== null })
}

function usualWords(kinds: ReadonlyMap<string, Kind>): Map<string, Text> {
  const words = [...kinds.values()].flatMap((kind) =>
    Object.entries(kind.steps).flatMap(([step, { tells = [] }]) =>
      tells.map((tell, nth) => [sortOf(kind.kind, step, nth), tell.words] as const),
    ),
  )
  return new Map(words)
}

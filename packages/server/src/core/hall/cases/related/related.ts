import type { CallOutput } from '@zhiqiang/contract'
import { type Json, membersIn, type Thing } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../../ledger/read-deps.ts'
import { rowsOf } from '../../../ledger/things/list-rows.ts'
import { itemOf, itemsOf } from '../../offerings/offerings.ts'
import * as store from './store.ts'

type Related = CallOutput<'cases.get'>['related'][number]

/**
 * Cases that a reader of one should know of, as far as he may read them: merged with it, about the same right, by the same
 * applicant. Where a service keeps who applied, nothing leads from it to that applicant's other cases, nor back.
 */
export async function relatedTo(deps: ReadDeps, thing: Thing, subject: string | null): Promise<Related[]> {
  const nameless = itemsOf(deps).flatMap(({ kind, service }) => (service.withholds ? [kind] : []))
  const rights = rightsIn(thing.data.answers)
  const into = membersIn(thing.data.mergedInto).id
  const asked = [
    ['merged', store.mergedWith(thing.id, typeof into === 'string' ? into : null)],
    ...(rights.length > 0 ? [['right', store.aboutRights(rights)] as const] : []),
    ...(subject === null || nameless.includes(thing.kind)
      ? []
      : [['applicant', store.ofSubject(subject, nameless)] as const]),
  ] as const
  const found = new Map<string, Related>()
  for (const [why, condition] of asked) {
    const cases = await store.casesBeside(deps, thing.id, condition)
    const rows = await rowsOf(deps, cases)
    for (const [i, row] of rows.entries()) {
      const no = cases[i]?.no ?? ''
      if (!found.has(row.id))
        found.set(row.id, { ...row, no, itemTitle: itemOf(deps, row.kind)?.title ?? { zh: no, en: no }, why })
    }
  }
  return [...found.values()]
}

/** The numbers of rights that an application names, wherever in it they stand. */
function rightsIn(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(rightsIn))]
  const members = membersIn(value)
  const { sort, number } = members
  if (typeof sort === 'string' && typeof number === 'string') return [number]
  return [...new Set(Object.values(members).flatMap((one) => (typeof one === 'object' ? rightsIn(one) : [])))].slice(
    0,
    10,
  )
}

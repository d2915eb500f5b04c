import { createContext, use } from 'react'
import { call } from '../../app/api.ts'

/** Path of a clause → id of its permanent page; empty before publication. */
export type ClauseLinks = ReadonlyMap<string, string>

export const ClauseLinksContext = createContext<ClauseLinks>(new Map())

export function useClauseLinks(): ClauseLinks {
  return use(ClauseLinksContext)
}

/** Loads the permanent ids of all clauses of a published plan, page by page. A refusal leaves the links away. */
export async function loadClauseLinks(policyId: string): Promise<ClauseLinks> {
  const links = new Map<string, string>()
  let cursor: string | undefined
  do {
    const answer = await call('clauses.list', {
      params: { id: policyId },
      query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) },
    })
    if (!answer.ok) return links
    for (const row of answer.value.rows) links.set(row.path, row.id)
    cursor = answer.value.next ?? undefined
  } while (cursor !== undefined)
  return links
}

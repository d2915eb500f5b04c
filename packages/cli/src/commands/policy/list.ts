import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { policyColumns } from './columns.ts'

export interface PolicyFilter extends PageOptions {
  readonly q?: string
  readonly state?: string
}

/** `zq policy list`. */
export function listPolicies(cli: Cli, { q, state, ...paging }: PolicyFilter): Promise<number> {
  return withSession(cli, async (session) => {
    const page = await readPages(paging, (at) => call(session, 'policies.list', { query: { q, state, ...at } }))
    return printPage(cli, page, policyColumns(cli))
  })
}

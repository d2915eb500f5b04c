import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { eventColumns } from './event-columns.ts'

export interface EventFilter extends PageOptions {
  readonly q?: string
  readonly kind?: string
  readonly from?: string
  readonly to?: string
}

/** `zq audit events`: the events of every thing. */
export function listEvents(cli: Cli, { q, kind, from, to, ...paging }: EventFilter): Promise<number> {
  return withSession(cli, async (session) => {
    const page = await readPages(paging, (at) => call(session, 'audit.events', { query: { q, kind, from, to, ...at } }))
    return printPage(cli, page, eventColumns(cli, 'many'))
  })
}

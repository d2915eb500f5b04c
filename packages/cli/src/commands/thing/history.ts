import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { eventColumns } from '../audit/event-columns.ts'

/** `zq thing history`: all events of a thing. */
export function historyOf(cli: Cli, id: string, paging: PageOptions): Promise<number> {
  return withSession(cli, async (session) => {
    const page = await readPages(paging, (at) => call(session, 'things.history', { params: { id }, query: at }))
    return printPage(cli, page, eventColumns(cli, 'one'))
  })
}

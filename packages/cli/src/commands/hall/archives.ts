import { type RetentionState, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'

interface Filter extends PageOptions {
  readonly state?: RetentionState
  readonly item?: string
  readonly until?: string
  readonly q?: string
}

/** `zq archive list`. */
export function listFiles(cli: Cli, { state, item, until, q, ...paging }: Filter): Promise<number> {
  return withSession(cli, async (session) => {
    const query = { state, item, until, q }
    const page = await readPages(paging, (at) => call(session, 'archives.list', { query: { ...query, ...at } }))
    return printPage(cli, page, [
      { title: t('案件编号', 'Case'), of: (row) => row.no },
      { title: t('事项', 'Service'), of: (row) => say(cli, row.itemTitle), shrinks: true },
      { title: t('办结', 'Closed'), of: (row) => row.closedOn },
      { title: t('保管至', 'Kept until'), of: (row) => row.keepUntil ?? say(cli, t('永久', 'for ever')) },
      { title: t('状态', 'State'), of: (row) => say(cli, row.stateLabel) },
      { title: t('清册', 'List'), of: (row) => row.list?.no ?? '' },
    ])
  })
}

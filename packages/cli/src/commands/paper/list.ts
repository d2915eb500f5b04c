import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'

/** `zq paper list`. */
export function listPapers(cli: Cli, paging: PageOptions): Promise<number> {
  return withSession(cli, async (session) => {
    const page = await readPages(paging, (at) => call(session, 'papers.list', { query: at }))
    return printPage(cli, page, [
      { title: t('编号', 'Id'), of: (row) => row.id },
      { title: t('文号', 'Number'), of: (row) => row.number },
      { title: t('标题', 'Title'), of: (row) => row.title, shrinks: true },
      { title: t('日期', 'Date'), of: (row) => row.issuedOn },
      { title: t('状态', 'State'), of: (row) => say(cli, row.stateLabel) },
      { title: t('核验码', 'Code'), of: (row) => row.code },
    ])
  })
}

import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { findUnit } from '../organisation/find.ts'
import { unitNames } from '../thing/columns.ts'

export interface TaskFilter extends PageOptions {
  readonly q?: string
  readonly state?: string
  /** Id or name. */
  readonly unit?: string
  readonly policy?: string
  readonly overdue?: boolean
  readonly sort?: 'clause' | 'due' | 'moved'
}

/** `zq task list`. */
export function listTasks(cli: Cli, { unit, overdue, ...rest }: TaskFilter): Promise<number> {
  const { q, state, policy, sort, ...paging } = rest
  return withSession(cli, async (session) => {
    const named = await findUnit(session, unit)
    if (!named.ok) return refuse(cli, named.problem)
    const query = { q, state, policy, sort, unit: named.value, overdue: overdue ? ('true' as const) : undefined }
    const page = await readPages(paging, (at) => call(session, 'tasks.list', { query: { ...query, ...at } }))
    return printPage(cli, page, [
      { title: t('编号', 'Id'), of: (row) => row.id },
      { title: t('条款', 'Clause'), of: (row) => row.path },
      { title: t('任务', 'Task'), of: (row) => row.heading, shrinks: true },
      { title: t('状态', 'State'), of: (row) => say(cli, row.stateLabel) },
      { title: t('期限', 'Due'), of: (row) => row.dueOn },
      { title: t('逾期', 'Overdue'), of: (row) => (row.overdue ? say(cli, t('逾期', 'overdue')) : '') },
      { title: t('报告', 'Reports'), of: (row) => row.reports, align: 'right' },
      { title: t('单位（*牵头）', 'Units (* leads)'), of: unitNames, shrinks: true },
    ])
  })
}

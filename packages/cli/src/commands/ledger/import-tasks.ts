import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printTable, say } from '../../output/print.ts'
import { call } from '../../session/session.ts'
import { handSheet } from '../hand-sheet.ts'
import { textPart } from '../input.ts'

const outcomes = {
  add: t('新增任务', 'new task'),
  assign: t('分派', 'assigned'),
  setDue: t('调整期限', 'new date'),
  nothing: t('没有变化', 'no change'),
  wrong: t('有错', 'wrong'),
}

/** `zq task import`: a task list of a plan; with `--dry-run` only what it would do. Exit 1 where a row is wrong. */
export function importTasks(
  cli: Cli,
  file: string,
  options: { readonly policy: string; readonly dryRun?: boolean },
): Promise<number> {
  return handSheet(cli, file, options.dryRun === true, {
    send: (session, parts) => call(session, 'tasks.import', {}, [...parts, textPart('policy', options.policy)]),
    show: ({ rows }) =>
      printTable(
        cli,
        [
          { title: t('行', 'Row'), of: (row) => row.no, align: 'right' },
          { title: t('条款', 'Clause'), of: (row) => row.path },
          { title: t('任务', 'Task'), of: (row) => row.title, shrinks: true },
          { title: t('牵头', 'Lead'), of: (row) => row.lead },
          { title: t('期限', 'Due'), of: (row) => row.dueOn ?? '' },
          {
            title: t('结果', 'Outcome'),
            of: (row) => [outcomes[row.does], ...row.why].map((text) => say(cli, text)).join('：'),
          },
        ],
        rows,
      ),
  })
}

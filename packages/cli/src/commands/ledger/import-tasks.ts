import { t } from '@zhiqiang/kernel'
import { loadReading } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { newRequestId, readInput, textPart } from '../input.ts'

const outcomes = {
  add: t('新增任务', 'new task'),
  assign: t('分派', 'assigned'),
  setDue: t('调整期限', 'new date'),
  nothing: t('没有变化', 'no change'),
  wrong: t('有错', 'wrong'),
}

/** `zq task import`: a task list of a plan; with `--dry-run` only what it would do. Exit 1 where a row is wrong. */
export async function importTasks(
  cli: Cli,
  file: string,
  options: { readonly policy: string; readonly dryRun?: boolean },
): Promise<number> {
  const { largestDocument } = await loadReading()
  const read = await readInput(file, largestDocument)
  if (!read.ok) return refuse(cli, read.problem)
  return withSession(cli, async (session) => {
    const parts = [
      { field: 'file', ...read.value },
      textPart('policy', options.policy),
      textPart('apply', String(options.dryRun !== true)),
      textPart('requestId', newRequestId()),
    ]
    const answer = await call(session, 'tasks.import', {}, parts)
    if (!answer.ok) return refuse(cli, answer.problem)
    const { rows, counts, applied } = answer.value
    const code = counts.wrong > 0 ? exit.refused : exit.done
    if (cli.json) {
      printJson(cli, answer.value)
      return code
    }
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
    )
    cli.err(say(cli, verdict(counts.wrong, applied)))
    return code
  })
}

function verdict(wrong: number, applied: boolean) {
  if (wrong > 0) return t(`${wrong} 行有错，没有写入任何一行。`, `${wrong} rows are wrong; nothing was written.`)
  return applied ? t('已写入。', 'Written.') : t('试读完毕，没有写入。', 'Tried; nothing was written.')
}

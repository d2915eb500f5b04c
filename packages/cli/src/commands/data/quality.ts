import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'

/** `zq registry quality`: with how many records of a register, or of all, something may be wrong. */
export function registerQuality(cli: Cli, register: string | undefined): Promise<number> {
  return withSession(cli, async (session) => {
    const found = await call(session, 'data.quality', { query: register === undefined ? {} : { register } })
    if (!found.ok) return refuse(cli, found.problem)
    if (cli.json) return printJson(cli, found.value)
    const rows = found.value.rows
      .flatMap(({ title, checks, files }) => [
        ...checks.map(({ id, says, n }) => ({ title, id, says: say(cli, says), n })),
        ...files.flatMap(({ source, rejected, warnings }) => [
          { title, id: 'rejected', says: say(cli, t(`${source}：被拒的行`, `${source}: rows refused`)), n: rejected },
          { title, id: 'mended', says: say(cli, t(`${source}：修补的行`, `${source}: rows mended`)), n: warnings },
        ]),
      ])
      .filter(({ n }) => n > 0)
    printTable(
      cli,
      [
        { title: t('库', 'Register'), of: (row) => say(cli, row.title) },
        { title: t('问题', 'What'), of: (row) => row.says },
        { title: t('条数', 'Records'), of: (row) => String(row.n) },
        { title: t('检查', 'Check'), of: (row) => row.id },
      ],
      rows,
    )
    return exit.done
  })
}

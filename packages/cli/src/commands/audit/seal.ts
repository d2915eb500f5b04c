import { t } from '@zhiqiang/kernel'
import { loadApplication } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, refuse, say } from '../../output/print.ts'
import { withMachine } from '../../session/open.ts'

/** `zq audit seal`: seals what no seal covers yet, in the table and in the file outside the database. */
export function sealAudit(cli: Cli): Promise<number> {
  return withMachine(cli, async ({ app }) => {
    const { sealDay } = await loadApplication()
    const { db, clock } = app.engine
    const done = await sealDay({ db, clock, sealFolder: app.sealFolder })
    if (!done.ok) return refuse(cli, done.problem)
    if (cli.json) return printJson(cli, done.value)
    const { seals } = done.value
    for (const seal of seals) {
      cli.out(
        say(
          cli,
          t(
            `第 ${seal.no} 次封存：${seal.chains} 条链，${seal.hash}`,
            `Seal ${seal.no}: ${seal.chains} chains, ${seal.hash}`,
          ),
        ),
      )
    }
    if (seals.length === 0) cli.out(say(cli, t('没有新的事件需要封存。', 'There are no new events to seal.')))
    return exit.done
  })
}

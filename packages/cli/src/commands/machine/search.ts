import { t } from '@zhiqiang/kernel'
import { loadApplication } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, say } from '../../output/print.ts'
import { withMachine } from '../../session/open.ts'

/** `zq search rebuild`: makes what cases and records are found by anew, from events, letters and registers. */
export function rebuildSearches(cli: Cli): Promise<number> {
  return withMachine(cli, async ({ app }) => {
    const { indexAnew, rebuildSearch } = await loadApplication()
    const cases = await rebuildSearch(app.engine, 'all')
    const records = await indexAnew(app.data)
    if (cli.json) return printJson(cli, { cases, records })
    const done = t(
      `已重建 ${cases} 个办件、${records} 条登记记录的索引。`,
      `Rebuilt for ${cases} cases and ${records} records.`,
    )
    cli.out(say(cli, done))
    return exit.done
  })
}

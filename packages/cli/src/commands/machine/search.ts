import { t } from '@zhiqiang/kernel'
import { loadApplication } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, say } from '../../output/print.ts'
import { withMachine } from '../../session/open.ts'

/** `zq search rebuild`: makes what cases are found by anew, from events and letters. */
export function rebuildCaseSearch(cli: Cli): Promise<number> {
  return withMachine(cli, async ({ app }) => {
    const { rebuildSearch } = await loadApplication()
    const cases = await rebuildSearch(app.engine, 'all')
    if (cli.json) return printJson(cli, { cases })
    cli.out(say(cli, t(`已重建 ${cases} 个办件的索引。`, `Rebuilt for ${cases} cases.`)))
    return exit.done
  })
}

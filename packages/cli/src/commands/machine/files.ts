import { t } from '@zhiqiang/kernel'
import { loadApplication } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, say } from '../../output/print.ts'
import { withMachine } from '../../session/open.ts'

const damages = { missing: t('不见了', 'missing'), changed: t('内容变了', 'changed') }

/** `zq files verify`: reads every stored file back and recomputes its hash; 1 where one is gone or changed. */
export function verifyFiles(cli: Cli): Promise<number> {
  return withMachine(cli, async ({ app }) => {
    const application = await loadApplication()
    const report = await application.verifyFiles(app.engine.db, app.vault)
    const code = report.damaged.length === 0 ? exit.done : exit.refused
    if (cli.json) {
      printJson(cli, report)
      return code
    }
    const { files, damaged } = report
    cli.out(
      say(
        cli,
        t(`核验 ${files} 个文件，${damaged.length} 个有问题。`, `Verified ${files} files; ${damaged.length} damaged.`),
      ),
    )
    if (damaged.length > 0) {
      printTable(
        cli,
        [
          { title: t('哈希（SM3）', 'Hash (SM3)'), of: (file) => file.sm3 },
          { title: t('问题', 'Damage'), of: (file) => say(cli, damages[file.damage]) },
        ],
        damaged,
      )
    }
    return code
  })
}

import { formatInstant, ok, t } from '@zhiqiang/kernel'
import { loadApplication } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printPairs, refuse, say } from '../../output/print.ts'
import { logTo, onThisMachine, withMachine } from '../../session/open.ts'

/** `zq backup`: writes rows, files and seals of a running or stopped installation into one new file. */
export function backUp(cli: Cli, file: string): Promise<number> {
  return withMachine(cli, async ({ app, server, actor }) => {
    const { backUp } = await loadApplication()
    const { engine, vault, sealFolder, version } = app
    const began = performance.now()
    const done = await backUp({ engine, vault, sealFolder, version, server, root: cli.root }, file, actor.name)
    if (!done.ok) return refuse(cli, done.problem)
    const report = { ...done.value, seconds: secondsSince(began) }
    if (cli.json) return printJson(cli, report)
    printPairs(cli, [
      [t('备份', 'Backup'), report.file],
      [t('截至', 'As of'), formatInstant(report.at, cli.lang)],
      [t('内容', 'Holds'), say(cli, holds(report))],
      [t('大小', 'Size'), `${(report.bytes / 1024 / 1024).toFixed(1)} MB`],
      [t('用时', 'Took'), say(cli, t(`${report.seconds} 秒`, `${report.seconds} s`))],
      [t('哈希（SM3）', 'Hash (SM3)'), report.sm3],
    ])
    const left = report.leftOut.join(', ')
    cli.out(
      say(
        cli,
        t(
          `不在备份里：${left}。恢复后所有人重新登录，接口令牌重新生成。请把哈希和第二因素密钥另行保存。`,
          `Left out: ${left}. After a restore everybody signs in again and makes new API tokens. Keep the hash and the key of second factors elsewhere.`,
        ),
      ),
    )
    return exit.done
  })
}

/** `zq restore`: fills an empty data folder (and an empty database) from a backup, then verifies audit and files. */
export async function restore(cli: Cli, file: string, options: { readonly sm3?: string }): Promise<number> {
  const local = onThisMachine(cli)
  if (!local.ok) return refuse(cli, local.problem)
  const application = await loadApplication()
  const began = performance.now()
  const { dataDir, databaseUrl, root } = cli
  const empty = await application.emptyFolder(dataDir)
  if (!empty.ok) return refuse(cli, empty.problem)
  const known = await application.knownMigrations(root)
  const checked = await application.checkArchive(file, { known, sm3: options.sm3 })
  if (!checked.ok) return refuse(cli, checked.problem)
  const log = logTo(cli)
  let half = false
  const onBegin = () => {
    half = true
  }
  try {
    const done = await application.useDatabase({ dataDir, databaseUrl, log }, async (server) => {
      const restored = await application.restore({ server, dataDir, root, log, onBegin }, file, checked.value)
      if (!restored.ok) return restored
      half = false
      const composed = await application.compose({ server, dataDir, root, log, applicationName: 'zhiqiang zq' })
      if (!composed.ok) return composed
      const { app, db } = composed.value
      try {
        const { catalogue } = app.engine
        const audit = await application.verifyAudit({ db, catalogue, sealFolder: app.sealFolder }, null)
        const files = await application.verifyFiles(db, app.vault)
        return ok({ ...restored.value, audit, files: files.files, damaged: files.damaged })
      } finally {
        await db.close()
      }
    })
    if (!done.ok) return refuse(cli, done.problem)
    if (!done.value.ok) return refuse(cli, done.value.problem)
    return tell(cli, { ...done.value.value, at: checked.value.head.at, seconds: secondsSince(began) })
  } finally {
    // A half-filled folder would be taken for an installation by the next start.
    if (half) await application.emptyAgain(dataDir)
  }
}

interface Report {
  readonly at: string
  readonly rows: number
  readonly tables: number
  readonly files: number
  readonly seconds: number
  readonly damaged: readonly unknown[]
  readonly audit: {
    readonly ok: boolean
    readonly events: number
    readonly seals: number
    readonly faults: readonly unknown[]
  }
}

function tell(cli: Cli, report: Report): number {
  const { audit, damaged } = report
  const code = audit.ok && damaged.length === 0 ? exit.done : exit.refused
  if (cli.json) {
    printJson(cli, report)
    return code
  }
  const verified = audit.ok
    ? t(
        `${audit.events} 个事件、${audit.seals} 次封存，没有发现问题`,
        `${audit.events} events, ${audit.seals} seals, nothing is wrong`,
      )
    : t(`${audit.faults.length} 处问题，请执行 zq audit verify`, `${audit.faults.length} faults: run zq audit verify`)
  printPairs(cli, [
    [t('恢复到', 'Restored into'), cli.dataDir],
    [t('备份截至', 'Backup as of'), formatInstant(report.at, cli.lang)],
    [t('内容', 'Holds'), say(cli, holds({ ...report, seals: audit.seals }))],
    [t('审计', 'Audit'), say(cli, verified)],
    [t('文件', 'Files'), say(cli, t(`${damaged.length} 个有问题`, `${damaged.length} damaged`))],
    [t('用时', 'Took'), say(cli, t(`${report.seconds} 秒`, `${report.seconds} s`))],
  ])
  return code
}

function holds(report: {
  readonly rows: number
  readonly tables: number
  readonly files: number
  readonly seals: number
}) {
  const { rows, tables, files, seals } = report
  return t(
    `${tables} 张表 ${rows} 行、${files} 个文件、${seals} 次封存`,
    `${rows} rows of ${tables} tables, ${files} files, ${seals} seals`,
  )
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10
}

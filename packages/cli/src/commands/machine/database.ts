import { existsSync } from 'node:fs'
import path from 'node:path'
import { t } from '@zhiqiang/kernel'
import { loadApplication } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printPairs, refuse, say } from '../../output/print.ts'
import { logTo, onThisMachine } from '../../session/open.ts'

/** `zq db migrate`: makes the database ready for this release. */
export async function migrateDatabase(cli: Cli): Promise<number> {
  const local = onThisMachine(cli)
  if (!local.ok) return refuse(cli, local.problem)
  const { prepareDatabase, useDatabase } = await loadApplication()
  const { dataDir, databaseUrl, root } = cli
  const log = logTo(cli)
  const done = await useDatabase({ dataDir, databaseUrl, log }, (server) => prepareDatabase(server, { root, log }))
  if (!done.ok) return refuse(cli, done.problem)
  if (!done.value.ok) return refuse(cli, done.value.problem)
  const names = done.value.value
  if (cli.json) return printJson(cli, { migrations: names })
  for (const name of names) cli.out(name)
  cli.out(
    say(
      cli,
      names.length === 0
        ? t('数据库已是最新。', 'The database is up to date.')
        : t(`已执行 ${names.length} 个升级。`, `${names.length} migrations ran.`),
    ),
  )
  return exit.done
}

/** `zq db url`: the address of the running database for one of its two logins, password included. */
export async function printUrl(cli: Cli, options: { readonly owner?: boolean }): Promise<number> {
  const server = await runningServer(cli)
  if (!server.ok) return refuse(cli, server.problem)
  const url = server.value.url(options.owner ? 'owner' : 'app')
  if (cli.json) return printJson(cli, { url })
  cli.out(url)
  return exit.done
}

/** `zq db status`: which database it is, whether it answers, and whether its migrations ran. Starts nothing. */
export async function showStatus(cli: Cli): Promise<number> {
  const { databaseStatus } = await loadApplication()
  const server = await runningServer(cli)
  if (!server.ok) {
    if (server.problem.code !== 'not-running') return refuse(cli, server.problem)
    const state = existsSync(path.join(cli.dataDir, 'pg')) ? 'stopped' : 'none'
    if (cli.json) return printJson(cli, { kind: 'embedded', state, dataDir: cli.dataDir })
    const words = { stopped: t('没有运行', 'not running'), none: t('还没有建立', 'not made yet') }
    return printPairs(cli, [
      [t('数据文件夹', 'Data folder'), cli.dataDir],
      [t('数据库', 'Database'), say(cli, words[state])],
    ])
  }
  const status = await databaseStatus(server.value, cli.root)
  if (!status.ok) return refuse(cli, status.problem)
  const { database, version, size, ran, pending } = status.value
  const kind = cli.databaseUrl === undefined ? 'embedded' : 'external'
  if (cli.json) return printJson(cli, { kind, state: 'running', dataDir: cli.dataDir, ...status.value })
  const kinds = { embedded: t('内置', 'built in'), external: t('外部（DATABASE_URL）', 'external (DATABASE_URL)') }
  return printPairs(cli, [
    [t('数据文件夹', 'Data folder'), cli.dataDir],
    [t('数据库', 'Database'), `${database} · ${say(cli, kinds[kind])} · PostgreSQL ${version}`],
    [t('大小', 'Size'), `${(size / 1024 / 1024).toFixed(1)} MB`],
    [t('已执行的升级', 'Migrations that ran'), ran],
    [t('待执行的升级', 'Migrations that wait'), pending.length === 0 ? 0 : pending.join('、')],
  ])
}

async function runningServer(cli: Cli) {
  const local = onThisMachine(cli)
  if (!local.ok) return local
  const { attachEmbedded, externalServer } = await loadApplication()
  if (cli.databaseUrl !== undefined) return externalServer(cli.databaseUrl, cli.dataDir)
  return attachEmbedded(cli.dataDir)
}

import { existsSync } from 'node:fs'
import os from 'node:os'
import { type Actor, dateInChina, fail, ok, problem, type Result, t } from '@zhiqiang/kernel'
import { type App, type DatabaseServer, loadApplication } from '@zhiqiang/server'
import type { Cli } from '../cli.ts'
import { type Refusal, refuse, say, usage } from '../output/print.ts'
import { inProcess } from './in-process.ts'
import { overHttp } from './over-http.ts'
import type { Session } from './session.ts'

/** The application as a command on this machine has it. */
export interface Machine {
  readonly app: App
  /** Whoever runs the command; named in the audit. */
  readonly actor: Actor
  /** The database behind it. */
  readonly server: DatabaseServer
}

/** Runs `work` where the operations can be called: on the server that was named, else on this machine. */
export async function withSession(cli: Cli, work: (session: Session) => Promise<number>): Promise<number> {
  if (cli.remote !== null) {
    if (!/^https?:\/\/[^/\s]+/.test(cli.remote.url)) {
      const message = t(`服务器地址不对：${cli.remote.url}。`, `Not the address of a server: ${cli.remote.url}.`)
      return refuse(cli, usage(message, t('例如 http://127.0.0.1:3000', 'Such as http://127.0.0.1:3000')))
    }
    return work(overHttp(cli.remote))
  }
  return withMachine(cli, async (machine) => {
    const { handlers, listCities, systemClock } = await loadApplication()
    const cities = await listCities(machine.app.engine)
    const chosen = cli.city === undefined ? only(cities) : cities.find(({ code }) => code === cli.city)
    if (cli.city !== undefined && chosen === undefined) return refuse(cli, noSuchCity(cli.city, cities))
    const today = chosen?.today ?? dateInChina(systemClock.real())
    return work(inProcess(machine.app, handlers, { actor: machine.actor, city: chosen?.code ?? '', today }))
  })
}

/**
 * Runs `work` with the application on the database of this machine: the one that runs, or one that is started for the
 * command. Refused when a server was named, because these commands have no way over HTTP.
 */
export async function withMachine(cli: Cli, work: (machine: Machine) => Promise<number>): Promise<number> {
  const local = onThisMachine(cli)
  if (!local.ok) return refuse(cli, local.problem)
  const { compose, operator, useDatabase } = await loadApplication()
  const { dataDir, databaseUrl, root } = cli
  if (!existsSync(dataDir)) cli.err(say(cli, t(`新建数据文件夹：${dataDir}`, `New data folder: ${dataDir}`)))
  const log = logTo(cli)
  const done = await useDatabase({ dataDir, databaseUrl, log }, async (server): Promise<Result<number, Refusal>> => {
    const composed = await compose({ server, dataDir, root, log, applicationName: 'zhiqiang zq' })
    if (!composed.ok) return composed
    const { app, db } = composed.value
    try {
      return ok(await work({ app, server, actor: operator(`操作员 ${whoRuns()}`) }))
    } finally {
      await app.filesTaken()
      await db.close()
    }
  })
  if (!done.ok) return refuse(cli, done.problem)
  return done.value.ok ? done.value.value : refuse(cli, done.value.problem)
}

/** Refuses a command that only this machine can answer when it was sent to a server. */
export function onThisMachine(cli: Cli): Result<null, Refusal> {
  if (cli.remote === null) return ok(null)
  return fail(
    usage(
      t('这个命令只能在装有知强的机器上运行。', 'This command runs only on the machine that Zhiqiang is installed on.'),
      t('请去掉 --server，并清除环境变量 ZQ_SERVER。', 'Leave out --server and unset ZQ_SERVER.'),
    ),
  )
}

/**
 * Warnings of the database layer are for whoever runs the command. Its ordinary news are not, and neither are the lines
 * of PostgreSQL itself: what they mean comes back as a problem.
 */
export function logTo(cli: Cli) {
  const write = (fields: object, message: string) => {
    if (!('source' in fields && fields.source === 'postgres')) cli.err(message)
  }
  return { info: () => undefined, warn: write, error: write }
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}

function noSuchCity(code: string, cities: readonly { readonly code: string; readonly name: string }[]) {
  return problem('E_CITY', { code, cities: cities.map((city) => `${city.code} ${city.name}`).join('、') || '—' })
}

/** `user@host` of the operating system. A user number without an account is named by its number. */
function whoRuns(): string {
  const name = () => {
    try {
      return os.userInfo().username
    } catch {
      return String(process.getuid?.() ?? '?')
    }
  }
  return `${name()}@${os.hostname()}`
}

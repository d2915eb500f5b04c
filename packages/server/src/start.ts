import { createServer as createProbe } from 'node:net'
import path from 'node:path'
import { fail, ok, type Result, type Text, t } from '@zhiqiang/kernel'
import type { App } from './api/api.ts'
import { handlers } from './api/handlers.ts'
import { compose } from './compose.ts'
import { sealDay } from './core/audit/seal.ts'
import { setupToken } from './core/cities/cities.ts'
import { startSegments } from './core/search/segments/segment-engine.ts'
import { oidcFrom } from './core/sessions/identity/oidc.ts'
import { providerKept } from './core/sessions/identity/settings.ts'
import { openServer } from './db/open-server.ts'
import { createServer } from './http/server.ts'
import { startWorker } from './jobs/worker.ts'
import { openLogFiles } from './log-files.ts'
import { type SampleAccount, sampleOnFirstStart } from './sample/first-start.ts'

export interface StartOptions {
  /** Folder that holds `dist/`, `db/` and `packages/`. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly say: (line: string) => void
}

export interface Started {
  readonly address: string
  readonly stop: () => Promise<void>
}

interface StartProblem {
  readonly message: Text
  readonly fix: Text
}

/**
 * Starts everything: data folder and database, migrations, sample city on the first start, job worker, web server.
 * `ZQ_DATA`, `PORT`, `HOST`, `DATABASE_URL`, `ZQ_SAMPLE`, `ZQ_HOOKS`, `ZQ_SEARCH` come from the environment.
 */
export async function startServer(options: StartOptions): Promise<Result<Started, StartProblem>> {
  const { env, say } = options
  const dataDir = path.resolve(env.ZQ_DATA ?? 'data')
  const host = env.HOST ?? '127.0.0.1'
  const port = portFrom(env.PORT)
  if (!port.ok) return port
  const log = await openLogFiles(dataDir)
  const identity = oidcFrom(env, log)
  if (!identity.ok) return identity
  const opened = await openServer({ dataDir, databaseUrl: env.DATABASE_URL, log })
  if (!opened.ok) return opened
  const open = opened.value
  const taken = await whyNotFree(host, port.value)
  if (taken) {
    await open.close()
    return fail(taken)
  }
  const composed = await compose({
    server: open.server,
    dataDir,
    root: options.root,
    log,
    applicationName: 'zhiqiang web',
    innerHooks: env.ZQ_HOOKS === 'inner',
  })
  if (!composed.ok) {
    await open.close()
    return composed
  }
  const { db } = composed.value
  const { secrets } = composed.value.app
  // The environment wins: what is set for this start is meant for this start.
  const segments = env.ZQ_SEARCH === 'database' ? null : await segmentsBeside(composed.value.app, dataDir, options.root)
  const app = {
    ...composed.value.app,
    search: segments ?? composed.value.app.search,
    identity: identity.value ?? (await providerKept({ db, secrets, log })),
  }
  const accounts =
    env.ZQ_SAMPLE === 'none' ? [] : await sampleOnFirstStart(app, options.root, { guessable: isLocal(host) })
  const server = await createServer({ app, handlers, webFolder: path.join(options.root, 'dist/web') })
  let address: string
  try {
    address = await server.listen({ host, port: port.value })
  } catch (thrown) {
    await segments?.close()
    await db.close()
    await open.close()
    return fail(cannotListen(host, port.value, thrown))
  }
  const worker = await startWorker(app, open.server.url('app'), address)
  open.announce(address)
  void open.died.then((words) => {
    log.error({ words }, 'PostgreSQL ended')
    say(`PostgreSQL 意外停止，知强随之退出。日志：${path.join(dataDir, 'logs')}`)
    process.exit(1)
  })
  await greet(say, app, { address, dataDir, accounts })
  return ok({
    address,
    stop: async () => {
      await server.close()
      await worker.stop()
      await segments?.close()
      await app.uses.keep()
      await sealDay({ db, clock: app.engine.clock, sealFolder: app.sealFolder })
      await db.close()
      await open.close()
      log.flush()
    },
  })
}

/** The index of registers beside the database; what it cannot answer, the database does. */
function segmentsBeside({ engine, search, log }: App, dataDir: string, root: string) {
  return startSegments({ db: engine.db, dataDir, root, other: search, log })
}

async function greet(
  say: (line: string) => void,
  app: App,
  what: { readonly address: string; readonly dataDir: string; readonly accounts: readonly SampleAccount[] },
): Promise<void> {
  say(`知强已启动 Zhiqiang is running: ${what.address}`)
  say(`数据文件夹 data: ${what.dataDir}`)
  if (what.accounts.length > 0) {
    say('示例账号 sample accounts:')
    for (const account of what.accounts) say(`  ${account.login}  ${account.password}  ${account.title}`)
  }
  const token = await setupToken(app.engine)
  if (token) say(`首次设置 first set-up: ${what.address}/setup  口令 token: ${token}`)
}

/** Tries the port before minutes are spent on a first start; port 0 takes any free one. */
async function whyNotFree(host: string, port: number): Promise<StartProblem | null> {
  if (port === 0) return null
  const probe = createProbe()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ host, port }, resolve)
    })
    return null
  } catch (thrown) {
    return cannotListen(host, port, thrown)
  } finally {
    await new Promise((resolve) => probe.close(resolve))
  }
}

function isLocal(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost'
}

function portFrom(text: string | undefined): Result<number, StartProblem> {
  const port = text === undefined ? 3000 : Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return ok(port)
  return fail({
    message: t(`PORT 不是端口号：${text}。`, `PORT is not a port number: ${text}.`),
    fix: t('请写 1 到 65535 之间的整数。', 'Write a whole number from 1 to 65535.'),
  })
}

function cannotListen(host: string, port: number, thrown: unknown): StartProblem {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)
  return {
    message: t(`不能在 ${host}:${port} 上监听（${code}）。`, `Cannot listen on ${host}:${port} (${code}).`),
    fix: t(
      '请用 PORT 换一个端口，或停止占用它的程序。',
      'Choose another port with PORT, or stop the program that uses it.',
    ),
  }
}

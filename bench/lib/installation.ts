import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handlers } from '../../packages/server/src/api/handlers.ts'
import { composeApp } from '../../packages/server/src/compose.ts'
import { foundCity, operator } from '../../packages/server/src/core/cities/cities.ts'
import { openThing } from '../../packages/server/src/core/engine/act.ts'
import { connect, type Db } from '../../packages/server/src/db/connect.ts'
import { startEmbedded } from '../../packages/server/src/db/embedded.ts'
import { prepareDatabase } from '../../packages/server/src/db/prepare.ts'
import { externalServer } from '../../packages/server/src/db/server.ts'
import { transaction } from '../../packages/server/src/db/transaction.ts'
import { createServer } from '../../packages/server/src/http/server.ts'
import { must } from '../../packages/server/test/support/must.ts'
import { quietLog } from '../../packages/server/test/support/quiet-log.ts'
import { asOwner, createSql, repositoryRoot } from '../../packages/server/test/support/test-server.ts'

/** An installation with its own PostgreSQL, set as in service (every commit is flushed), and one empty city. */
export interface Installation {
  readonly db: Db
  readonly app: ReturnType<typeof composeApp>
  readonly ownerUrl: string
  readonly appUrl: string
  readonly server: Awaited<ReturnType<typeof createServer>>
  readonly city: string
  readonly machine: ReturnType<typeof operator>
  /** Opens a thing of the city as the operator; returns its id. */
  readonly open: (kind: string, step: string, answers: object, parentId?: string) => Promise<string>
  readonly stop: () => Promise<void>
}

const city = '990100'

/**
 * Starts an installation in a temporary folder.
 * @param counties how many counties the city has, at most 900
 */
export async function startInstallation(counties: number): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'zq-bench-'))
  const embedded = must(await startEmbedded({ dataDir: folder, log: quietLog, settings: { max_connections: '100' } }))
  const name = 'zq_bench'
  const admin = embedded.url('owner', 'postgres')
  await asOwner(admin, (client) => client.query(createSql(name, 'template0')))
  const target = must(await externalServer(embedded.url('owner', name), folder))
  must(await prepareDatabase(target, { root: repositoryRoot, log: quietLog }))
  const appUrl = target.url('app')
  const db = must(await connect({ url: appUrl, login: 'app', applicationName: 'zhiqiang bench', log: quietLog }))
  const app = composeApp(db, { dataDir: folder, root: repositoryRoot, log: quietLog })
  const machine = operator('bench')
  const regions = [
    { code: city, name: '云岭市', parent: null },
    ...Array.from({ length: counties }, (_, i) => ({ code: String(990101 + i), name: `第${i + 1}县`, parent: city })),
  ]
  must(await transaction(db, (tx) => foundCity(app.engine, tx, machine, { code: city, name: '云岭市', regions })))
  const server = await createServer({ app, handlers, webFolder: '/nowhere' })
  return {
    db,
    app,
    ownerUrl: target.url('owner'),
    appUrl,
    server,
    city,
    machine,
    open: async (kind, step, answers, parentId) => {
      const wish = { kind, step, city, parentId: parentId ?? null, requestId: randomUUID(), answers: { ...answers } }
      return must(await openThing(app.engine, machine, wish)).thing.id
    },
    stop: async () => {
      await server.close()
      await db.close()
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

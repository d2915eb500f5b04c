import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { compose } from '../../src/compose.ts'
import { sealDay } from '../../src/core/audit/seal.ts'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { copyIn, copyOut } from '../../src/db/backup/copy.ts'
import { copiedTables, copyTarget } from '../../src/db/backup/tables.ts'
import { prepareDatabase } from '../../src/db/prepare.ts'
import { type DatabaseServer, externalServer } from '../../src/db/server.ts'
import { aWorld, planText } from '../ledger/world.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { asOwner, createSql, repositoryRoot as root } from '../support/test-server.ts'

const folder = await mkdtemp(join(tmpdir(), 'zq-earlier-'))
const { adminUrl } = inject('testServer')
const made: DatabaseServer[] = []
afterAll(async () => {
  for (const { database, appRole } of made) {
    await asOwner(adminUrl, async (client) => {
      await client.query(`drop database if exists "${database}" with (force)`)
      await client.query(`drop role if exists "${appRole}"`)
    })
  }
  await rm(folder, { recursive: true, force: true })
})

/** An empty database whose schema is that of an earlier release. */
async function earlier(only: ReadonlySet<string>): Promise<DatabaseServer> {
  const name = `zq_earlier_${randomBytes(5).toString('hex')}`
  const { url } = must(await externalServer(adminUrl, folder))
  await asOwner(adminUrl, (client) => client.query(createSql(name, 'template0')))
  const server = must(await externalServer(url('owner', name), folder))
  made.push(server)
  must(await prepareDatabase(server, { root, log: quietLog, only }))
  return server
}

/** Copies what the earlier schema has room for: its tables, and of each the columns that both know. */
async function fill(server: DatabaseServer, fromUrl: string): Promise<void> {
  await asOwner(fromUrl, (from) =>
    asOwner(server.url('owner'), async (to) => {
      const known = new Map((await copiedTables(from)).map((table) => [table.name, table]))
      await to.query('begin')
      // The test's login is a superuser; keys and triggers are put aside while parents may follow their children.
      await to.query(`set local session_replication_role = replica`)
      for (const table of await copiedTables(to)) {
        const now = known.get(table.name)
        const columns = table.columns.filter((column) => now?.columns.includes(column))
        if (columns.length === 0) continue
        const both = { name: table.name, columns }
        await copyIn(to, `copy ${copyTarget(both)} from stdin`, copyOut(from, `copy ${copyTarget(both)} to stdout`))
      }
      await to.query('commit')
    }),
  )
}

test('data from before each of the migrations opens under this release with every event as it was', async () => {
  const world = await aWorld()
  await world.city('990100', '云岭市')
  const unit = await world.unit('990100', '市市场监管局')
  await world.unit('990100', '市科技局')
  const plan = await world.plan('990100', planText)
  await world.take(world.machine, plan.id, 'publish', { visibility: 'inside', show: ['units'] })
  const person = await world.open(world.machine, '990100', 'person', 'enrol', { login: 'wang.min', name: '王敏' })
  const post = { unit, title: '处长', role: 'lead', from: '2025-01-01', holder: person.thing.id }
  await world.open(world.machine, '990100', 'post', 'create', post)
  const { rows: had } = await asOwner(world.ownerUrl, (client) => client.query('select count(*) as n from event'))

  const names = (await readdir(join(root, 'db/migrations'))).map((file) => file.replace(/\.sql$/, '')).sort()
  expect(names.length).toBeGreaterThan(3)
  // The first two make what everything else stands on; data from before the last one, and from the very first release.
  for (const upTo of new Set([2, names.length - 1])) {
    const server = await earlier(new Set(names.slice(0, upTo)))
    await fill(server, world.ownerUrl)
    const dataDir = join(folder, `data-${upTo}`)
    const composed = must(await compose({ server, dataDir, root, log: quietLog, applicationName: 'zhiqiang test' }))
    const { app, db } = composed
    try {
      must(await sealDay({ db, clock: app.engine.clock, sealFolder: app.sealFolder }))
      const deps = { db, catalogue: app.engine.catalogue, sealFolder: app.sealFolder }
      const report = await verifyAudit(deps, null)
      expect([upTo, report.ok, report.events]).toEqual([upTo, true, Number(had[0].n)])
    } finally {
      await db.close()
    }
  }
})

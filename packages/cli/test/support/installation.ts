import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { externalServer } from '../../../server/src/db/server.ts'
import { must } from '../../../server/test/support/must.ts'
import { asOwner, createSql } from '../../../server/test/support/test-server.ts'
import { zqWith } from './zq.ts'

/** An empty database and data folder of a test file's own, as `DATABASE_URL` and `ZQ_DATA` name them. */
export async function anInstallation() {
  const { adminUrl } = inject('testServer')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'zq-cli-'))
  const name = `zq_cli_${randomBytes(5).toString('hex')}`
  const { url } = must(await externalServer(adminUrl, dataDir))
  await asOwner(adminUrl, (client) => client.query(createSql(name, 'template0')))
  const env = { DATABASE_URL: url('owner', name), ZQ_DATA: dataDir }
  const { appRole } = must(await externalServer(env.DATABASE_URL, dataDir))
  afterAll(async () => {
    await asOwner(adminUrl, async (client) => {
      await client.query(`drop database "${name}" with (force)`)
      await client.query(`drop role if exists "${appRole}"`)
    })
    await rm(dataDir, { recursive: true, force: true })
  })
  return { env, dataDir, zq: zqWith(env) }
}

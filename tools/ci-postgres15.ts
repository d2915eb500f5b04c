import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, countsVariable, judge, readCounts, sum, writeCounts } from './lib/counts.ts'
import { runNode } from './lib/run.ts'
import { type DebianPostgres, startDebianPostgres } from './test/debian-postgres.ts'
import { playOffice } from './test/office.ts'

/** The tests that run on this server too: connection and migrations, and all that `zq` does with a database. */
const tests = ['packages/server/test/db/', 'packages/cli/test/']

async function runTests(postgres: DebianPostgres, folder: string): Promise<Counts> {
  const file = join(folder, 'counts.json')
  const args = ['run', '--project', 'database', ...tests]
  const env = { ZQ_TEST_DATABASE_URL: postgres.url('postgres'), [countsVariable]: file }
  const { code } = await runNode('node_modules/vitest/vitest.mjs', args, { streams: 'show', env })
  return judge(readCounts(file), code)
}

/** The built command line plays an office on a new database: each command that ends as it should counts as passed. */
async function runOffice(postgres: DebianPostgres, folder: string): Promise<Counts> {
  postgres.create('zhiqiang')
  const data = join(folder, 'data')
  const env = { DATABASE_URL: postgres.url('zhiqiang'), ZQ_DATA: data, ZQ_SERVER: undefined, ZQ_LANG: undefined }
  let passed = 0
  const wrong = await playOffice(async (args) => {
    const { code, output } = await runNode('bin/zq.mjs', args, { env })
    console.log(`${code === 0 ? 'ok    ' : 'failed'} zq ${args.join(' ').slice(0, 100)}`)
    if (code === 0) passed += 1
    return { code, output }
  })
  if (wrong !== null) console.log(wrong)
  return { passed, failed: wrong === null ? 0 : 1, skipped: 0 }
}

/** What was played there goes into the PostgreSQL that the product brings, and from there back into a 15. */
async function runBackups(postgres: DebianPostgres, folder: string): Promise<Counts> {
  postgres.create('zhiqiang_again')
  const places = {
    there: { DATABASE_URL: postgres.url('zhiqiang'), ZQ_DATA: join(folder, 'data') },
    inside: { DATABASE_URL: undefined, ZQ_DATA: join(folder, 'inside') },
    back: { DATABASE_URL: postgres.url('zhiqiang_again'), ZQ_DATA: join(folder, 'back') },
  }
  const steps: readonly (readonly [keyof typeof places, ...string[]])[] = [
    ['there', 'backup', join(folder, 'from-15.tar.gz')],
    ['inside', 'restore', join(folder, 'from-15.tar.gz')],
    ['inside', 'audit', 'verify'],
    ['inside', 'backup', join(folder, 'from-inside.tar.gz')],
    ['back', 'restore', join(folder, 'from-inside.tar.gz')],
    ['back', 'audit', 'verify'],
    ['back', 'files', 'verify'],
  ]
  let passed = 0
  for (const [place, ...args] of steps) {
    const env = { ...places[place], ZQ_SERVER: undefined, ZQ_LANG: undefined }
    const { code, output } = await runNode('bin/zq.mjs', args, { env })
    console.log(`${code === 0 ? 'ok    ' : 'failed'} ${place}: zq ${args.join(' ')}`)
    if (code !== 0) {
      console.log(output)
      return { passed, failed: 1, skipped: 0 }
    }
    passed += 1
  }
  return { passed, failed: 0, skipped: 0 }
}

const folder = mkdtempSync(join(tmpdir(), 'zq-pg15-'))
const postgres = await startDebianPostgres(15)
try {
  console.log(postgres.version)
  const counts = sum([
    await runTests(postgres, folder),
    await runOffice(postgres, folder),
    await runBackups(postgres, folder),
  ])
  writeCounts(counts)
  process.exitCode = counts.failed === 0 ? 0 : 1
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

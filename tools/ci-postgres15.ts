import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, countsVariable, judge, readCounts, sum, writeCounts } from './lib/counts.ts'
import { runNode } from './lib/run.ts'
import { type DebianPostgres, startDebianPostgres } from './test/debian-postgres.ts'

/** The plan that the project wrote for its sample city; it goes through `zq` once more, as an office would do it. */
const plan = 'db/seed/sample-plan.md'
const region = '990100'

/** What an operator does on a new database, in order; each must exit 0. */
const commands: readonly (readonly string[])[] = [
  ['db', 'migrate'],
  ['policy', 'import', plan, '--region', region],
  ['audit', 'verify'],
]

/** The tests that are marked to run on another server too: migrations, an import and a journey. */
async function runTests(postgres: DebianPostgres, folder: string): Promise<Counts> {
  const file = join(folder, 'counts.json')
  const args = ['run', '--project', 'database', '.pg15.db.test']
  const env = { ZQ_TEST_DATABASE_URL: postgres.url('postgres'), [countsVariable]: file }
  const { code } = await runNode('node_modules/vitest/vitest.mjs', args, { streams: 'show', env })
  return judge(readCounts(file), code)
}

async function runCommands(postgres: DebianPostgres, folder: string): Promise<Counts> {
  postgres.create('zhiqiang')
  const env = { DATABASE_URL: postgres.url('zhiqiang'), ZQ_DATA: join(folder, 'data'), ZQ_SAMPLE: 'none' }
  const passed: boolean[] = []
  for (const command of commands) {
    const { code, output } = await runNode('bin/zq.mjs', command, { env })
    passed.push(code === 0)
    console.log(`${code === 0 ? 'ok    ' : 'failed'} zq ${command.join(' ')}`)
    if (code !== 0) console.log(output)
  }
  const good = passed.filter(Boolean).length
  return { passed: good, failed: passed.length - good, skipped: 0 }
}

const folder = mkdtempSync(join(tmpdir(), 'zq-pg15-'))
const postgres = await startDebianPostgres(15)
try {
  console.log(postgres.version)
  const counts = sum([await runTests(postgres, folder), await runCommands(postgres, folder)])
  writeCounts(counts)
  process.exitCode = counts.failed === 0 ? 0 : 1
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

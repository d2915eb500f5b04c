import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Counts, closingLine, countsVariable, judge, readCounts, sum } from './lib/counts.ts'
import { type Outcome, type RunOptions, runNode } from './lib/run.ts'
import { ensureBrowser } from './test/ensure-browser.ts'

/** A part of the test command. */
interface Part {
  readonly name: string
  /** Runs only where `CI=true`, or when named by `--only`. */
  readonly onlyInCi?: boolean
  /** Makes sure of what the part needs; a text says what is missing. */
  readonly prepare?: () => Promise<string | undefined>
  readonly run: (options: RunOptions) => Promise<Outcome>
}

const vitest =
  (project: string) =>
  (options: RunOptions): Promise<Outcome> =>
    runNode('node_modules/vitest/vitest.mjs', ['run', '--project', project], options)

const script =
  (file: string) =>
  (options: RunOptions): Promise<Outcome> =>
    runNode(file, [], options)

const parts: readonly Part[] = [
  { name: 'check', run: script('tools/check.ts') },
  { name: 'unit', run: vitest('unit') },
  { name: 'database', run: vitest('database') },
  { name: 'launcher', run: vitest('launcher') },
  { name: 'build', run: script('tools/test/build-anew.ts') },
  { name: 'browser', prepare: ensureBrowser, run: vitest('browser') },
  { name: 'postgres15', onlyInCi: true, run: script('tools/ci-postgres15.ts') },
  { name: 'node24', onlyInCi: true, run: script('tools/ci-node24.ts') },
]

async function runPart(part: Part, folder: string): Promise<Counts> {
  console.log(`\n== ${part.name}`)
  const missing = await part.prepare?.()
  if (missing !== undefined) {
    console.log(missing)
    return judge(undefined, 1)
  }
  const file = join(folder, `${part.name}.json`)
  const { code, seconds } = await part.run({ streams: 'show', env: { [countsVariable]: file } })
  const counts = judge(readCounts(file), code)
  console.log(`== ${part.name}: ${counts.failed === 0 ? 'green' : 'RED'} after ${Math.round(seconds)} s`)
  return counts
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',')
const unknown = only?.filter((name) => !parts.some((part) => part.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}. Parts are ${parts.map((part) => part.name).join(', ')}.`)
  process.exit(2)
}

const inCi = process.env.CI === 'true'
const chosen = parts.filter((part) => (only ? only.includes(part.name) : inCi || !part.onlyInCi))
const folder = mkdtempSync(join(tmpdir(), 'zq-test-'))
const counts: Counts[] = []
for (const part of chosen) counts.push(await runPart(part, folder))
rmSync(folder, { recursive: true })

const total = sum(counts)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
console.log(`\n${closingLine(total)}`)

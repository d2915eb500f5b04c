import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { writeCounts } from './lib/counts.ts'
import { type Outcome, run, runNode } from './lib/run.ts'

/** One thing that must hold for the whole source. */
interface Part {
  readonly name: string
  readonly run: () => Promise<Outcome>
}

const bin = 'node_modules/.bin'

/** Longest first, so that two cores end together. */
const parts: readonly Part[] = [
  { name: 'types', run: () => runNode('node_modules/ts7/bin/tsc', ['--noEmit', '-p', '.']) },
  { name: 'unused', run: () => run(`${bin}/knip`, ['--no-progress', '--no-config-hints']) },
  { name: 'layers', run: () => runNode('tools/check/layers.ts') },
  {
    name: 'style',
    run: () => run(`${bin}/biome`, ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=50', '.']),
  },
  { name: 'source rules', run: () => runNode('tools/source-rules.ts') },
  { name: 'generated', run: () => runNode('tools/gen.ts', ['--check']) },
]

async function runPart(part: Part): Promise<boolean> {
  const { code, output, seconds } = await part.run()
  const passed = code === 0
  console.log(`${passed ? 'ok    ' : 'failed'} ${part.name.padEnd(14)} ${seconds.toFixed(1)} s`)
  if (!passed) console.log(output.trimEnd().replace(/^/gm, '    '))
  return passed
}

/** Takes parts from the front until none is left; several of these run side by side. */
async function worker(queue: Part[]): Promise<readonly boolean[]> {
  const results: boolean[] = []
  for (let part = queue.shift(); part; part = queue.shift()) results.push(await runPart(part))
  return results
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = values.only?.split(',')
const queue = parts.filter((part) => !wanted || wanted.includes(part.name))
const lanes = Math.min(availableParallelism(), 4)
const results = (await Promise.all(Array.from({ length: lanes }, () => worker(queue)))).flat()
const failed = results.filter((passed) => !passed).length
writeCounts({ passed: results.length - failed, failed, skipped: 0 })
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1

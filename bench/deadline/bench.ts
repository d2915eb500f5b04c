import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { addDays } from '@zhiqiang/kernel'

// How many deadlines `zq deadline --batch` answers in a second, with the whole derivation of each, beside a package for
// Chinese working days where one is installed (it gives the day alone). Needs a build.
const root = resolve(import.meta.dirname, '../..')
const count = Number(process.argv[2] ?? 100_000)
const starts = Array.from({ length: count }, (_, i) => addDays('2018-01-01', i % 3000))
const amounts = [3, 5, 7, 15, 20, 30, 45]
const lines = starts.map((from, i) => JSON.stringify({ from, amount: amounts[i % amounts.length], unit: 'workday' }))

const startedAlone = await timed(() =>
  run(['deadline', '--from', '2026-09-28', '--amount', '7', '--unit', 'workday'], ''),
)
console.log(`one answer, process included: ${startedAlone.ms.toFixed(0)} ms`)
const batch = await timed(() => run(['deadline', '--batch'], `${lines.join('\n')}\n`))
if (batch.result.lines !== count) throw new Error(`${batch.result.lines} answers for ${count} questions`)
report(`zq deadline --batch, ${(batch.result.bytes / 1e6).toFixed(0)} MB of answers`, batch.ms)
await peer()

/** Runs the built command line, counts the lines it writes. */
function run(args: readonly string[], input: string): Promise<{ readonly lines: number; readonly bytes: number }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [resolve(root, 'bin/zq.mjs'), ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let [ended, bytes] = [0, 0]
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      for (const byte of chunk) if (byte === 10) ended++
    })
    child.on('error', failed)
    child.on('close', (code) => (code === 0 ? done({ lines: ended, bytes }) : failed(new Error(`exit ${code}`))))
    child.stdin.end(input)
  })
}

/** `chinese-days`, where somebody installed it beside the project: the last day alone, in one process. */
async function peer(): Promise<void> {
  const found = peerModule()
  if (found === null) return console.log('chinese-days is not installed: no peer')
  const find = (from: string, n: number) => found.findWorkday(n, from)
  const ran = await timed(async () => {
    for (const [i, from] of starts.entries()) find(from, amounts[i % amounts.length] ?? 7)
  })
  report('chinese-days, last day alone', ran.ms)
}

function peerModule(): { findWorkday: (n: number, from: string) => string } | null {
  try {
    return createRequire(import.meta.url)('chinese-days')
  } catch {
    return null
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const begun = performance.now()
  const result = await work()
  return { ms: performance.now() - begun, result }
}

function report(name: string, ms: number): void {
  console.log(`${name}: ${count} in ${ms.toFixed(0)} ms, ${Math.round((count / ms) * 1000)} a second`)
}

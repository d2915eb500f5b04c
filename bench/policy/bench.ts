import { type PolicyReading, plainSource, readPolicy } from '@zhiqiang/policy'
import { samplePlan } from '../../packages/policy/test/sample-plan.ts'

/** Wall and processor time of a run, in milliseconds. */
function timed<T>(run: () => T): { readonly wall: number; readonly cpu: number; readonly result: T } {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = run()
  const used = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (used.user + used.system) / 1000, result }
}

/** Different plans one behind the other, of about `bytes` bytes of UTF-8; copies word for word would be read once. */
function plansOf(bytes: number): string {
  const size = Buffer.byteLength(samplePlan)
  return Array.from({ length: Math.ceil(bytes / size) }, (_, i) => {
    const mark = String.fromCharCode(0x4e00 + (i % 4000)) + String.fromCharCode(0x5e00 + Math.floor(i / 4000))
    return samplePlan.replaceAll('专利', `专利${mark}`)
  }).join('\n')
}

/** The peer: one plain scan of the same text for headings and numbers with measure words, and a split into sentences. */
function plainScan(text: string): number {
  const headings =
    text.match(/^[ \t　]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])/gm)?.length ?? 0
  const numbers = text.match(/\d+(?:\.\d+)?\s*[万亿]?(?:件|家|个|项|%|％|元)/g)?.length ?? 0
  return headings + numbers + text.split(/[。；\n]/).length
}

function report(name: string, bytes: number, run: { wall: number; cpu: number }, note = ''): void {
  const speed = (ms: number) => (bytes / 1e6 / (ms / 1000)).toFixed(2).padStart(7)
  console.log(
    `${name.padEnd(28)} ${(bytes / 1e6).toFixed(2).padStart(5)} MB ${run.wall.toFixed(0).padStart(6)} ms wall ${run.cpu.toFixed(0).padStart(6)} ms cpu ${speed(run.wall)} MB/s wall ${speed(run.cpu)} MB/s cpu  ${note}`,
  )
}

const sum = (reading: PolicyReading) =>
  `${reading.clauses.length} clauses, ${reading.targets.length} targets, ${reading.numbers.length} numerals`

readPolicy(plainSource(plansOf(300_000)))
const small = plansOf(500_000)
const large = plansOf(5_000_000)
const fast = timed(() => readPolicy(plainSource(small)))
const slow = timed(() => readPolicy(plainSource(large)))
report('readPolicy 0.5 MB', Buffer.byteLength(small), fast, sum(fast.result))
report('readPolicy 5 MB', Buffer.byteLength(large), slow, sum(slow.result))
report(
  'plain scan 5 MB (peer)',
  Buffer.byteLength(large),
  timed(() => plainScan(large)),
)
console.log(`5 MB takes ${(slow.cpu / fast.cpu).toFixed(1)} times as long as 0.5 MB (bar: 12)`)

for (const [name, sign] of [
  ['opening brackets', '（'],
  ['figures', '1'],
  ['、', '、'],
] as const) {
  const text = sign.repeat(100_000)
  report(
    `100,000 ${name}`,
    Buffer.byteLength(text),
    timed(() => readPolicy(plainSource(text))),
    '(bar: 1000 ms)',
  )
}

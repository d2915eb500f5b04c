import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SegmentDoc } from '../../packages/server/src/core/search/segments/model.ts'
import { SegmentThread } from '../../packages/server/src/core/search/segments/segment-thread.ts'
import { rate } from '../lib/timing.ts'
import { Corpus, type Question } from './corpus.ts'
import { Groonga } from './peers/groonga.ts'
import { luceneIsThere, runLucene } from './peers/lucene.ts'
import { answers, askOf } from './questions.ts'

// Two hundred questions over a million records: our segments in their thread, Groonga over HTTP and Lucene in a JVM, on the
// same records in the same run. Every count is compared; every eighth is counted by reading all records plainly.
const size = Number(process.argv[2] ?? 1_000_000)
const seed = 20_261_124
const folder = mkdtempSync(join(tmpdir(), 'zq-search-'))
const questions = new Corpus(size, seed).questions()
const plain = new Map(
  questions.flatMap((question, n) => (n % 8 === 0 ? [[n, { question, count: 0 }] satisfies [number, Plain]] : [])),
)
interface Plain {
  readonly question: Question
  count: number
}
const thread = new SegmentThread(new URL('../../packages/server/src/core/search/segments/worker.ts', import.meta.url), {
  folder: join(folder, 'segments'),
  of: 'bench',
})
const groonga = Groonga.isThere() ? new Groonga(folder) : null
const withLucene = luceneIsThere()
const records = join(folder, 'records.tsv')

try {
  await build()
  await measure()
} finally {
  groonga?.stop()
  await thread.close()
  rmSync(folder, { recursive: true, force: true })
}

async function build(): Promise<void> {
  const corpus = new Corpus(size, seed)
  corpus.questions()
  await groonga?.open()
  const lines = createWriteStream(records)
  let [ours, portion]: [number, SegmentDoc[]] = [0, []]
  const take = async () => {
    const start = performance.now()
    await thread.ask('apply', 'bench', { changes: { docs: portion, gone: [], place: '' } })
    while (await thread.ask('merge', 'bench', {})) await thread.ask('sweep', 'bench', {})
    ours += performance.now() - start
    portion = []
  }
  for (let id = 1; id <= size; id++) {
    const doc = corpus.doc(id)
    for (const one of plain.values()) if (answers(one.question, doc)) one.count++
    portion.push(doc)
    if (portion.length === 25_000) await take()
    await groonga?.put(doc)
    if (withLucene && !lines.write(line(doc))) await once(lines, 'drain')
  }
  if (portion.length > 0) await take()
  lines.end()
  await once(lines, 'finish')
  const { segments } = await thread.ask('state', 'bench', {})
  console.log(`${size} records; our index ${(ours / 1000).toFixed(0)} s, ${segments} segments`)
  const start = performance.now()
  await groonga?.close()
  if (groonga) console.log(`groonga's index ${((performance.now() - start) / 1000).toFixed(0)} s beside its loading`)
}

function line(doc: SegmentDoc): string {
  const tag = (name: string) => doc.tags.findLast((one) => one.startsWith(`${name}:`))?.slice(name.length + 1) ?? ''
  const cells = [
    doc.title,
    doc.people,
    doc.body,
    doc.dated.replaceAll('-', ''),
    tag('status'),
    tag('region'),
    tag('ipc'),
  ]
  return `${cells.join('\t')}\n`
}

async function measure(): Promise<void> {
  const find = (question: Question) => thread.ask('find', 'bench', { ask: askOf(question) })
  const ours = await rounds(async (question) => (await find(question)).total)
  for (const [n, { count }] of plain) {
    if (ours.counts[n] !== count)
      console.log(`WRONG: ${JSON.stringify(questions[n])} ${ours.counts[n]}, read plainly ${count}`)
  }
  report('segments', ours)
  await clients('segments', find)
  if (groonga) {
    const told = await rounds((question) => groonga.count(question))
    report('groonga', told)
    compare('groonga', ours.counts, told.counts)
    await clients('groonga', (question) => groonga.count(question))
    groonga.stop()
  } else console.log('groonga is not installed (Debian: groonga)')
  if (withLucene) {
    const told = runLucene(folder, records, questions)
    console.log(`lucene's index ${told.indexSeconds} s`)
    report('lucene', told)
    compare('lucene', ours.counts, told.counts)
    console.log(`lucene, 16 clients: ${told.perSecond.toFixed(0)} a second`)
  } else console.log('Lucene is not installed (Debian: liblucene8-java default-jdk-headless)')
}

interface Times {
  readonly counts: readonly number[]
  readonly times: readonly number[]
}

/** Four rounds of all questions; the last one counts. */
async function rounds(count: (question: Question) => Promise<number>): Promise<Times> {
  let last: { counts: number[]; times: number[] } = { counts: [], times: [] }
  for (let round = 0; round < 4; round++) {
    last = { counts: [], times: [] }
    for (const question of questions) {
      const start = performance.now()
      last.counts.push(await count(question))
      last.times.push(performance.now() - start)
    }
  }
  return last
}

function report(name: string, { times }: Times): void {
  const at = (sorted: readonly number[], q: number) => (sorted[Math.floor((sorted.length - 1) * q)] ?? 0).toFixed(2)
  const told = (some: readonly number[]) => {
    const sorted = some.toSorted((a, b) => a - b)
    return `p50 ${at(sorted, 0.5).padStart(6)}  p95 ${at(sorted, 0.95).padStart(6)}  slowest ${at(sorted, 1)}`
  }
  console.log(`${name.padEnd(20)} ${told(times)} ms`)
  for (const sort of new Set(questions.map((question) => question.sort))) {
    console.log(`  ${sort.padEnd(18)} ${told(times.filter((_, n) => questions[n]?.sort === sort))}`)
  }
}

function compare(name: string, ours: readonly number[], theirs: readonly number[]): void {
  const differ = ours.flatMap((count, n) =>
    count === theirs[n] ? [] : [`${questions[n]?.words.join(' ')} ${count}/${theirs[n]}`],
  )
  console.log(
    `counts equal to ${name}: ${ours.length - differ.length} of ${ours.length} ${differ.slice(0, 5).join('; ')}`,
  )
}

async function clients(name: string, ask: (question: Question) => Promise<unknown>): Promise<void> {
  let turn = 0
  const { perSecond } = await rate(16, 8000, () =>
    ask(questions[turn++ % questions.length] ?? { sort: 'count', words: [] }),
  )
  console.log(`${name}, 16 clients: ${perSecond.toFixed(0)} a second`)
}

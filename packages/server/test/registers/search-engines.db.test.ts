import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docOf, type SearchDoc } from '../../src/core/search/doc.ts'
import { type EngineNode, type SearchAsk, type SearchEngine, undated } from '../../src/core/search/engine.ts'
import { atTheStart, changesSince } from '../../src/core/search/feed/whole/store.ts'
import { type RunningSegments, startSegments } from '../../src/core/search/segments/segment-engine.ts'
import { postgresEngine, recordsOf } from '../../src/core/search/store.ts'
import { transaction } from '../../src/db/transaction.ts'
import { quietLog } from '../support/quiet-log.ts'
import { repositoryRoot } from '../support/test-server.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, takeFile } = await registersOfACity()
const { db } = app.engine
const records = 5000
const words = ['电', '电池', '隔膜', '锂', '装置', 'ca', 'case', '甲公司', '储能', '方法', 'a separator', '100']
const pick = (n: number, list: readonly string[]) => list[n % list.length] ?? ''

/** Answers nothing: what the segments leave to it would fail. */
const nobody: SearchEngine = { find: () => Promise.reject(new Error('left to the other engine')) }
const start = async (other: SearchEngine) => {
  const started = await startSegments({ db, dataDir: app.dataDir, root: repositoryRoot, other, log: quietLog })
  if (!started) throw new Error('the index is held')
  return started
}
let segments: RunningSegments

interface Known extends SearchDoc {
  readonly id: number
}
let docs: readonly Known[]

async function readPlainly(): Promise<readonly Known[]> {
  const patents = app.data.registers.get('patents')
  if (!patents) throw new Error('no register of patents')
  return transaction(db, async (tx) => {
    const rows = (await changesSince(tx, here, atTheStart, 100_000)).docs
    const ids = new Map(rows.map(({ key, id }) => [key, id]))
    const values = await recordsOf(tx, patents, here, [...ids.keys()])
    return [...values].map(([key, record]) => ({ ...docOf(patents, key, record), id: ids.get(key) ?? 0 }))
  })
}

const lineOf = (n: number, title: string) => {
  const day = `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`
  return `CN9100${String(n).padStart(5, '0')}${'ABUS'[n % 4]}\t${title}\t${pick(n * 5, words)}厂；${pick(n * 11, words)}院\t${day}\tG0${1 + (n % 9)}F${n % 20}/0${n % 7}\t${pick(n * 3, words)}与${pick(n, words)}，${pick(n * 13, words)}`
}
const heading = '公开号\t名称\t申请人\t公开日\t分类号\t摘要\n'

beforeAll(async () => {
  const lines = Array.from({ length: records }, (_, n) =>
    lineOf(n, `${pick(n, words)}${pick(n * 7, words)}${n % 3 === 0 ? '電池' : ''}`),
  )
  await takeFile(`${heading}${lines.join('\n')}\n`)
  docs = await readPlainly()
  segments = await start(nobody)
  await segments.catchUp(here)
}, 120_000)
afterAll(async () => {
  await segments?.close()
})

const leaf: fc.Arbitrary<EngineNode> = fc.oneof(
  fc.record({
    is: fc.constant('word' as const),
    text: fc.constantFrom(...words, '池电', 'ase', '电池外', '置', 'r', 'a se', '厂', '院', '，'),
    in: fc.constantFrom('any' as const, 'title' as const, 'people' as const),
    start: fc.boolean(),
  }),
  fc
    .constantFrom(['kind:invention'], ['kind:design', 'ipc:G01'], ['ipc:G03F'], ['status:valid'], ['year:2012'])
    .map((any) => ({ is: 'tags' as const, any })),
  fc.constantFrom(['CN910000007S'], ['CN910000011', 'CN910000012A']).map((any) => ({ is: 'numbers' as const, any })),
  fc.constantFrom('2012-01-01', '2020-06-15').map((from) => ({ is: 'days' as const, from, to: null })),
  fc.constantFrom('2012-01-01', '2020-06-15').map((to) => ({ is: 'days' as const, from: '2011-03-01', to })),
  fc.constantFrom({ is: 'all' as const }, { is: 'none' as const }),
)
const { node } = fc.letrec<{ node: EngineNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({
      is: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ is: fc.constant('not' as const), of: tie('node') }),
  ),
}))
const asked: fc.Arbitrary<SearchAsk> = fc.record({
  city: fc.constant(here),
  node,
  sort: fc.constantFrom('best' as const, 'newest' as const),
  words: fc.constantFrom([], ['电池'], ['case', '电'], ['a separator', '方法']),
  offset: fc.constantFrom(0, 7),
  limit: fc.constant(20),
  facets: fc.constantFrom(
    [],
    [
      { id: 'kind', pattern: '^kind:' },
      { id: 'ipc', pattern: '^ipc:[A-HY][0-9]{2}[A-Z]$' },
    ],
  ),
})

/** What a plain reading of all records answers. */
function plainly(ask: SearchAsk) {
  const rank = ({ title }: SearchDoc) => {
    if (ask.sort === 'newest') return 0
    const points = ask.words.map((word) => {
      if (title === word) return 4
      if (title.startsWith(word)) return 2
      return title.includes(word) ? 1 : 0
    })
    return points.reduce((sum: number, one) => sum + one, 0)
  }
  const found = docs
    .filter((doc) => holds(ask.node, doc))
    .map((doc) => ({ doc, rank: rank(doc) }))
    .sort((a, b) => b.rank - a.rank || b.doc.dated.localeCompare(a.doc.dated) || b.doc.id - a.doc.id)
    .map(({ doc }) => doc)
  return {
    total: found.length,
    hits: found.slice(ask.offset, ask.offset + ask.limit).map(({ register, key }) => ({ register, key })),
    facets: ask.facets
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id, pattern }) => {
        const matches = new RegExp(pattern)
        const counts = new Map<string, number>()
        for (const { tags } of found) {
          for (const tag of tags) if (matches.test(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
        }
        return [...counts]
          .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
          .slice(0, 12)
          .map(([tag, n]) => ({ id, tag, n }))
      }),
  }
}

const engines: Readonly<Record<string, () => SearchEngine>> = {
  PostgreSQL: () => postgresEngine,
  segments: () => segments,
}

describe.each(Object.entries(engines))('the engine of %s', (_, engine) => {
  test('answers every query tree over 5,000 records as a plain reading does: count, page and facets', {
    timeout: 240_000,
  }, async () => {
    expect(docs).toHaveLength(records)
    await fc.assert(
      fc.asyncProperty(asked, async (ask) => {
        const answer = await transaction(db, (tx) => engine().find(tx, ask))
        expect(answer).toEqual(plainly(ask))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the segments', () => {
  const all: SearchAsk = { city: here, node: { is: 'all' }, sort: 'newest', words: [], offset: 0, limit: 5, facets: [] }
  const holding = (text: string): SearchAsk => ({ ...all, node: { is: 'word', text, in: 'any', start: false } })
  const find = (ask: SearchAsk) => transaction(db, (tx) => segments.find(tx, ask))

  test('know a change as soon as the database does', async () => {
    expect((await find(holding('石墨烯'))).total).toBe(0)
    await takeFile(`${heading}${lineOf(7, '石墨烯导热膜')}\n`, { asOf: '2026-02-01' })
    expect(await find(holding('石墨烯'))).toMatchObject({ total: 1, hits: [{ register: 'patents' }] })
    expect((await find(all)).total).toBe(records)
  })

  test('stay behind a transaction that is not over, and the other engine answers', async () => {
    await transaction(db, async (slow) => {
      await changesSince(slow, here, atTheStart, 1)
      await transaction(db, async (tx) => {
        await tx.insertInto('search_gone').values({ city: here, register: 'patents', key: 'nothing' }).execute()
        await expect(segments.find(tx, all)).rejects.toThrow('left to the other engine')
      })
    })
  })

  test('outlive a transaction that fails', async () => {
    const fails = transaction(db, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
      return segments.find(tx, all)
    })
    await expect(fails).rejects.toThrow()
    expect((await find(all)).total).toBe(records)
  })

  test('are whole again after a stop, and are read anew where a file is damaged', { timeout: 60_000 }, async () => {
    await segments.close()
    segments = await start(nobody)
    expect((await find(holding('石墨烯'))).total).toBe(1)
    await segments.close()
    const folder = path.join(app.dataDir, 'search', here)
    for (const name of readdirSync(folder)) {
      if (name.startsWith('segment-')) writeFileSync(path.join(folder, name, 'head.bin'), 'damaged')
    }
    segments = await start(postgresEngine)
    expect((await find(holding('石墨烯'))).total).toBe(1)
    await segments.catchUp(here)
    await segments.close()
    segments = await start(nobody)
    expect((await find(all)).total).toBe(records)
  })

  test('are held by one process at a time', async () => {
    const held = path.join(app.dataDir, 'search', 'held-by')
    writeFileSync(held, String(process.ppid))
    expect(
      await startSegments({ db, dataDir: app.dataDir, root: repositoryRoot, other: nobody, log: quietLog }),
    ).toBeNull()
    rmSync(held)
  })
})

function holds(tree: EngineNode, doc: SearchDoc): boolean {
  switch (tree.is) {
    case 'all':
      return true
    case 'none':
      return false
    case 'word': {
      const places = { any: [doc.title, doc.people, doc.body], title: [doc.title], people: [doc.people] }[tree.in]
      return places.some((text) =>
        tree.start ? text.split('\n').some((line) => line.startsWith(tree.text)) : text.includes(tree.text),
      )
    }
    case 'tags':
      return tree.any.some((tag) => doc.tags.includes(tag))
    case 'numbers':
      return tree.any.some((number) => doc.numbers.includes(number))
    case 'days':
      if (doc.dated === undated) return false
      return (tree.from === null || doc.dated >= tree.from) && (tree.to === null || doc.dated <= tree.to)
    case 'and':
      return tree.of.every((one) => holds(one, doc))
    case 'or':
      return tree.of.some((one) => holds(one, doc))
    case 'not':
      return !holds(tree.of, doc)
  }
}

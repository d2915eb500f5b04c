import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { SegmentDoc } from '../../../packages/server/src/core/search/segments/model.ts'
import type { Question } from '../corpus.ts'

const port = 10_041

/** Groonga of Debian behind its own HTTP server, with an index of pairs of characters. */
export class Groonga {
  readonly #db: string
  #server: ChildProcess | null = null
  #loading: ChildProcess | null = null

  constructor(folder: string) {
    this.#db = join(folder, 'groonga.db')
  }

  static isThere(): boolean {
    try {
      execFileSync('groonga', ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }

  async open(): Promise<void> {
    const loading = spawn('groonga', ['-n', this.#db], { stdio: ['pipe', 'ignore', 'inherit'] })
    this.#loading = loading
    const lines = [
      'table_create Docs TABLE_NO_KEY',
      ...['text', 'title'].map((name) => `column_create Docs ${name} COLUMN_SCALAR Text`),
      'column_create Docs dated COLUMN_SCALAR UInt32',
      'table_create Applicants TABLE_PAT_KEY ShortText',
      'column_create Docs applicant COLUMN_SCALAR Applicants',
      'column_create Applicants docs COLUMN_INDEX Docs applicant',
      ...['status', 'region', 'ipc'].flatMap((name) => [
        `table_create ${name}_values TABLE_HASH_KEY ShortText`,
        `column_create Docs ${name} COLUMN_SCALAR ${name}_values`,
        `column_create ${name}_values docs COLUMN_INDEX Docs ${name}`,
      ]),
      'table_create Days TABLE_PAT_KEY UInt32',
      'column_create Days docs COLUMN_INDEX Docs dated',
      'load --table Docs',
      '[',
    ]
    loading.stdin?.write(`${lines.join('\n')}\n`)
  }

  async put(doc: SegmentDoc): Promise<void> {
    const tag = (name: string) => doc.tags.findLast((one) => one.startsWith(`${name}:`))?.slice(name.length + 1)
    const row = {
      text: `${doc.title}\n${doc.people}\n${doc.body}`,
      title: doc.title,
      applicant: doc.people,
      dated: Number(doc.dated.replaceAll('-', '')),
      status: tag('status'),
      region: tag('region'),
      ipc: tag('ipc'),
    }
    const stdin = this.#loading?.stdin
    if (stdin && !stdin.write(`${JSON.stringify(row)},\n`)) await once(stdin, 'drain')
  }

  /** Ends the loading, makes the index and starts the server. */
  async close(): Promise<void> {
    const loading = this.#loading
    loading?.stdin?.end(
      [
        ']',
        'table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto',
        'column_create Terms docs COLUMN_INDEX|WITH_POSITION Docs text',
        'quit',
        '',
      ].join('\n'),
    )
    if (loading) await once(loading, 'exit')
    this.#server = spawn('groonga', ['-s', '--protocol', 'http', '-p', String(port), this.#db], { stdio: 'ignore' })
    for (let tries = 0; tries < 100; tries++) {
      const up = await fetch(`http://127.0.0.1:${port}/d/status`).catch(() => null)
      if (up?.ok) return
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error('groonga does not answer')
  }

  async count({ sort, words, tag, from, to }: Question): Promise<number> {
    const said = (word: string) => JSON.stringify(word)
    const filter = [
      ...words.map((word) => (sort === 'prefix' ? `applicant @^ ${said(word)}` : `text @ ${said(word)}`)),
      ...(tag ? [`status == ${said(tag.slice('status:'.length))}`] : []),
      ...(from ? [`dated >= ${from.replaceAll('-', '')}`] : []),
      ...(to ? [`dated <= ${to.replaceAll('-', '')}`] : []),
    ].join(' && ')
    const query = new URLSearchParams({
      table: 'Docs',
      filter,
      output_columns: '_id,title',
      sort_keys: '-dated,-_id',
      limit: sort === 'count' ? '0' : '20',
      offset: sort === 'page 50' ? '980' : '0',
      cache: 'no',
      ...(sort === 'facets'
        ? { drilldown: 'status,region,ipc', drilldown_sort_keys: '-_nsubrecs', drilldown_limit: '12' }
        : {}),
    })
    const address = `http://127.0.0.1:${port}/d/select?${query}`
    // Groonga may close a connection that is about to be used again.
    const answer = await fetch(address).catch(() => fetch(address))
    const told = (await answer.json()) as [readonly unknown[], readonly (readonly (readonly [number])[])[] | undefined]
    const total = told[1]?.[0]?.[0]?.[0]
    if (total === undefined) throw new Error(`groonga: ${JSON.stringify(told[0])}`)
    return total
  }

  stop(): void {
    this.#server?.kill('SIGKILL')
  }
}

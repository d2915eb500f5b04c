import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Question } from '../corpus.ts'

const jars = ['core', 'analyzers-common', 'facet', 'queries'].map((name) => `/usr/share/java/lucene-${name}-8.7.0.jar`)

export interface LuceneRun {
  readonly indexSeconds: number
  readonly counts: readonly number[]
  readonly times: readonly number[]
  readonly perSecond: number
}

/** True where Debian's Lucene and a JDK are installed. */
export function luceneIsThere(): boolean {
  return jars.every((jar) => existsSync(jar))
}

/** Indexes a file of records and answers questions within one JVM; no HTTP is in its times. */
export function runLucene(folder: string, records: string, questions: readonly Question[]): LuceneRun {
  const asked = join(folder, 'questions.tsv')
  const lines = questions.map(({ sort, words, tag, from, to }) =>
    [
      sort,
      words.join(' '),
      tag?.slice('status:'.length) ?? '',
      from?.replaceAll('-', '') ?? '',
      to?.replaceAll('-', '') ?? '',
    ].join('\t'),
  )
  writeFileSync(asked, `${lines.join('\n')}\n`)
  const path = [...jars, '/usr/share/java/hppc.jar', folder].join(':')
  execFileSync('javac', ['-cp', path, '-d', folder, join(import.meta.dirname, 'Peer.java')])
  const printed = execFileSync('java', ['-Xmx2g', '-cp', path, 'Peer', records, asked, join(folder, 'lucene')], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const asks = [...printed.matchAll(/^asked \d+ (\d+) ([\d.]+)$/gm)]
  return {
    indexSeconds: Number(/^index ([\d.]+)$/m.exec(printed)?.[1]),
    counts: asks.map(([, count]) => Number(count)),
    times: asks.map(([, , ms]) => Number(ms)),
    perSecond: Number(/^rate ([\d.]+)$/m.exec(printed)?.[1]),
  }
}

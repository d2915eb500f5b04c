import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { mostValues, type SearchAnswer, type SearchAsk } from '../engine.ts'
import { buildSegment, mostAtOnce } from './build-segment.ts'
import { type Candidate, findInSegment, OpenSegment } from './find-in-segment.ts'
import { mergeSegments } from './merge-segments.ts'
import { identityOf, type SegmentDoc } from './model.ts'
import { Segment } from './segment.ts'

/** What a city's index holds on disk: its segments, what is gone from each, and how far it has read. */
interface Manifest {
  /** Changes when files may no longer mean what they did. */
  readonly format: number
  /** Of which database. */
  readonly of: string
  /** Where reading of changes stands, in the words of whoever feeds it. */
  readonly place: string
  readonly segments: readonly { readonly name: string; readonly gone: string | null }[]
  /** Names of files are never used again, also by an index that is begun anew: a reader may still hold them. */
  readonly run: string
  /** The number the next file takes. */
  readonly next: number
}

const format = 1
const manifestFile = 'index.json'
/** Segments of about one size that are merged into one. */
const fanIn = 6

/** Records that changed since the last time. */
export interface Changes {
  readonly docs: readonly SegmentDoc[]
  readonly gone: readonly { readonly register: string; readonly key: string }[]
  readonly place: string
}

/** The segments of one city in a folder. One writer, any number of readers; a reader looks anew when it is told to. */
export class CityIndex {
  readonly #folder: string
  readonly #of: string
  #manifest: Manifest
  #open: OpenSegment[] = []

  /** @param of which database the records are of; files of another are thrown away by the writer */
  constructor(folder: string, of: string) {
    this.#folder = folder
    this.#of = of
    this.#manifest = emptyManifest(of)
    this.look()
  }

  get place(): string {
    return this.#manifest.place
  }

  get size(): number {
    return this.#open.reduce((sum, { segment }) => sum + segment.size, 0)
  }

  get segments(): number {
    return this.#open.length
  }

  /** Opens what the manifest names now; what cannot be read whole counts as nothing, and everything is fed again. */
  look(): void {
    try {
      const manifest = readManifest(this.#folder, this.#of)
      const kept = new Map(this.#open.map((one) => [one.segment.folder, one]))
      this.#open = manifest.segments.map(({ name, gone }) => {
        const folder = join(this.#folder, name)
        const lost = gone === null ? null : new Uint8Array(readFileSync(join(this.#folder, gone)))
        const open = kept.get(folder) ?? new OpenSegment(new Segment(folder), lost)
        kept.delete(folder)
        open.gone = lost
        return open
      })
      this.#manifest = manifest
      for (const { segment } of kept.values()) segment.close()
    } catch {
      this.close()
      this.#manifest = emptyManifest(this.#of)
    }
  }

  close(): void {
    for (const { segment } of this.#open) segment.close()
    this.#open = []
  }

  find(ask: SearchAsk): SearchAnswer {
    const answers = this.#open.map((open) => findInSegment(open, ask))
    const first = answers.flatMap((answer) => answer.first).sort(byPlace)
    return {
      total: answers.reduce((sum, { total }) => sum + total, 0),
      hits: first.slice(ask.offset, ask.offset + ask.limit).map(({ segment, doc }) => {
        const { register, key } = segment.stored(doc)
        return { register, key }
      }),
      facets: ask.facets
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ id }) => {
          const counts = new Map<string, number>()
          for (const { facets } of answers) {
            const own = facets.find((one) => one.id === id)?.counts ?? []
            for (const [tag, n] of own) counts.set(tag, (counts.get(tag) ?? 0) + n)
          }
          return [...counts]
            .filter(([, n]) => n > 0)
            .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
            .slice(0, mostValues)
            .map(([tag, n]) => ({ id, tag, n }))
        }),
    }
  }

  /** Takes changes in. When it returns they are on disk and answered from. */
  apply({ docs, gone, place }: Changes): void {
    const once = new Map(docs.map((doc) => [identityOf(doc.register, doc.key), doc]))
    const fresh = [...once.values()]
    const lost = this.#markGone([...fresh, ...gone.filter(({ register, key }) => !once.has(identityOf(register, key)))])
    const { run } = this.#manifest
    let { next } = this.#manifest
    const names = this.#manifest.segments.map(({ name, gone: file }, n) => {
      const marks = lost.get(n)
      if (!marks) return { name, gone: file }
      const written = `gone-${run}-${next++}`
      writeWhole(join(this.#folder, written), marks)
      return { name, gone: written }
    })
    for (let at = 0; at < fresh.length; at += mostAtOnce) {
      const name = `segment-${run}-${next++}`
      buildSegment(join(this.#folder, name), fresh.slice(at, at + mostAtOnce))
      names.push({ name, gone: null })
    }
    this.#write({ ...this.#manifest, place, segments: names, next })
  }

  /** Merges segments of about one size once there are several. Returns whether there was anything to merge. */
  merge(): boolean {
    const tiers = new Map<number, OpenSegment[]>()
    for (const open of this.#open) {
      const tier = Math.floor(Math.log(Math.max(64, open.segment.size)) / Math.log(fanIn))
      tiers.set(tier, [...(tiers.get(tier) ?? []), open])
    }
    const parts = [...tiers].sort(([a], [b]) => a - b).find(([, of]) => of.length >= fanIn)?.[1]
    if (!parts) return false
    const name = `segment-${this.#manifest.run}-${this.#manifest.next}`
    const size = mergeSegments(join(this.#folder, name), parts)
    const names = new Set(parts.map(({ segment }) => segment.folder))
    const kept = this.#manifest.segments.filter((one) => !names.has(join(this.#folder, one.name)))
    const segments = size === 0 ? kept : [...kept, { name, gone: null }]
    this.#write({ ...this.#manifest, segments, next: this.#manifest.next + 1 })
    return true
  }

  /** Removes files that no manifest names; called once every reader has looked. */
  sweep(): void {
    const named = new Set(this.#manifest.segments.flatMap(({ name, gone }) => [name, gone]))
    for (const name of readdirSync(this.#folder)) {
      if (name !== manifestFile && !named.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true })
    }
  }

  /** For each segment that loses records by these: which of its records are gone. */
  #markGone(records: readonly { readonly register: string; readonly key: string }[]): Map<number, Uint8Array> {
    const lost = new Map<number, Uint8Array>()
    for (const [n, { segment, gone }] of this.#open.entries()) {
      for (const { register, key } of records) {
        const doc = segment.docOf(register, key)
        if (doc === null || gone?.[doc] === 1) continue
        const marks = lost.get(n) ?? gone?.slice() ?? new Uint8Array(segment.size)
        marks[doc] = 1
        lost.set(n, marks)
      }
    }
    return lost
  }

  #write(manifest: Manifest): void {
    mkdirSync(this.#folder, { recursive: true })
    const file = join(this.#folder, manifestFile)
    writeWhole(`${file}.new`, Buffer.from(JSON.stringify(manifest)))
    renameSync(`${file}.new`, file)
    this.look()
  }
}

function byPlace(a: Candidate, b: Candidate): number {
  return b.rank - a.rank || b.day - a.day || b.id - a.id
}

function emptyManifest(of: string): Manifest {
  return { format, of, place: '', segments: [], run: randomUUID().slice(0, 8), next: 1 }
}

function readManifest(folder: string, of: string): Manifest {
  const file = join(folder, manifestFile)
  if (!existsSync(file)) return emptyManifest(of)
  const read: Manifest = JSON.parse(readFileSync(file, 'utf8'))
  // Files of another database, or of an earlier form, say nothing about this one.
  return read.format === format && read.of === of ? read : emptyManifest(of)
}

function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(join(file, '..'), { recursive: true })
  const open = openSync(file, 'w')
  for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at)
  fsyncSync(open)
  closeSync(open)
}

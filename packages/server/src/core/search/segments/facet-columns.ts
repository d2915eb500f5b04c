import type { Docs } from './doc-sets.ts'
import type { Segment } from './segment.ts'

/** The values of a facet for every record of a segment: those of record n stand from `begins[n]` to `begins[n + 1]`. */
interface Column {
  readonly tags: readonly number[]
  readonly begins: Uint32Array
  readonly values: Uint16Array | Uint32Array
}

/** Counts values of facets; the column of a facet is made when it is first asked for and kept. */
export class FacetColumns {
  readonly #segment: Segment
  readonly #columns = new Map<string, Column>()

  constructor(segment: Segment) {
    this.#segment = segment
  }

  /** How many of the records carry each tag that a pattern matches. @param docs null for all records */
  count(pattern: string, docs: Docs | null): readonly (readonly [string, number])[] {
    const { tags: names, tagCounts } = this.#segment
    const { tags, begins, values } = this.#columnOf(pattern)
    if (docs === null) return tags.map((tag) => [names[tag] ?? '', tagCounts[tag] ?? 0])
    const counts = new Uint32Array(tags.length)
    for (const doc of docs) {
      const end = begins[doc + 1] ?? 0
      for (let n = begins[doc] ?? 0; n < end; n++) {
        const value = values[n] ?? 0
        counts[value] = (counts[value] ?? 0) + 1
      }
    }
    return tags.flatMap((tag, value) => {
      const n = counts[value] ?? 0
      return n === 0 ? [] : [[names[tag] ?? '', n] as const]
    })
  }

  #columnOf(pattern: string): Column {
    const made = this.#columns.get(pattern)
    if (made) return made
    const matches = new RegExp(pattern)
    const { tags: names, size } = this.#segment
    const tags = names.flatMap((name, at) => (matches.test(name) ? [at] : []))
    const lists = tags.map((tag) => this.#segment.docsOfTag(tag))
    const begins = new Uint32Array(size + 1)
    for (const docs of lists) for (const doc of docs) begins[doc + 1] = (begins[doc + 1] ?? 0) + 1
    for (let doc = 0; doc < size; doc++) begins[doc + 1] = (begins[doc + 1] ?? 0) + (begins[doc] ?? 0)
    const next = begins.slice()
    const length = begins[size] ?? 0
    const values = tags.length < 65_536 ? new Uint16Array(length) : new Uint32Array(length)
    for (const [value, docs] of lists.entries()) {
      for (const doc of docs) {
        const to = next[doc] ?? 0
        next[doc] = to + 1
        values[to] = value
      }
    }
    const column = { tags, begins, values }
    this.#columns.set(pattern, column)
    return column
  }
}

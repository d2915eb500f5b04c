import { blurred, type CharacterTables, formsOf, looksOf, type NameForms } from './forms.ts'
import { type Likeness, likeness } from './score.ts'

/** A name that is like the one asked for. */
export interface NameHit<K> extends Likeness {
  readonly key: K
  readonly text: string
}

/** Most names that are compared closely for one question. */
const compared = 400
/** Traits that more than this share of all names have tell nothing alone; only the rarer ones are counted. */
const common = 0.12
/** Below this many names every trait counts. */
const few = 2000

/**
 * Names in memory, found by what they share with another one: characters, syllables, components, pieces of Latin text.
 * Many names share something; those that share most of what is rare are compared closely.
 * @typeParam K what a name is known by
 */
export class NamesIndex<K> {
  readonly #tables: CharacterTables
  readonly #keys: K[] = []
  readonly #texts: string[] = []
  readonly #sizes: number[] = []
  readonly #at = new Map<K, number>()
  readonly #postings = new Map<string, Postings>()
  #gained = new Float32Array(1024)

  constructor(tables: CharacterTables) {
    this.#tables = tables
  }

  /** How many names there are. */
  get size(): number {
    return this.#at.size
  }

  /** Puts a name in, over the one it had. @param folded as {@link formsOf} takes it */
  put(key: K, folded: string): void {
    const { text } = formsOf(folded, this.#tables)
    const before = this.#at.get(key)
    if (before !== undefined && this.#texts[before] === text) return
    // A place is never used twice: postings of what stood there before would lead to it.
    if (before !== undefined) this.remove(key)
    const at = this.#keys.length
    this.#keys.push(key)
    this.#texts.push(text)
    this.#at.set(key, at)
    const traits = traitsOf(formsOf(text, this.#tables))
    this.#sizes.push(traits.size)
    for (const trait of traits) {
      const postings = this.#postings.get(trait)
      if (postings) postings.add(at)
      else this.#postings.set(trait, new Postings(at))
    }
  }

  /** Takes a name out. */
  remove(key: K): void {
    const at = this.#at.get(key)
    if (at === undefined) return
    this.#at.delete(key)
    this.#texts[at] = ''
  }

  /**
   * The names most like one, the most alike first; of equal ones the shorter, then the one that came first.
   * @param accept which names count at all
   */
  like(folded: string, limit: number, accept: (key: K) => boolean = () => true): readonly NameHit<K>[] {
    const asked = formsOf(folded, this.#tables)
    if (asked.text === '') return []
    const hits: (NameHit<K> & { readonly at: number })[] = []
    for (const at of this.#nearest(asked, accept)) {
      const text = this.#texts[at] ?? ''
      const key = this.#keys[at] as K
      const found = likeness(asked, formsOf(text, this.#tables))
      if (found.score > 0) hits.push({ ...found, key, text, at })
    }
    hits.sort((a, b) => b.score - a.score || a.text.length - b.text.length || a.at - b.at)
    return hits.slice(0, limit).map(({ at: _, ...hit }) => hit)
  }

  /** Places of the names that share most with one. */
  #nearest(asked: NameForms, accept: (key: K) => boolean): readonly number[] {
    const all = this.#keys.length
    if (this.#gained.length < all) this.#gained = new Float32Array(Math.ceil(all * 1.5))
    const gained = this.#gained
    const touched: number[] = []
    const traits = [...traitsOf(asked)].flatMap((trait) => {
      const postings = this.#postings.get(trait)
      return postings ? [{ postings, weight: weightOf(trait) * Math.log(1 + all / postings.length) }] : []
    })
    const bound = Math.max(few, all * common)
    const rare = traits.filter(({ postings }) => postings.length <= bound)
    for (const { postings, weight } of rare.length > 0 ? rare : traits) {
      for (let n = 0; n < postings.length; n++) {
        const at = postings.get(n)
        const before = gained[at] ?? 0
        if (before === 0) touched.push(at)
        gained[at] = before + weight
      }
    }
    const own = Math.max(1, traitsOf(asked).size)
    const best = new Best<K>(compared)
    for (const at of touched) {
      const size = this.#sizes[at] ?? 1
      // Of two names that share as much the one nearer in length is closer.
      if (this.#texts[at] !== '')
        best.offer(at, (gained[at] ?? 0) / Math.sqrt(Math.max(size, own)), this.#keys[at] as K, accept)
    }
    for (const at of touched) gained[at] = 0
    return best.places()
  }
}

/** Whole traits tell most, then characters, syllables, components. */
function weightOf(trait: string): number {
  switch (trait[0]) {
    case '=':
      return 6
    case 'c':
      return 2
    case 's':
      return 1.2
    default:
      return 0.7
  }
}

/** What names have in common: `c` characters, `s` syllables, `z` blurred ones, `p` components, `l` Latin pieces, `=` the whole of it. */
function traitsOf({ chars, sounds, parts, text, latin }: NameForms): ReadonlySet<string> {
  const traits = new Set<string>()
  for (const [n, char] of chars.entries()) {
    if (/[a-z0-9]/.test(char)) continue
    traits.add(`c${char}`)
    for (const syllable of sounds[n] ?? []) {
      traits.add(`s${syllable}`)
      traits.add(`z${blurred(syllable)}`)
    }
    // A character is a trait of shape as well: 青 and 清 share it.
    traits.add(`p${char}`)
    for (const part of parts[n] ?? []) traits.add(`p${part}`)
  }
  const looks = looksOf(text)
  for (const piece of looks.match(/[a-z0-9]+/g) ?? []) {
    for (let at = 0; at + 2 <= piece.length; at++) traits.add(`l${piece.slice(at, at + 2)}`)
    if (piece.length === 1) traits.add(`l${piece}`)
  }
  const spoken = latin ? text : sounds.map(([first], n) => first ?? chars[n]).join('')
  if (spoken.length > 1) traits.add(`=${spoken}`)
  return traits
}

/** A growing list of places. */
class Postings {
  #places = new Uint32Array(2)
  length = 1

  constructor(first: number) {
    this.#places[0] = first
  }

  add(place: number): void {
    if (this.length === this.#places.length) {
      const wider = new Uint32Array(Math.ceil(this.length * 1.6))
      wider.set(this.#places)
      this.#places = wider
    }
    this.#places[this.length++] = place
  }

  get(n: number): number {
    return this.#places[n] ?? 0
  }
}

/** The places with the highest worth among many, kept in a heap with the lowest on top. */
class Best<K> {
  readonly #heap: { readonly at: number; readonly worth: number }[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  offer(at: number, worth: number, key: K, accept: (key: K) => boolean): void {
    const heap = this.#heap
    if (heap.length === this.#most && worth <= (heap[0]?.worth ?? 0)) return
    if (!accept(key)) return
    if (heap.length < this.#most) {
      heap.push({ at, worth })
      this.#up(heap.length - 1)
    } else {
      heap[0] = { at, worth }
      this.#down()
    }
  }

  places(): readonly number[] {
    return this.#heap.map(({ at }) => at)
  }

  #worth(n: number): number {
    return this.#heap[n]?.worth ?? Number.POSITIVE_INFINITY
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (one && other) {
      this.#heap[a] = other
      this.#heap[b] = one
    }
  }

  #up(from: number): void {
    for (let n = from; n > 0; ) {
      const above = (n - 1) >> 1
      if (this.#worth(above) <= this.#worth(n)) return
      this.#swap(above, n)
      n = above
    }
  }

  #down(): void {
    for (let n = 0; ; ) {
      const left = 2 * n + 1
      const low = this.#worth(left + 1) < this.#worth(left) ? left + 1 : left
      if (this.#worth(low) >= this.#worth(n)) return
      this.#swap(low, n)
      n = low
    }
  }
}

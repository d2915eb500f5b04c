/**
 * What a segment finds texts by: every two neighbouring UTF-16 units with the place where they stand, line ends among them,
 * and every three letters or digits in a row. From places alone it is decided whether a word stands somewhere; no text is
 * read again.
 */

/** Beyond every pair of assigned characters: three letters or digits in a row. */
const tripleBase = 0xe0000000

const lineEnd = '\n'

/** The texts of a record in one: each begins behind a line end and stands before one. */
export function wholeText(title: string, people: string, body: string): string {
  return `${lineEnd}${title}${lineEnd}${people}${lineEnd}${body}${lineEnd}`
}

/** Calls with every gram of a text and where it begins, from the first place to the last. */
export function eachGram(text: string, give: (gram: number, at: number) => void): void {
  const { length } = text
  let [a, b] = [text.charCodeAt(0), text.charCodeAt(1)]
  let [plainA, plainB] = [isPlain(a), isPlain(b)]
  for (let at = 0; at + 1 < length; at++) {
    const c = at + 2 < length ? text.charCodeAt(at + 2) : 0
    const plainC = isPlain(c)
    give(((a << 16) | b) >>> 0, at)
    if (plainA && plainB && plainC) give(tripleOf(a, b, c), at)
    a = b
    b = c
    plainA = plainB
    plainB = plainC
  }
}

/** A gram of a word that is looked for: where in the word it stands and how many units it covers. */
export interface WordGram {
  readonly gram: number
  readonly at: number
  readonly covers: 2 | 3
}

/** Every gram of a word of two units or more. */
function gramsOfWord(word: string): readonly WordGram[] {
  const grams: WordGram[] = []
  eachGram(word, (gram, at) => grams.push({ gram, at, covers: isTriple(word, at, gram) ? 3 : 2 }))
  return grams
}

/** The span of grams that begin with a unit: from the first, included, to the last, excluded. */
export function gramsFrom(unit: number): readonly [number, number] {
  return [(unit << 16) >>> 0, unit * 0x10000 + 0x10000]
}

/**
 * The grams that cover every unit of a word and are rarest together; where one of them is nowhere, so is the word.
 * @param rarity in how many records a gram stands
 */
export function cheapestCover(word: string, rarity: (gram: number) => number): readonly WordGram[] {
  // The best way to cover the first n units, for each n.
  const best: ({ readonly cost: number; readonly last: WordGram; readonly before: number } | null)[] = []
  const costOf = (n: number) => (n <= 0 ? 0 : (best[n]?.cost ?? Number.POSITIVE_INFINITY))
  for (const one of gramsOfWord(word)) {
    const rare = rarity(one.gram)
    const end = one.at + one.covers
    const cost = costOf(one.at) + rare
    // Whatever it covers beyond `at` may be covered once more by the next.
    for (let covered = one.at + 1; covered <= end; covered++) {
      if (cost < costOf(covered)) best[covered] = { cost, last: one, before: one.at }
    }
  }
  const cover: WordGram[] = []
  for (let n = word.length; n > 0; ) {
    const step = best[n]
    if (!step) return []
    cover.push(step.last)
    n = step.before
  }
  return cover
}

function isTriple(word: string, at: number, gram: number): boolean {
  return gram !== ((word.charCodeAt(at) << 16) | word.charCodeAt(at + 1)) >>> 0
}

function tripleOf(a: number, b: number, c: number): number {
  return (tripleBase | (a << 14) | (b << 7) | c) >>> 0
}

/** True for a small Latin letter or a digit. */
function isPlain(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122)
}

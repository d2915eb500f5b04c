/**
 * Texts as they are searched: by every two neighbouring characters, so that a word of two is found without a dictionary
 * and any longer piece is found where all its pairs are.
 */

const foldedOf = new Map<string, string>()
const brackets: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'〔[【［〖'].map((open) => [open, '(']),
  ...[...'〕]】］〗'].map((close) => [close, ')']),
])

/**
 * A text as it is compared: full width as half width, capitals as small, every bracket as a round one. Each character is
 * folded by itself, so that a piece of a text folds to a piece of the folded text.
 */
export function folded(text: string): string {
  let all = ''
  for (const char of text) {
    let one = foldedOf.get(char)
    if (one === undefined) {
      one = brackets[char] ?? char.normalize('NFKC').toLowerCase()
      foldedOf.set(char, one)
    }
    all += one
  }
  return all
}

/** Beyond every character: three letters or digits in a row, without which numbers would all look alike. */
const tripleBase = 0xe0000000

/** What a folded text is found by: every pair of neighbours, and every three letters or digits in a row, each once. */
export function gramsOf(text: string): readonly number[] {
  const grams = new Set<number>()
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = pairAt(text, i)
    if (pair === null) continue
    grams.add(pair)
    if (isPlain(text, i) && isPlain(text, i + 1) && isPlain(text, i + 2)) grams.add(tripleAt(text, i))
  }
  return [...grams]
}

/** What a text must be found by to hold a folded word; empty for a word of one character, which no index knows. */
export function gramsAsked(word: string): readonly number[] {
  const grams = new Set<number>()
  for (let i = 0; i + 1 < word.length; i += 1) {
    const pair = pairAt(word, i)
    if (pair === null) continue
    if (!isPlain(word, i) || !isPlain(word, i + 1)) grams.add(pair)
    else if (isPlain(word, i + 2)) grams.add(tripleAt(word, i))
    else if (!isPlain(word, i - 1)) grams.add(pair)
  }
  return [...grams]
}

function pairAt(text: string, at: number): number | null {
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  return isSpace(a) || isSpace(b) ? null : (a << 16) | b
}

function tripleAt(text: string, at: number): number {
  return tripleBase | (text.charCodeAt(at) << 14) | (text.charCodeAt(at + 1) << 7) | text.charCodeAt(at + 2)
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000
}

/** True for a small Latin letter or a digit. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122)
}

/** A stretch of a text, marked where a word was found. */
export interface Marked {
  readonly text: string
  readonly hit: boolean
}

/**
 * The stretch of a text around the first hit of any word, at most `most` characters, with every hit in it marked; null where
 * none is there.
 */
export function excerpt(text: string, words: readonly string[], most: number): readonly Marked[] | null {
  const chars = [...text]
  const pieces = chars.map(folded)
  const whole = pieces.join('')
  const asked = words.map(folded).filter((word) => word !== '')
  const first = Math.min(
    ...asked.map((word) => whole.indexOf(word)).map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)),
  )
  if (!Number.isFinite(first)) return null
  // Which character of the text each place of the folded one belongs to.
  const charAt = pieces.flatMap((piece, n) => Array.from({ length: piece.length }, () => n))
  const hit = new Set<number>()
  for (const word of asked) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      for (let i = at; i < at + word.length; i += 1) hit.add(charAt[i] ?? 0)
    }
  }
  const from = Math.max(0, Math.min((charAt[first] ?? 0) - Math.floor(most / 4), chars.length - most))
  const to = Math.min(chars.length, from + most)
  const runs: { text: string; hit: boolean }[] = from > 0 ? [{ text: '…', hit: false }] : []
  for (let n = from; n < to; n += 1) {
    const last = runs.at(-1)
    if (last && last.hit === hit.has(n)) last.text += chars[n] ?? ''
    else runs.push({ text: chars[n] ?? '', hit: hit.has(n) })
  }
  if (to < chars.length) runs.push({ text: '…', hit: false })
  return runs
}

import { matchesOf } from './matches.ts'
/** A numeral found in a text, Arabic or Chinese. `end` is behind the last figure or multiplier (6万). */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** The plain value: 6万 is 60000, 一万 is 10000, 千分之三 is 0.3 (per cent). Null where it names no single value. */
  readonly value: number | null
  readonly script: 'arabic' | 'chinese'
  /** Multiplier written behind Arabic figures: 万, 亿. */
  readonly multiplier: '' | '十' | '百' | '千' | '万' | '百万' | '千万' | '亿' | '万亿'
}

const digits = new Map(
  [...'零一二三四五六七八九']
    .map((char, i): [string, number] => [char, i])
    .concat([
      ['〇', 0],
      ['O', 0],
      ['两', 2],
      ['壹', 1],
      ['贰', 2],
      ['叁', 3],
      ['肆', 4],
      ['伍', 5],
      ['陆', 6],
      ['柒', 7],
      ['捌', 8],
      ['玖', 9],
      ['拾', 10],
    ]),
)
const scales = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** The longest Chinese numeral that is read as one number; a longer run is a numeral without a value. */
const longestNumeral = 24

/** Value of a Chinese numeral (二十一, 一万二千, 二〇一〇, 百), or null for what is none. */
export function chineseValue(word: string): number | null {
  if (word === '' || word.length > longestNumeral) return null
  const chars = [...word]
  if (chars.every((char) => digits.has(char))) return positional(chars)
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of chars) {
    const figure = digits.get(char)
    const scale = scales.get(char)
    if (figure !== undefined) {
      digit = figure
    } else if (scale === undefined) {
      return null
    } else if (scale >= 10_000) {
      const below = section + (digit ?? 0)
      total = (total + (below === 0 && total === 0 ? 1 : below)) * scale
      section = 0
      digit = null
    } else {
      section += (digit ?? 1) * scale
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}

/** The value of a numeral in Arabic or Chinese figures, or null for what is none. */
export function figureValue(word: string): number | null {
  return /^\d{1,15}$/.test(word) ? Number(word) : chineseValue(word)
}

function positional(chars: readonly string[]): number | null {
  if (chars.length === 1) return digits.get(chars[0] ?? '') ?? null
  return chars.reduce((sum, char) => sum * 10 + (digits.get(char) ?? 0), 0)
}

const numeralToken =
  /(\d+(?:,\d{3})*(?:\.\d+)?)((?:万亿|[百千]?[万亿]|[百千])(?=[^\d]|$))?|[零〇一二三四五六七八九十百千万亿两](?:[零〇O一二三四五六七八九十百千万亿两])*/g

/** Every numeral of a text in the view's signs, in order. A thousand separator is a comma before three figures. */
export function findNumerals(text: string): Numeral[] {
  const found: Numeral[] = []
  for (const match of matchesOf(numeralToken, text)) {
    const start = match.index
    const whole = match[0]
    const figures = match[1]
    if (figures === undefined) {
      found.push({ start, end: start + whole.length, value: chineseValue(whole), script: 'chinese', multiplier: '' })
      continue
    }
    const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(figures)
    if (figures.includes(',') && !grouped) {
      pushLoose(found, figures, start)
      continue
    }
    const multiplier = multiplierOf(match[2])
    const plain = figures.length > 18 ? null : Number(figures.replaceAll(',', ''))
    const value = plain === null ? null : round(plain * scaleOf(multiplier))
    found.push({ start, end: start + whole.length, value, script: 'arabic', multiplier })
  }
  return found
}

/** 4,500 is one number, 12,345,6 is not: then the commas part numbers. */
function pushLoose(found: Numeral[], figures: string, start: number): void {
  let offset = 0
  for (const piece of figures.split(',')) {
    const from = start + offset
    const value = piece.length > 18 ? null : Number(piece)
    found.push({ start: from, end: from + piece.length, value, script: 'arabic', multiplier: '' })
    offset += piece.length + 1
  }
}

function multiplierOf(word: string | undefined): Numeral['multiplier'] {
  switch (word) {
    case '百':
    case '千':
    case '万':
    case '百万':
    case '千万':
    case '亿':
    case '万亿':
      return word
    default:
      return ''
  }
}

function scaleOf(word: string): number {
  let scale = 1
  for (const char of word) scale *= scales.get(char) ?? 1
  return scale
}

/** Takes the dust of binary fractions off a product such as 1.1 × 10000. */
export function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

import { bareNumber, readPatentNumber } from '../numbers/patent-number.ts'
import { readPublicationNumber } from '../numbers/publication-number.ts'
import { isPlainDate, type PlainDate } from '../time/dates.ts'
import { allOf, type SearchNode, type WordPlace } from './query.ts'

/** Longest query and most parts of one: beyond them the rest is left out, and nobody types it. */
const most = { characters: 500, parts: 40 }

/**
 * Reads what somebody typed: words (all must be there), "phrases", 或 or OR, 非, NOT or a leading -, brackets, a word with *
 * behind it (a title or a name begins so), numbers in any spelling, and 申请人:, 标题:, 分类:, 状态:, 地区:, 种类:, 日期:2019..2021
 * in Chinese or English. Whatever cannot be read is taken as words; nothing is refused.
 */
export function parseSearch(typed: string): SearchNode {
  const text = typed.normalize('NFKC').slice(0, most.characters).trim()
  if (isNumber(text)) return { is: 'number', text }
  const tokens = tokensOf(text).slice(0, most.parts)
  const reader = { tokens, at: 0 }
  const nodes: SearchNode[] = []
  while (reader.at < tokens.length) {
    nodes.push(anyOf(reader))
    // A bracket that closes nothing.
    if (tokens[reader.at]?.is === 'close') reader.at++
  }
  return allOf(nodes)
}

type Token =
  | { readonly is: 'open' | 'close' | 'or' | 'and' | 'not' }
  | { readonly is: 'part'; readonly field: string | null; readonly text: string; readonly quoted: boolean }

interface Reader {
  readonly tokens: readonly Token[]
  at: number
}

function anyOf(reader: Reader): SearchNode {
  const ways = [together(reader)]
  while (reader.tokens[reader.at]?.is === 'or') {
    reader.at++
    ways.push(together(reader))
  }
  const asked = ways.filter(({ is }) => is !== 'all')
  const [only] = asked
  if (!only) return { is: 'all' }
  return asked.length === 1 ? only : { is: 'or', of: asked }
}

function together(reader: Reader): SearchNode {
  const nodes: SearchNode[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (!token || token.is === 'or' || token.is === 'close') return allOf(nodes)
    nodes.push(one(reader))
  }
}

function one(reader: Reader): SearchNode {
  const token = reader.tokens[reader.at]
  reader.at++
  switch (token?.is) {
    case 'not': {
      const next = reader.tokens[reader.at]
      if (!next || next.is === 'or' || next.is === 'close') return { is: 'all' }
      const of = one(reader)
      return of.is === 'all' ? of : { is: 'not', of }
    }
    case 'open': {
      const inside = anyOf(reader)
      if (reader.tokens[reader.at]?.is === 'close') reader.at++
      return inside
    }
    case 'part':
      return partOf(token)
    default:
      return { is: 'all' }
  }
}

const places: Readonly<Record<string, WordPlace>> = Object.fromEntries([
  ...['标题', '名称', '题名', 'title', 'name'].map((name) => [name, 'title'] as const),
  ...['申请人', '权利人', '专利权人', '发明人', '当事人', 'applicant', 'owner', 'inventor', 'people'].map(
    (name) => [name, 'people'] as const,
  ),
])

const fields: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['class', ['分类', '分类号', 'ipc', 'cpc', 'nice', 'class']],
      ['status', ['状态', '法律状态', 'status']],
      ['region', ['地区', '区域', '区划', 'region']],
      ['kind', ['种类', '类型', 'kind', 'type']],
      ['register', ['库', '登记库', 'register']],
      ['days', ['日期', '申请日', 'date', 'days']],
      ['number', ['号', '号码', '申请号', '专利号', '公开号', '公告号', '注册号', 'number', 'no']],
    ] as const
  ).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

function partOf({ field, text, quoted }: Extract<Token, { is: 'part' }>): SearchNode {
  const start = !quoted && text.endsWith('*')
  const word = (start ? text.slice(0, -1) : text).trim()
  if (word === '') return { is: 'all' }
  const place = field === null ? 'any' : places[field]
  if (place !== undefined) {
    return field === null && !quoted && !start && isNumber(word)
      ? { is: 'number', text: word }
      : { is: 'word', text: word, in: place, start }
  }
  const asked = fields[field ?? '']
  if (asked === 'number') return { is: 'number', text: word }
  if (asked === 'days') return daysOf(word) ?? { is: 'word', text: `${field}:${word}`, in: 'any', start: false }
  return { is: 'field', field: asked ?? field ?? '', value: word }
}

/** 2019, 2019-05, 2019-05-01, or two of them with .. between; an open end is left empty. */
function daysOf(text: string): SearchNode | null {
  const [first = '', last = first, more] = text.split('..')
  if (more !== undefined) return null
  const [from, to] = [edge(first, 'first'), edge(last, 'last')]
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  return { is: 'days', from, to }
}

function edge(text: string, side: 'first' | 'last'): PlainDate | null | undefined {
  if (text === '') return null
  const [year, month, day] = text.split(/[-./]/)
  if (!/^\d{4}$/.test(year ?? '')) return undefined
  const whole = (m: string | undefined, d: string) => `${year}-${(m ?? '').padStart(2, '0')}-${d.padStart(2, '0')}`
  if (day !== undefined) return existing(whole(month, day))
  if (side === 'first') return existing(whole(month ?? '1', '1'))
  if (month === undefined) return existing(whole('12', '31'))
  return ['31', '30', '29', '28'].map((d) => existing(whole(month, d))).find((d) => d !== undefined)
}

function existing(day: string): PlainDate | undefined {
  return isPlainDate(day) ? day : undefined
}

/** True for a text that is a whole number of a right, in some spelling: then it is looked up and not split. */
function isNumber(text: string): boolean {
  if (!/\d{3}/.test(text.replace(/[\s.,/-]/g, ''))) return false
  const read = readPatentNumber(text)
  if (read.ok || read.whole !== undefined) return true
  return readPublicationNumber(text) !== null || /^\d{6,}[A-Z]?\d?$/.test(bareNumber(text))
}

const fieldNames = [...Object.keys(places), ...Object.keys(fields)].sort((a, b) => b.length - a.length).join('|')
const piece = new RegExp(
  `\\s*(?:(\\()|(\\))|(${fieldNames}):(?=[^\\s])|"([^"]*)"?|“([^”]*)”?|(-)(?=[^\\s-])|([^\\s()"“”]+))`,
  'giu',
)

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let field: string | null = null
  const put = (word: string, quoted: boolean) => {
    tokens.push({ is: 'part', field, text: word, quoted })
    field = null
  }
  for (const [, open, close, name, quote, chinese, minus, bare] of text.matchAll(piece)) {
    if (open) tokens.push({ is: 'open' })
    else if (close) tokens.push({ is: 'close' })
    else if (name !== undefined) field = name.toLowerCase()
    else if (quote !== undefined || chinese !== undefined) put(quote ?? chinese ?? '', true)
    else if (minus !== undefined && field === null) tokens.push({ is: 'not' })
    else if (bare !== undefined) putBare(bare)
  }
  return tokens

  function putBare(bare: string): void {
    const sign = field === null ? signs[bare] : undefined
    if (sign) tokens.push({ is: sign })
    else put(bare, false)
  }
}

const signs: Readonly<Record<string, 'or' | 'and' | 'not'>> = {
  OR: 'or',
  或: 'or',
  或者: 'or',
  '|': 'or',
  AND: 'and',
  与: 'and',
  并且: 'and',
  '&': 'and',
  NOT: 'not',
  非: 'not',
  不含: 'not',
}

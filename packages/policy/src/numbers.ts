import type { ClauseReading } from './clauses.ts'
import type { Content } from './content.ts'
import { documentNumbers } from './grammar/document.ts'
import { enumerated, lawReference, nameBefore } from './grammar/names.ts'
import type { Layout } from './layout.ts'
import type { Quantity } from './quantities.ts'
import type { NumberClass, NumberMention } from './reading.ts'
import { matchesOf } from './text/matches.ts'
import type { Numeral } from './text/numerals.ts'
import { rangeAt } from './text/sorted.ts'
import { type Range, spanOf, type View, wordsOf } from './text/view.ts'

const classes: readonly NumberClass[] = [
  'other',
  'target',
  'cadence',
  'deadline',
  'date',
  'document number',
  'law',
  'numbering',
  'name',
  'unread',
]
const codeOf = new Map(classes.map((name, i) => [name, i + 1]))

/** Paints what each stretch of the view was read as; later strokes lie over earlier ones. */
function painter(length: number): {
  paint: (range: Range, name: NumberClass) => void
  at: (index: number) => NumberClass | null
} {
  const canvas = new Uint8Array(length)
  return {
    paint: (range, name) => canvas.fill(codeOf.get(name) ?? 0, range.start, range.end),
    at: (index) => classes[(canvas[index] ?? 0) - 1] ?? null,
  }
}

/** Says of every numeral of the text what it was read as. */
export function numbersOf(
  layout: Layout,
  reading: ClauseReading,
  content: Content,
  numerals: readonly Numeral[],
  quantities: readonly Quantity[],
): NumberMention[] {
  const { view, outline, partner, kinds } = layout
  const { paint, at } = painter(view.text.length)
  for (const table of tablesRead(layout)) paint(table, 'other')
  paintShapes(view, partner, paint)
  const place = placeOf(layout)
  if (place !== null)
    for (const match of view.text.matchAll(new RegExp(place, 'g')))
      paint({ start: match.index, end: match.index + place.length }, 'name')
  for (const stretches of reading.unitStretches) for (const stretch of stretches) paint(stretch, 'name')
  for (const { quantity } of content.aside) paint(quantity, 'other')
  for (const target of content.targets) paint(target.range, 'target')
  for (const period of content.periods) paint(period, 'deadline')
  for (const cadence of content.cadences) paint(cadence.word, 'cadence')
  for (const deadline of content.deadlines) paint(deadline.word, 'deadline')
  for (const target of content.targets) paint(target.quantity, 'target')
  for (const node of outline.nodes) paint({ start: node.range.start, end: node.heading.start }, 'numbering')
  for (const { order } of layout.rows.values()) if (order !== null) paint(order, 'numbering')
  for (const segment of outline.segments) {
    const mark = /^附(?:件|录|表)[0-9一二三四五六七八九十]{1,3}/.exec(
      view.text.slice(segment.range.start, segment.range.start + 8),
    )
    if (mark !== null) paint({ start: segment.range.start, end: segment.range.start + mark[0].length }, 'numbering')
  }
  const measured = new Map(
    quantities.flatMap((quantity) => spread(quantity).map((i): [number, Quantity] => [i, quantity])),
  )
  const silent = outline.nodes.flatMap((node, i) =>
    kinds[i] === 'guiding' || kinds[i] === 'principle' ? [node.body] : [],
  )
  for (const range of silent) paintUnset(range, at, paint, quantities)
  for (const range of layout.repeats) paint(range, 'other')
  const times = timesIn(content, quantities)
  return numerals.map((numeral, i): NumberMention => {
    const quantity = measured.get(i)
    const painted = at(numeral.start)
    const loose =
      quantity !== undefined && !quantity.indefinite && quantity.kind !== 'duration' && quantity.unit !== '分'
        ? 'unread'
        : 'other'
    const inClause = layout.document.genre !== 'law' && quantity !== undefined
    const found = times.has(i) ? 'cadence' : (painted ?? (inClause ? loose : 'other'))
    return { span: spanOf(view, numeral), class: found, quote: wordsOf(view, numeral) }
  })
}

/** Tables whose rows were read: what they repeat of the text is no open question. */
function tablesRead({ tables, rows }: Layout): readonly Range[] {
  const cells = [...rows.values()].flatMap(({ unitCells }) => unitCells.slice(0, 1)).map(({ start }) => start)
  return [...new Set(cells.flatMap((at) => rangeAt(tables, at) ?? []))]
}

/** The issuer's place by the document's own words (三门峡 of 三门峡市人民政府): a numeral in it is part of a name. */
function placeOf(layout: Layout): string | null {
  const issuer = layout.document.issuer ?? layout.document.title ?? ''
  return /^([\u4e00-\u9fa5]{2,8}?)(?:省|市|县|区|州|盟|旗)/.exec(issuer)?.[1] ?? null
}

function spread(quantity: Quantity): number[] {
  return quantity.numerals === 1 ? [quantity.numeral] : [quantity.numeral, quantity.numeral + 1]
}

/** 每年评选一次: the count of a duty that comes back belongs to it. */
function timesIn(content: Content, quantities: readonly Quantity[]): ReadonlySet<number> {
  const times = new Set<number>()
  const ranges = [...content.cadences].sort((a, b) => a.range.start - b.range.start)
  let k = 0
  for (const quantity of quantities) {
    while (k < ranges.length && (ranges[k]?.range.end ?? 0) <= quantity.start) k += 1
    const range = ranges[k]?.range
    if (range !== undefined && quantity.start >= range.start && quantity.unit === '次')
      for (const i of spread(quantity)) times.add(i)
  }
  return times
}

/** Numbers of guiding words and principles are background, not something to be reached. */
function paintUnset(
  range: Range,
  at: (index: number) => NumberClass | null,
  paint: (range: Range, name: NumberClass) => void,
  quantities: readonly Quantity[],
): void {
  let low = 0
  let high = quantities.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quantities[middle]?.start ?? 0) < range.start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < quantities.length; i += 1) {
    const quantity = quantities[i]
    if (quantity === undefined || quantity.start >= range.end) break
    if (at(quantity.start) === null) paint(quantity, 'other')
  }
}

/** Strokes that follow from the text alone: dates, names in quotation marks, laws, document numbers, denominators. */
function paintShapes(view: View, partner: Int32Array, paint: (range: Range, name: NumberClass) => void): void {
  const { text } = view
  const all = (pattern: RegExp, name: NumberClass) => {
    for (const match of matchesOf(pattern, text))
      paint({ start: match.index, end: match.index + match[0].length }, name)
  }
  all(
    /(?:19|20)\d{2}(?:[-~](?:20)?\d{2,4})?年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?|[一二][零〇O0一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,3}月)?(?:[一二三四五六七八九十]{1,3}日)?|(?:19|20)\d{2}-\d{1,2}-\d{1,2}/g,
    'date',
  )
  all(nameBefore, 'name')
  for (let i = 0; i < text.length; i += 1) {
    const close = partner[i] ?? -1
    const sign = text.charAt(i)
    if (close > i && (sign === '《' || (sign === '“' && close - i <= 24))) {
      paint({ start: i, end: close }, 'name')
      i = close
    }
  }
  all(enumerated, 'name')
  all(lawReference, 'law')
  all(documentNumbers, 'document number')
  for (const match of text.matchAll(/每[零一二三四五六七八九十百千万亿\d]+/g)) {
    paint({ start: match.index + 1, end: match.index + match[0].length }, 'name')
  }
}

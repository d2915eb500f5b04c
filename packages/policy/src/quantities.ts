import { boundBehind, indefinite, measurePattern, notCounting, wordBehind } from './grammar/measures.ts'
import type { Range } from './reading.ts'
import { chineseValue, type Numeral, round } from './text/numerals.ts'
import type { View, Range as ViewRange } from './text/view.ts'

/** A numeral (or a range of two) with its measure word. */
export interface Quantity extends ViewRange {
  /** Index of its first numeral, and how many numerals it takes. */
  readonly numeral: number
  readonly numerals: number
  readonly value: number | Range
  readonly unit: string
  readonly kind: 'share' | 'money' | 'duration' | 'count'
  /** 以上, 以内, 左右 …, empty if none. */
  readonly bound: string
  readonly indefinite: boolean
}

const rangeSign = /^(?:[-~]{1,2}|至|到)$/
const fractionBase = new Map([
  ['百', 1],
  ['千', 0.1],
  ['万', 0.01],
])

/** The quantities of a text: every numeral that a measure word follows. */
export function quantitiesOf(view: View, numerals: readonly Numeral[]): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < numerals.length; i += 1) {
    const quantity = quantityAt(view, numerals, i)
    if (quantity === null) continue
    found.push(quantity)
    i += quantity.numerals - 1
  }
  return found
}

function quantityAt(view: View, numerals: readonly Numeral[], i: number): Quantity | null {
  const first = numerals[i]
  if (first === undefined) return null
  const share = shareOf(view, numerals, i)
  if (share !== null) return share
  if (notCounting.test(view.text.slice(Math.max(0, first.start - 3), first.start))) return null
  const range = rangeFrom(view, numerals, i)
  const last = range?.last ?? first
  measurePattern.lastIndex = last.end
  const measure = measurePattern.exec(view.text)
  if (measure === null) return range === null ? plainScore(view, first, i) : null
  if (first.value === null) return null
  const chars = view.text.slice(first.start, first.end)
  if (first.script === 'chinese' && (/^[零〇]/.test(chars) || wordBehind.test(view.text.slice(last.end, last.end + 2))))
    return null
  if (measure[3] === '年' && first.value >= 1900) return null
  if (measure[4] === '强' && view.text.charAt(first.start - 1) !== '前') return null
  const [whole, percent, currency, duration, counted, per] = measure
  const kind = kindOf(percent, currency, duration)
  const bareScale = first.script === 'chinese' && /^[百千万亿]+$/.test(chars)
  if (bareScale && !/[超达近过]$/.test(view.text.slice(Math.max(0, first.start - 1), first.start))) return null
  const end = last.end + whole.length
  boundBehind.lastIndex = end
  const bound = boundBehind.exec(view.text)
  const name = (percent ?? currency ?? duration ?? counted ?? '').replace(/^余?多?(?=.)/, '') + (per ?? '')
  const money = kind === 'money' && first.script === 'arabic' ? last.multiplier : ''
  const scale = money === '' ? 1 : scaleOf(money)
  const low =
    range === null || first.multiplier !== ''
      ? first.value
      : first.value * (last.multiplier === '' ? 1 : scaleOf(last.multiplier))
  const value =
    range === null ? round(first.value / scale) : { min: round(low / scale), max: round((last.value ?? 0) / scale) }
  return {
    start: first.start,
    end: end + (bound?.[0].length ?? 0),
    numeral: i,
    numerals: range === null ? 1 : 2,
    value,
    unit: money + name,
    kind,
    bound: bound?.[2] ?? '',
    indefinite:
      indefinite.test(view.text.slice(first.start, first.start + 4)) ||
      view.text.slice(first.start, first.end) === '一',
  }
}

/** 指数达到65: a score has no measure word; the words before it say that it is one. */
function plainScore(view: View, numeral: Numeral, i: number): Quantity | null {
  if (numeral.script !== 'arabic' || numeral.value === null) return null
  if (!/^(?:[,。;)、]|以上|以下|以内|左右|$)/.test(view.text.slice(numeral.end, numeral.end + 2))) return null
  const before = view.text.slice(Math.max(0, numeral.start - 24), numeral.start)
  if (
    !/(?:指数|水平|得分|系数|分值|评分|强度|(?<![产价市])值|密度|之比)[^,。;]{0,8}(?:达到?|[提升降][高升低]?[到至]|不低于|不高于|超过|(?:保持|稳定|控制)在)$/.test(
      before,
    )
  )
    return null
  boundBehind.lastIndex = numeral.end
  const bound = boundBehind.exec(view.text)
  return {
    start: numeral.start,
    end: numeral.end + (bound?.[0].length ?? 0),
    numeral: i,
    numerals: 1,
    value: numeral.value,
    unit: '',
    kind: 'count',
    bound: bound?.[2] ?? '',
    indefinite: false,
  }
}

function kindOf(percent?: string, currency?: string, duration?: string): Quantity['kind'] {
  if (percent !== undefined) return 'share'
  if (currency !== undefined) return 'money'
  return duration === undefined ? 'count' : 'duration'
}

function scaleOf(word: string): number {
  return chineseValue(word) ?? 1
}

/** 1-2个: the second numeral of a range, right behind a dash. */
function rangeFrom(view: View, numerals: readonly Numeral[], i: number): { readonly last: Numeral } | null {
  const first = numerals[i]
  const last = numerals[i + 1]
  if (first === undefined || last === undefined || last.start - first.end > 3) return null
  if (!rangeSign.test(view.text.slice(first.end, last.start).replace(/^[%个件家]/, ''))) return null
  if (first.value === null || last.value === null || last.script !== first.script) return null
  return last.value > first.value || last.multiplier !== '' ? { last } : null
}

/** 千分之三, 百分之五十, 六分之五: parts of a whole, as per cent. */
function shareOf(view: View, numerals: readonly Numeral[], i: number): Quantity | null {
  const base = numerals[i]
  const part = numerals[i + 1]
  if (base === undefined || part === undefined || part.start - base.end !== 2 || part.value === null) return null
  if (view.text.slice(base.end, part.start) !== '分之' || base.value === null || base.value < 2) return null
  const scale = fractionBase.get(view.text.slice(base.start, base.end))
  boundBehind.lastIndex = part.end
  const bound = boundBehind.exec(view.text)
  return {
    start: base.start,
    end: part.end + (bound?.[0].length ?? 0),
    numeral: i,
    numerals: 2,
    value: scale === undefined ? Number(((100 * part.value) / base.value).toFixed(2)) : round(part.value * scale),
    unit: '%',
    kind: 'share',
    bound: bound?.[2] ?? '',
    indefinite: false,
  }
}

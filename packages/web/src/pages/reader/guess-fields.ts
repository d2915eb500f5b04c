import type { Json } from '@zhiqiang/kernel'
import { type CodePointText, clauseAt, type PolicyReading, quoteOf } from '@zhiqiang/policy'
import type { Draft } from './reader-context.ts'

const numberWords = /(\d+(?:\.\d+)?)\s*(万|亿)?\s*(%|[\p{Script=Han}℃]{1,3})?/u

/** What a form to add something starts with, read from the selected words; every guess stands open to change. */
export function guessFields(reading: PolicyReading, text: CodePointText, draft: Draft): Readonly<Record<string, Json>> {
  const quote = quoteOf(text.slice(draft.span))
  const horizon = reading.document.horizon.last
  const period = horizon === null ? null : String(horizon)
  switch (draft.list) {
    case 'targets':
      return { ...targetFrom(quote), period, direction: 'up' }
    case 'goals':
      return { type: /前列|前\d|第[一二三]/.test(quote) ? 'rank' : 'direction', indicator: quote, period }
    case 'cadences':
      return { every: everyFrom(quote) }
    case 'deadlines':
      return { by: momentFrom(quote), mode: /起|开始/.test(quote) ? 'from' : 'before' }
    case 'named_systems':
      return { name: quote, type: 'mechanism' }
    case 'clauses': {
      const owner = clauseAt(reading.clauses, draft.span[0])
      return { path: owner === null ? '' : `${owner.path}/`, heading: headingFrom(quote), kind: 'task' }
    }
    default:
      return draft.list satisfies never
  }
}

function targetFrom(quote: string): Readonly<Record<string, Json>> {
  const found = numberWords.exec(quote)
  const [, digits, scale, unit = ''] = found ?? []
  const many = scale === '万' && !unit.includes('元') ? 10_000 : 1
  const before = quote.slice(0, found?.index ?? quote.length).replace(/(达到|不少于|超过|增长|控制在|以内|约)+$/, '')
  return {
    indicator: before === '' ? quote : before,
    operator: /不超过|以内|低于|控制在/.test(quote) ? '<=' : '>=',
    value: digits === undefined ? null : Number(digits) * many,
    unit: `${many === 1 ? (scale ?? '') : ''}${unit.replace(/(以上|以下|左右|以内).*$/, '')}`,
  }
}

function everyFrom(quote: string): string {
  if (/半年/.test(quote)) return 'half-year'
  if (/季/.test(quote)) return 'quarter'
  if (/月/.test(quote)) return 'month'
  if (/周/.test(quote)) return 'week'
  if (/日|天/.test(quote)) return 'day'
  return /年/.test(quote) ? 'year' : 'regular'
}

function momentFrom(quote: string): string {
  const [, year = '', month, day] = /(\d{4})年?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/.exec(quote) ?? []
  const two = (digits: string | undefined) => (digits === undefined ? '' : `-${digits.padStart(2, '0')}`)
  return `${year}${two(month)}${two(day)}`
}

function headingFrom(quote: string): string {
  const line = quote.replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?/, '')
  return line.split(/[。：:]/)[0] ?? line
}

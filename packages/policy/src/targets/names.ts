import {
  actingLead,
  indicatorLead,
  indicatorTail,
  verbAtStart,
  verbBeforeNumber,
  verbOfName,
} from '../grammar/comparators.ts'
import type { Quantity } from '../quantities.ts'
import type { Fragment } from '../text/fragments.ts'
import { lastAtMost } from '../text/sorted.ts'
import type { SentenceContext, TargetRead } from './context.ts'

/** How many quantities stand one behind the other with nothing but 、 between them, from this one on. */
export function listLength(context: SentenceContext, quantity: Quantity): number {
  const from = lastAtMost(context.quantities, quantity.start, (item) => item.start)
  let count = 1
  while (count < 12) {
    const last = context.quantities[from + count - 1]
    const next = context.quantities[from + count]
    if (last === undefined || next === undefined || !/^[、和及,]?$/.test(context.view.text.slice(last.end, next.start)))
      break
    count += 1
  }
  return count
}

/** A、B的C分别达到…: the names that share the numbers, each with what stands around the list for all of them. */
export function splitNames(indicator: string, count: number): string[] {
  const parts = indicator.split(/[、和及]/).filter((part) => part !== '')
  const [first = ''] = parts
  if (count < 2 || parts.length !== count) return []
  const between = parts.slice(1, -1)
  if (between.length > 0 ? between.every((part) => part.length === 1) : first.length === 1) return levelNames(parts)
  if (parts.some((part) => part.length < 2)) return []
  const last = parts.at(-1) ?? ''
  const tail = /的[\u4e00-\u9fa5]{2,12}$/.exec(last)?.[0] ?? /(?:下降|降低|减少|提高|提升|增加)$/.exec(last)?.[0] ?? ''
  return parts.map((part, i) => {
    const name = part.endsWith(tail) ? part.slice(0, part.length - tail.length) : part
    const parallel = i > 0 && name.length === 2 && first.length > 4 && first.at(-1) === name.at(-1)
    return (parallel ? first.slice(0, -2) : '') + name + tail
  })
}

/** 农村公路县、乡、村道养护资金: one character of each name differs. */
function levelNames(parts: readonly string[]): string[] {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  const levels = [first.slice(-1), ...parts.slice(1, -1), last.slice(0, 1)]
  return levels.map((level) => first.slice(0, -1) + level + last.slice(1))
}

/** 年专利申请量超过600件,授权量超过500件: a bare 授权量 takes over what stands before 申请量. */
export function withSharedLead(indicator: string, before: TargetRead | null): string {
  const last = before?.indicator ?? ''
  if (/^占/.test(indicator) && last !== '') return last.replace(/占.*$/, '') + indicator
  if (!/^[\u4e00-\u9fa5]{2,3}(?<!总)[量数额]$/.test(indicator) || last.length <= indicator.length) return indicator
  if (last.at(-1) !== indicator.at(-1) || last.endsWith(indicator)) return indicator
  return last.slice(0, -indicator.length) + indicator
}

/** 培养不少于3500名基层医生: a verb before the comparator, what it makes behind the number. */
export function madeBehind(before: string, post: string): boolean {
  return nounBehind(post) && (verbBeforeNumber.test(before) || cleaned(before) === '')
}

/** A noun right behind the number: 2个以上省级版权产业基地. */
export function nounBehind(post: string): boolean {
  return /^的?[\u4e00-\u9fa5A-Za-z“《(]/.test(post) && !/^(?:的?(?:目标|要求|标准|水平)|和|、|及|与|或)/.test(post)
}

/** Only a lead, a period or 每年 stands before the number. */
export function bareBefore(pre: string): boolean {
  return cleaned(pre).length === 0
}

/** The name behind a number, up to the next number; 的X behind the last of two joined names belongs to both. */
export function nameBehind(post: string, rest: string): { words: string; behind: number } {
  const open = post.indexOf('(')
  const whole = open > 0 && !post.includes(')', open) ? post.slice(0, open) : post
  const own = whole.replace(/(?:[、,和及与]|以及|并)$/, '')
  const words = own.replace(/^的/, '')
  const both =
    own.length < post.length && !words.includes('的') ? /的[\u4e00-\u9fa5]{2,12}$/.exec(rest)?.[0] : undefined
  return { words: words + (both ?? ''), behind: own.length }
}

const dateLead =
  /^(?:到|至|截至|在|于)?(?:(?:19|20)\d{2}年(?:\d{1,2}月份?(?:\d{1,2}日)?)?|\d{1,2}月份?(?:\d{1,2}日)?|年(?=[底末]))(?:底|末)?(?:之?前|以前)?,?/

/** Takes leads, periods and tails off the words around an indicator. */
export function cleaned(words: string): string {
  let text = words
  for (let k = 0; k < 4; k += 1) {
    const next = text
      .replace(indicatorLead, '')
      .replace(dateLead, '')
      .replace(/^[”"“]?十[一二三四五六]五[”"]?(?:期间|时期|末)[,]?/, '')
      .replace(indicatorTail, '')
    if (next === text) break
    text = next
  }
  return text
}

/** The name without who acts, when and by which verb. */
export function plainName(words: string): string {
  const acted = words.replace(actingLead, '')
  const name = cleaned(acted === words ? words.replace(verbOfName, '') : acted)
  return name.length < 2 || /^人[员次数]$/.test(name) ? words : name
}

const comparedRest = /(?:不超过|不高于|不低于|不少于|达到|超过|控制在|保持在).*$/

/** The fragment before, where the indicator was set off by a comma: …申请量,年均增长10%. */
export function previousFragment(context: SentenceContext, fragment: Fragment): string {
  const last = context.sentence.fragments[fragment.order - 1]
  if (last === undefined) return ''
  const words = context.view.text.slice(Math.max(last.start, last.end - 40), last.end)
  return cleaned(words.replace(comparedRest, '')).replace(verbAtStart, '')
}

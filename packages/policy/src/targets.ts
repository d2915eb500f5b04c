import {
  boundOperators,
  changeBefore,
  comparators,
  conditionStart,
  fillers,
  indicatorLead,
  indicatorTail,
  pastWords,
  payWords,
  verbAtStart,
  rankBefore,
  standardsLead,
  verbBeforeNumber,
} from './grammar/comparators.ts'
import type { ClauseKind, TargetOperator } from './reading.ts'
import type { Quantity } from './quantities.ts'
import type { Fragment, Sentence } from './text/fragments.ts'
import { lastAtMost, rangeAt } from './text/sorted.ts'
import type { Range, View } from './text/view.ts'
import type { Period } from './time/periods.ts'

/** A target as read, in ranges of the view. */
export interface TargetRead {
  readonly quantity: Quantity
  readonly indicator: string
  readonly operator: TargetOperator
  readonly period: string | null
  /** The quoted words. */
  readonly range: Range
  readonly direction: 'up' | 'down'
}

/** A numeral with a measure word that was seen and set aside, with the reason. */
export interface SetAside {
  readonly quantity: Quantity
  readonly reason: 'condition' | 'pay' | 'past' | 'duration' | 'indefinite'
}

/** 年增长率 is part of an indicator's name, 年均增长 is not. */
const growthName = /年?(?:增长率|增速|增幅|增加率)/

const partOf = /^(?:探索|力争|争取|确保|推动|实现)?(?:在|对|使)?(?:全[国省市县区州]|各[县区市])?$/

/** A heading that is itself the name of what is measured, as in tables of indicators. */
const measuring = /^.{3,40}(?:率|比例|占比|比重|人数|数量|总量|总数|数|量|面积|规模|额)$/
const changeOnly = /^(?:下降|降低|减少|削减|压减|缩短|压缩|提高|提升|增加|上升)$/

/** What stands in a sentence before the quantity that is looked at. */
interface Before {
  readonly target: TargetRead | null
  readonly fragment: Fragment | null
  /** End of the quantity before it in the same fragment. */
  readonly from: number
  readonly verb: boolean
}

export interface SentenceContext {
  readonly view: View
  /** The innermost opening bracket around each index. */
  readonly around: Int32Array
  readonly partner: Int32Array
  readonly kind: ClauseKind
  readonly sentence: Sentence
  readonly quantities: readonly Quantity[]
  readonly periods: readonly Period[]
  /** The clause's heading, and the year of issue. */
  readonly heading: string
  readonly issued: number | null
  /** The year that governs where the sentence names none. */
  readonly inherited: number | null
}

export interface TargetsRead {
  readonly targets: readonly TargetRead[]
  readonly aside: readonly SetAside[]
}

/** Reads the targets of one sentence: a quantity and what it is the quantity of. */
export function targetsIn(context: SentenceContext): TargetsRead {
  const targets: TargetRead[] = []
  const aside: SetAside[] = []
  let before: Before = { target: null, fragment: null, from: 0, verb: false }
  let shared: string[] = []
  for (const [i, quantity] of context.quantities.entries()) {
    const fragment = rangeAt(context.sentence.fragments, quantity.start)
    if (fragment === undefined) continue
    if (before.fragment !== fragment) before = { ...before, fragment, from: fragment.start, verb: false }
    const next = context.quantities[i + 1]
    const stop = next !== undefined && next.start < fragment.end ? next.start : fragment.end
    const reason = setAside(context, fragment, quantity)
    const read = reason === null ? readOne(context, fragment, quantity, before, stop, shared) : null
    if (reason !== null) aside.push({ quantity, reason })
    if (read !== null) {
      targets.push(read.target)
      shared = read.shared
    }
    before = { target: read?.target ?? before.target, fragment, from: reason === null || reason === 'condition' || reason === 'pay' ? quantity.end : before.from, verb: read?.verb ?? before.verb }
  }
  return { targets, aside }
}

/** Why a quantity is no target whatever stands before it. */
function setAside(context: SentenceContext, fragment: Fragment, quantity: Quantity): SetAside['reason'] | null {
  const { view } = context
  const head = view.text.slice(fragment.start, Math.min(fragment.start + 12, quantity.start))
  const before = view.text.slice(Math.max(fragment.start, quantity.start - 40), quantity.start)
  const behind = view.text.slice(quantity.end, Math.min(fragment.end, quantity.end + 40))
  const compared = comparatorAt(before) !== null
  if (quantity.indefinite && quantity.bound === '' && !/(?:不少于|不低于|至少|超过)$/.test(before)) return 'indefinite'
  if (quantity.kind === 'duration') {
    const shortened = /压缩|缩短|缩减|压减|时限|周期|期限|时间/.test(before) && compared
    if (!shortened) return 'duration'
  }
  if (/(?:由|从)(?:原来的|目前的|现有的)?$/.test(before)) return 'past'
  if (conditionStart.test(head)) return 'condition'
  const lead = view.text.slice(Math.max(context.sentence.start, fragment.start - 40), fragment.start)
  if (context.kind !== 'goal' && standardsLead.test(lead)) return 'condition'
  const isMeasured = compared || quantity.bound !== ''
  if (isMeasured && /^的/.test(behind) && !verbBeforeNumber.test(before) && quantity.kind !== 'share') return 'condition'
  if (/^(?:的)?(?:执行|确定|计算|给予|计提|标准|用于)/.test(behind) || /按[^,]{0,20}$/.test(before)) return 'pay'
  if (context.kind !== 'goal' && payWords.test(around(context, fragment))) return 'pay'
  if (pastYear(context, quantity)) return 'past'
  if (pastWords.test(view.text.slice(Math.max(fragment.start, quantity.start - 80), quantity.end))) return 'past'
  return null
}

/** The last year named before the number lies before the issue, and is not what the number is compared with. */
function pastYear(context: SentenceContext, quantity: Quantity): boolean {
  if (context.issued === null) return false
  const text = context.view.text.slice(Math.max(context.sentence.start, quantity.start - 160), quantity.start)
  const last = [...text.matchAll(/(.?)((?:19|20)\d{2})年(?!底|末|以前|前)/g)].at(-1)
  return last !== undefined && !/[较比与]/.test(last[1] ?? '') && Number(last[2]) < context.issued
}

/** The fragment and the two behind it: where a reward or fee for the condition would be named. */
function around(context: SentenceContext, fragment: Fragment): string {
  const last = context.sentence.fragments[fragment.order + 2] ?? context.sentence.fragments.at(-1)
  return context.view.text.slice(fragment.start, Math.min(last?.end ?? fragment.end, fragment.start + 160))
}

interface Compared {
  readonly operator: TargetOperator
  /** How much of the text before the number the comparator takes. */
  readonly length: number
  readonly word: string
}

/** The comparator that ends `before`, which ends right before a number. */
function comparatorAt(before: string): Compared | null {
  const plain = before.replace(fillers, '')
  const trimmed = before.length - plain.length
  for (const { operator, pattern } of comparators) {
    const match = pattern.exec(plain)
    if (match !== null) return { operator, length: match[0].length + trimmed, word: match[0] }
  }
  return null
}

/** Where to read the indicator, by the shape of the words around the number. */
function readOne(
  context: SentenceContext,
  fragment: Fragment,
  quantity: Quantity,
  before: Before,
  limit: number,
  shared: string[],
): { target: TargetRead; verb: boolean; shared: string[] } | null {
  const { view } = context
  const open = context.around[quantity.start] ?? -1
  const close = open < 0 ? -1 : (context.partner[open] ?? -1)
  if (open >= 0 && view.text.charAt(open) !== '(') return null
  const from = Math.max(before.from, quantity.start - 120, open + 1)
  const stop = close < 0 ? limit : Math.min(limit, close)
  const pre = view.text.slice(from, quantity.start)
  const remark = view.text.charAt(quantity.end) === '(' ? (context.partner[quantity.end] ?? -1) : -1
  const postFrom = remark > 0 && remark < fragment.end && open < 0 ? remark + 1 : quantity.end
  const post = view.text.slice(postFrom, Math.min(remark > 0 ? Math.max(stop, Math.min(fragment.end, postFrom + 30)) : stop, postFrom + 60))
  const compared = comparatorAt(pre)
  const change = compared === null && quantity.kind === 'share' ? changeBefore.exec(pre) : null
  const verb = verbBeforeNumber.test(pre.replace(fillers, ''))
  const yearly = /每年/.test(view.text.slice(Math.max(fragment.start, quantity.start - 60), quantity.start))
  const listed = /^[、和及与,]?$/.test(pre) && before.target !== null && before.from > fragment.start
  const elliptic = compared === null && !verb && change === null && before.target !== null

  const rank = rankBefore.exec(pre)
  let indicator: string
  let behind = 0
  if (rank !== null && /^[名位强]$/.test(quantity.unit)) {
    indicator = `${cleaned(pre.slice(0, rank.index))}${rank[1] ?? ''}排名`
  } else if (listed && post === '') {
    indicator = shared.shift() ?? before.target?.indicator ?? ''
  } else if (compared !== null && madeBehind(pre.slice(0, pre.length - compared.length), post)) {
    const name = nameBehind(post, '')
    behind = name.length
    indicator = name.words
  } else if (compared !== null) {
    indicator = cleaned(pre.slice(0, pre.length - compared.length)) + (growthName.exec(compared.word)?.[0] ?? '')
  } else if (change !== null) {
    indicator = cleaned(pre.slice(0, change.index)) + /下降|降低|减少|削减|压减|缩短|压缩|提高|提升|增加|上升/.exec(change[0])?.[0]
  } else if (nounBehind(post) && (verb || bareBefore(pre) || before.verb || quantity.kind === 'share')) {
    const name = nameBehind(post, stop < fragment.end ? view.text.slice(stop, Math.min(fragment.end, stop + 60)) : '')
    behind = name.length
    const own = quantity.kind === 'share' ? cleaned(pre) : ''
    indicator = own + name.words
  } else {
    indicator = cleaned(pre).replace(verbAtStart, '')
  }
  if (indicator.length < 2 || changeOnly.test(indicator)) {
    const fallback = before.target?.indicator ?? (measuring.test(context.heading) ? context.heading : previousFragment(context, fragment))
    indicator = compared !== null || change !== null || elliptic ? fallback + (change === null ? '' : indicator) : ''
  }
  indicator = withSharedLead(indicator, before.target)
  if (indicator.length < 2) return null
  if (!accepted(context.kind, { compared: compared !== null || change !== null || rank !== null, verb, yearly, elliptic, bound: quantity.bound !== '', pre, post, start: verbAtStart.test(pre.replace(indicatorLead, '')), dated: context.periods.length > 0 && post === '', part: quantity.kind === 'share' && partOf.test(pre) && /^的/.test(post) })) return null

  const operator = rank !== null ? '<=' : operatorOf(quantity, compared, change !== null, yearly, elliptic ? before.target : null, verb || verbAtStart.test(pre.replace(indicatorLead, '')), pre.slice(-24))
  const split = /分别/.test(pre.slice(-24)) ? splitNames(indicator, listLength(context, quantity)) : []
  const head = split[0]
  const target: TargetRead = {
    quantity,
    indicator: head ?? indicator,
    operator,
    period: yearly && operator === 'each-year' ? 'annual' : periodOf(context, quantity),
    range: { start: quoteStart(view, fragment, before, listed || (before.verb && !verb && compared === null), open), end: behind > 0 ? postFrom + behind : quantity.end },
    direction: operator === '<=' || operator === '<' ? 'down' : 'up',
  }
  return { target, verb: verb || (before.verb && before.from > fragment.start), shared: split.length > 1 ? split.slice(1) : shared }
}

/** How many quantities stand one behind the other with nothing but 、 between them, from this one on. */
function listLength(context: SentenceContext, quantity: Quantity): number {
  const from = lastAtMost(context.quantities, quantity.start, (item) => item.start)
  let count = 1
  while (count < 12) {
    const last = context.quantities[from + count - 1]
    const next = context.quantities[from + count]
    if (last === undefined || next === undefined || !/^[、和及,]?$/.test(context.view.text.slice(last.end, next.start))) break
    count += 1
  }
  return count
}

/** A、B的C分别达到…: the names that share the numbers, each with what stands behind the last one. */
function splitNames(indicator: string, count: number): string[] {
  const parts = indicator.split(/[、和及]/).filter((part) => part !== '')
  if (count < 2 || parts.length !== count || parts.some((part) => part.length < 2)) return []
  const last = parts.at(-1) ?? ''
  const tail = /的[\u4e00-\u9fa5]{2,12}$/.exec(last)?.[0] ?? /(?:下降|降低|减少|提高|提升|增加)$/.exec(last)?.[0] ?? ''
  return parts.map((part, i) => (i < parts.length - 1 && !part.endsWith(tail) ? part + tail : part))
}

/** 年专利申请量超过600件,授权量超过500件: a bare 授权量 takes over what stands before 申请量. */
function withSharedLead(indicator: string, before: TargetRead | null): string {
  const last = before?.indicator ?? ''
  if (/^占/.test(indicator) && last !== '') return last.replace(/占.*$/, '') + indicator
  if (!/^[\u4e00-\u9fa5]{2,3}[量数额]$/.test(indicator) || last.length <= indicator.length) return indicator
  if (last.at(-1) !== indicator.at(-1) || last.endsWith(indicator)) return indicator
  return last.slice(0, -indicator.length) + indicator
}

/** A quote begins with its fragment, or behind the number before it unless it needs that one's words. */
function quoteStart(view: View, fragment: Fragment, before: Before, needsLead: boolean, open: number): number {
  const start = before.from <= fragment.start || needsLead ? fragment.start : before.from
  const from = open >= start ? open + 1 : start
  const joint = /^(?:[、,;和及与]|以及)+/.exec(view.text.slice(from, from + 4))
  return from + (joint?.[0].length ?? 0)
}

/** 培养不少于3500名基层医生: a verb before the comparator, what it makes behind the number. */
function madeBehind(before: string, post: string): boolean {
  return nounBehind(post) && (verbBeforeNumber.test(before) || cleaned(before) === '')
}

/** A noun right behind the number: 2个以上省级版权产业基地. */
function nounBehind(post: string): boolean {
  return /^的?[\u4e00-\u9fa5A-Za-z“《(]/.test(post) && !/^(?:的?(?:目标|要求|标准|水平)|和|、|及|与|或)/.test(post)
}

/** Only a lead, a period or 每年 stands before the number. */
function bareBefore(pre: string): boolean {
  return cleaned(pre).length === 0
}

/** The name behind a number, up to the next number; 的X behind the last of two joined names belongs to both. */
function nameBehind(post: string, rest: string): { words: string; length: number } {
  const open = post.indexOf('(')
  const whole = open > 0 && !post.includes(')', open) ? post.slice(0, open) : post
  const own = whole.replace(/(?:[、,和及与]|以及|并)$/, '')
  const words = own.replace(/^的/, '')
  const both = own.length < post.length && !words.includes('的') ? /的[\u4e00-\u9fa5]{2,12}$/.exec(rest)?.[0] : undefined
  return { words: words + (both ?? ''), length: own.length }
}

/** Takes leads, periods and tails off the words around an indicator. */
function cleaned(words: string): string {
  let text = words
  for (let k = 0; k < 4; k += 1) {
    const next = text
      .replace(indicatorLead, '')
      .replace(/^(?:到|至|截至|在|于)?(?:19|20)\d{2}年(?:底|末|之?前)?[,]?/, '')
      .replace(/^[”"“]?十[一二三四五六]五[”"]?(?:期间|时期|末)[,]?/, '')
      .replace(indicatorTail, '')
    if (next === text) break
    text = next
  }
  return text
}

/** The fragment before, where the indicator was set off by a comma: …申请量,年均增长10%. */
function previousFragment(context: SentenceContext, fragment: Fragment): string {
  const last = context.sentence.fragments[fragment.order - 1]
  if (last === undefined) return ''
  return cleaned(context.view.text.slice(Math.max(last.start, last.end - 40), last.end)).replace(verbAtStart, '')
}

interface Evidence {
  readonly compared: boolean
  readonly verb: boolean
  readonly yearly: boolean
  readonly elliptic: boolean
  readonly bound: boolean
  /** The words before the number begin with a making verb. */
  readonly start: boolean
  /** A number at the end of a fragment, in a sentence that names its time. */
  readonly dated: boolean
  /** 90%的…: a share of a kind. */
  readonly part: boolean
  readonly pre: string
  readonly post: string
}

/** In a goal any number with a name counts; in a task it must be compared, made, or listed with one that is. */
function accepted(kind: ClauseKind, evidence: Evidence): boolean {
  if (/等$/.test(evidence.pre)) return false
  if (evidence.compared || evidence.verb || evidence.bound || evidence.yearly || evidence.dated || evidence.part) return true
  if (evidence.elliptic && (evidence.post === '' || kind === 'goal')) return true
  if (evidence.start && evidence.post === '') return true
  return kind === 'goal' && evidence.post === ''
}

function operatorOf(
  quantity: Quantity,
  compared: Compared | null,
  change: boolean,
  yearly: boolean,
  inherited: TargetRead | null,
  made: boolean,
  lead: string,
): TargetOperator {
  if (compared?.operator === 'growth>=') return yearly && !/增长|增速|增幅|递增/.test(compared.word) ? 'each-year' : 'growth>='
  if (yearly) return 'each-year'
  if (compared?.operator === 'cumulative>=') return compared.operator
  const bound = boundOperators.find(({ pattern }) => pattern.test(quantity.bound))
  if (compared !== null) return bound !== undefined && compared.operator === '>=' ? bound.operator : compared.operator
  if (bound !== undefined) return bound.operator
  if (/至少|不少于/.test(lead)) return '>='
  if (/累计/.test(lead)) return 'cumulative>='
  if (change) return '>='
  if (inherited !== null && !made && inherited.operator !== 'each-year') return inherited.operator
  return '='
}

/** The nearest period before the number in its sentence, else the one that governs. */
function periodOf(context: SentenceContext, quantity: Quantity): string | null {
  const own = context.periods[lastAtMost(context.periods, quantity.start, (period) => period.end)]
  const year = own?.year ?? context.inherited
  return year === null ? null : String(year)
}

import {
  changeBefore,
  fillers,
  indicatorLead,
  rankBefore,
  verbAtStart,
  verbBeforeNumber,
} from '../grammar/comparators.ts'
import type { Quantity } from '../quantities.ts'
import type { Fragment } from '../text/fragments.ts'
import { type Compared, comparatorAt } from './comparator.ts'
import type { Before, SentenceContext } from './context.ts'
import { nounBehind } from './names.ts'

/** The words around a number and what they show. */
export interface Shape {
  /** Before the number, back to the number before it or the fragment's start. */
  readonly pre: string
  /** Behind the number, up to the next one, without a bracketed remark. */
  readonly post: string
  /** Nothing, or the next item of a list, stands behind the number. */
  readonly ends: boolean
  /** Index of the view where `post` begins, and where the words of this number end. */
  readonly postFrom: number
  readonly stop: number
  /** The bracket that it stands in, -1 if none. */
  readonly open: number
  readonly compared: Compared | null
  readonly change: RegExpExecArray | null
  readonly rank: RegExpExecArray | null
  /** A making verb right before the number, or at the start of the words before it. */
  readonly verb: boolean
  readonly verbFirst: boolean
  readonly yearly: boolean
  readonly bounded: boolean
  /** Only 、 or 和 parts it from the number before. */
  readonly listed: boolean
  /** It has neither comparator nor verb of its own, but a target before it. */
  readonly elliptic: boolean
  /** It ends its fragment in a sentence that names its time. */
  readonly dated: boolean
  /** 评选1个标杆案例和2个典型案例: the verb before the first number governs this one, too. */
  readonly shared: boolean
  /** 90%的…: a share of a kind. */
  readonly part: boolean
}

const partOf = /^(?:探索|力争|争取|确保|推动|实现)?(?:在|对|使)?(?:全[国省市县区州]|各[县区市])?$/
/** By when, and 累计, in front of the verb. */
const timeLead =
  /^(?:(?:到|至|于|在)?(?:(?:19|20)\d{2}年)?(?:\d{1,2}月份?)?(?:\d{1,2}日)?(?:底|末)?(?:之?前|以前)?)(?:累计|分别|再|新)?/
/** What is done anew each year; what is built stands for years. */
const recurring = /^(?:并)?(?:培训|举办|举行|组织|开展|服务|走访|帮扶|发放|接待|征集|参与|承办|惠及|覆盖)/
const farthest = 120
const longestName = 60

/** Looks at the words around a number; null inside a quotation, where numbers are names. */
export function shapeOf(
  context: SentenceContext,
  fragment: Fragment,
  quantity: Quantity,
  before: Before,
  limit: number,
): Shape | null {
  const { text } = context.view
  const open = context.around[quantity.start] ?? -1
  if (open >= 0 && text.charAt(open) !== '(') return null
  const close = open < 0 ? limit : (context.partner[open] ?? limit)
  const stop = Math.min(limit, close)
  const pre = text.slice(Math.max(before.from, quantity.start - farthest, open + 1), quantity.start)
  const remark = text.charAt(quantity.end) === '(' && open < 0 ? (context.partner[quantity.end] ?? -1) : -1
  const isRemark = remark > 0 && remark < fragment.end
  const postFrom = isRemark ? remark + 1 : quantity.end
  const postEnd = isRemark ? Math.max(stop, Math.min(fragment.end, postFrom + longestName / 2)) : stop
  const post = text.slice(postFrom, Math.min(postEnd, postFrom + longestName))
  const ends = /^(?:$|[、,])/.test(post) || (/^(?:和|及|与|以及)$/.test(post) && stop < fragment.end)
  const compared = comparatorAt(pre)
  const change = compared === null && quantity.kind === 'share' ? changeBefore.exec(pre) : null
  const rank = /^[名位强]$/.test(quantity.unit) ? rankBefore.exec(pre) : null
  const verb = verbBeforeNumber.test(pre.replace(fillers, ''))
  const words = text.slice(Math.max(fragment.start, quantity.start - farthest), quantity.start)
  const goesOn =
    before.target?.operator === 'each-year' &&
    recurring.test(words) &&
    !/年|累计|达到|增长/.test(words) &&
    quantity.kind !== 'share'
  return {
    pre,
    post,
    postFrom,
    stop,
    open,
    compared,
    change,
    rank,
    verb,
    verbFirst: verbAtStart.test(pre.replace(timeLead, '').replace(indicatorLead, '')),
    yearly: /每年/.test(text.slice(Math.max(fragment.start, quantity.start - longestName), quantity.start)) || goesOn,
    bounded: quantity.bound !== '',
    listed: /^[、和及与,]?$/.test(pre) && before.target !== null && before.from > fragment.start,
    elliptic: compared === null && !verb && change === null && before.target !== null,
    ends,
    shared: before.verb && before.from > fragment.start && /[和及与、]$/.test(pre) && nounBehind(post),
    dated: (context.periods.length > 0 || context.terms.length > 0 || context.years !== null) && ends,
    part: quantity.kind === 'share' && partOf.test(pre) && /^的/.test(post),
  }
}

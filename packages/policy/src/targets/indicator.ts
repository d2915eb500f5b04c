import { namesNothing, onlyVerb, perHead, verbBeforeNumber } from '../grammar/comparators.ts'
import type { Quantity } from '../quantities.ts'
import type { Fragment } from '../text/fragments.ts'
import type { Before, SentenceContext } from './context.ts'
import {
  bareBefore,
  cleaned,
  madeBehind,
  nameBehind,
  nounBehind,
  plainName,
  previousFragment,
  withSharedLead,
} from './names.ts'
import type { Shape } from './shape.ts'

/** A name for what is measured; `behind` counts the characters of it that stand behind the number. */
export interface Indicator {
  readonly words: string
  readonly behind: number
}

/** 年增长率 is part of an indicator's name, 年均增长 is not. */
const growthName = /年?(?:增长率|增速|增幅|增加率)/
/** A heading that is itself the name of what is measured, as in tables of indicators. */
const measuring =
  /^.{2,40}(?:率|比例|占比|比重|人数|数量|总量|总数|数|(?<![质力能容流])量|面积|规模|额|满意度|履约情况|种类)$/
const changeWord = /下降|降低|减少|削减|压减|缩短|压缩|提高|提升|增加|上升/
const changeOnly = new RegExp(`^(?:${changeWord.source})$`)

/** Finds what a number is the number of, or null where nothing can be named. */
export function indicatorOf(
  context: SentenceContext,
  fragment: Fragment,
  quantity: Quantity,
  before: Before,
  shape: Shape,
  shared: readonly string[],
): Indicator | null {
  const near = nearby(context, fragment, quantity, before, shape, shared)
  const plain = plainName(near.words)
  const own = onlyVerb.test(plain) && !changeOnly.test(plain) ? '' : plain
  const adds = changeOnly.test(own) || namesNothing.test(own) || perHead.test(own)
  const isBare = own.length < 2 || adds
  const needed = shape.compared !== null || shape.change !== null || shape.elliptic || (shape.verb && shape.ends)
  const given = isBare && needed ? fallback(context, fragment, before) : ''
  const found = isBare ? joined(given, adds ? own : '') : own
  const words = withSharedLead(found, before.target)
  return words.length < 2 ? null : { words, behind: near.behind }
}

/** The name in the number's own fragment, before or behind it by the shape of the words. */
function nearby(
  context: SentenceContext,
  fragment: Fragment,
  quantity: Quantity,
  before: Before,
  shape: Shape,
  shared: readonly string[],
): Indicator {
  const { pre, post, compared, change, rank } = shape
  if (rank !== null) return { words: `${cleaned(pre.slice(0, rank.index))}${rank[1] ?? ''}排名`, behind: 0 }
  if (shape.listed && shape.ends) return { words: shared[0] ?? before.target?.indicator ?? '', behind: 0 }
  if (compared !== null) {
    const lead = pre.slice(0, pre.length - compared.length)
    if (madeBehind(lead, post)) return nameBehind(post, '')
    return { words: cleaned(lead) + (growthName.exec(compared.word)?.[0] ?? ''), behind: 0 }
  }
  if (change !== null) {
    return { words: cleaned(pre.slice(0, change.index)) + (changeWord.exec(change[0])?.[0] ?? ''), behind: 0 }
  }
  if (nounBehind(post) && (shape.verb || bareBefore(pre) || before.verb || quantity.kind === 'share')) {
    const { text } = context.view
    const rest = shape.stop < fragment.end ? text.slice(shape.stop, Math.min(fragment.end, shape.stop + 60)) : ''
    const name = nameBehind(post, rest)
    const of = quantity.kind === 'share' && !/^的/.test(pre) ? cleaned(pre) : ''
    return { words: (verbBeforeNumber.test(of) && of.length <= 4 ? '' : of) + name.words, behind: name.behind }
  }
  return { words: cleaned(pre), behind: 0 }
}

/** The name given before: by the last target, a heading that is an indicator, or the fragment before. */
function fallback(context: SentenceContext, fragment: Fragment, before: Before): string {
  if (before.target !== null) return before.target.indicator
  if (measuring.test(context.heading)) return context.heading
  const said = previousFragment(context, fragment)
  return said.length < 2 ? (context.carried?.indicator ?? '') : said
}

/** 每万人 stands before what is counted, 每次 and 增速 behind it. */
function joined(given: string, own: string): string {
  if (given === '' || given === own) return own
  if (perHead.test(own) && !namesNothing.test(own)) return own + given
  return (/增/.test(own) ? given.replace(/占.*$/, '') : given) + own
}

import { indicatorLead, indicatorTail } from './grammar/comparators.ts'
import { coverageGoal, coverageHint, directionGoal, falling, rankGoal, rankHint } from './grammar/goals.ts'
import type { ClauseKind, Goal } from './reading.ts'
import type { Fragment, Sentence } from './text/fragments.ts'
import { firstOf } from './text/matches.ts'
import { figureValue } from './text/numerals.ts'
import type { Range, View } from './text/view.ts'

/** A goal without a number, as ranges of the view. */
export interface GoalRead {
  readonly type: Goal['type']
  readonly range: Range
  readonly indicator: string
  readonly rank?: { readonly within: number | null; readonly of: string }
  readonly direction?: 'up' | 'down'
}

/**
 * Goals without a number in a sentence. A rank or full coverage is one anywhere; a direction only in a goal, or where
 * the sentence names the time by which.
 */
export function goalsIn(
  view: View,
  sentence: Sentence,
  kind: ClauseKind,
  dated: boolean,
  isTarget: (range: Range) => boolean,
): GoalRead[] {
  const goals: GoalRead[] = []
  for (const fragment of sentence.fragments) {
    const text = view.text.slice(fragment.start, Math.min(fragment.end, fragment.start + 400))
    const goal =
      rankIn(text, fragment) ??
      coverageIn(text, fragment) ??
      (kind === 'goal' || dated ? directionIn(text, fragment) : null)
    if (goal !== null && (goal.type === 'rank' || !isTarget(fragment))) goals.push(goal)
  }
  return goals
}

function nameOf(words: string): string {
  let text = words
  for (let k = 0; k < 3; k += 1) {
    const next = text
      .replace(indicatorLead, '')
      .replace(indicatorTail, '')
      .replace(/^[到至](?:19|20)\d{2}年(?:底|末)?/, '')
    if (next === text) break
    text = next
  }
  return text
}

function rankIn(text: string, fragment: Fragment): GoalRead | null {
  if (!rankHint.test(text)) return null
  const match = firstOf(rankGoal, text)
  if (match === null) return null
  const figure = match[2] ?? match[3]
  const within = figure === undefined ? null : figureValue(figure)
  return {
    type: 'rank',
    range: { start: fragment.start, end: fragment.start + match.index + match[0].length },
    indicator: nameOf(text.slice(0, match.index)),
    rank: { within, of: match[1] ?? '' },
  }
}

function coverageIn(text: string, fragment: Fragment): GoalRead | null {
  if (!coverageHint.test(text)) return null
  const match = firstOf(coverageGoal, text)
  if (match === null) return null
  const end = match.index + match[0].length
  const indicator = nameOf(
    text.slice(0, end).replace(/(?:基本|全面|全部)?(?:实现|达到)|(?:全覆盖|全面覆盖|全部覆盖|全面推行|全面普及)$/g, ''),
  )
  const behind = text.slice(end)
  if (/全面推行$|全面普及$/.test(match[0]) && behind !== '') {
    const what = nameOf(behind)
    return indicator === '' || what.length < 2
      ? null
      : { type: 'coverage', range: fragment, indicator: indicator + what }
  }
  return { type: 'coverage', range: { start: fragment.start, end: fragment.start + end }, indicator }
}

function directionIn(text: string, fragment: Fragment): GoalRead | null {
  const match = firstOf(directionGoal, text)
  if (match === null || /^(?:(?:力争|争取)?(?:通过|经过)|建立|完善|健全|强化|加强|优化)/.test(text)) return null
  // 更加科学、合理: a second word of the same sort is no part of the name.
  const behind = text.slice(match.index + match[0].length).replace(/^[、和].*$/, '')
  const before = nameOf(text.slice(0, match.index))
  const named = before === '' || /^.{1,12}$/.test(behind) ? nameOf(before + behind) : before
  const indicator = named.replace(/(?:得到|取得|实现)$/, '')
  if (indicator.length < 2) return null
  return {
    type: 'direction',
    range: fragment,
    indicator,
    direction: falling.test(match[0]) ? 'down' : 'up',
  }
}

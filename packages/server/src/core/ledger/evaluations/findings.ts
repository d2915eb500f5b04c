import {
  aimOf,
  type Course,
  indicatorGoal,
  type Json,
  type PlainDate,
  standingOf,
  type ThingData,
  targetOn,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { EvaluationAsked } from '../../../ports.ts'
import { horizonsOf } from '../indicators/store.ts'
import { surroundingsOf } from '../indicators/surroundings.ts'
import { textIn } from '../things/store.ts'
import { indicatorsOf, type TaskRecord, tasksOf } from './store.ts'

/** Where one target stood at the end of the years evaluated. */
export interface TargetFinding {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly type: string
  readonly operator: string | null
  readonly target: Json | null
  readonly unit: string
  readonly period: string | null
  readonly direction: string
  readonly latest: number | null
  readonly latestPeriod: string | null
  readonly gap: number | null
  readonly light: Course['light']
  readonly why: Course['why']
}

/** What became of one task. */
export interface TaskFinding extends TaskRecord {
  readonly outcome: 'onTime' | 'late' | 'done' | 'overdue' | 'open' | 'left'
}

/**
 * Every target and task of a plan as the ledger knows them on a day, targets judged by the figures of the years evaluated
 * and against the version of the target that is in force on that day.
 */
export async function findingsOf(
  tx: Tx,
  asked: EvaluationAsked,
): Promise<{ readonly targets: readonly TargetFinding[]; readonly tasks: readonly TaskFinding[] }> {
  const { policyId, to, today } = asked
  const indicators = await indicatorsOf(tx, policyId)
  const found = await surroundingsOf(tx, indicators, { asOf: `${to}-12-31`, known: today })
  const until = (await horizonsOf(tx, [policyId])).get(policyId) ?? null
  // A cycle is judged as it stood at its end, not by what came after.
  const end: PlainDate = `${to + 1}-01-01`
  const day = today < end ? today : end
  const targets = indicators.flatMap((thing, i): TargetFinding[] => {
    const at = found[i]
    if (!at) return []
    const data = targetOn(thing.data as ThingData, today)
    const goal = indicatorGoal(data)
    const course = standingOf(goal, at.actuals, at.around, day, until)
    const { target, ...aim } = aimOf(goal)
    return [
      {
        id: thing.id,
        title: thing.title,
        path: textIn(thing.data, 'path'),
        type: goal.type,
        operator: goal.operator,
        target: target as Json,
        ...aim,
        latest: course.latest?.value ?? null,
        latestPeriod: course.latest === null ? null : String(course.latest.year),
        gap: course.gap,
        light: course.light,
        why: course.why,
      },
    ]
  })
  const tasks = (await tasksOf(tx, policyId)).map((task) => ({ ...task, outcome: outcomeOf(task, today) }))
  return { targets, tasks }
}

function outcomeOf({ state, dueOn, doneOn }: TaskRecord, today: PlainDate): TaskFinding['outcome'] {
  if (state === 'done') {
    if (dueOn === null || doneOn === null) return 'done'
    return doneOn <= dueOn ? 'onTime' : 'late'
  }
  if (state === 'superseded') return 'left'
  return dueOn !== null && dueOn < today ? 'overdue' : 'open'
}

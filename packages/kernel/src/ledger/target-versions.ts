import type { Json } from '../canonical.ts'
import { listIn, membersIn } from '../members.ts'
import type { ThingData } from '../thing-data.ts'
import { dateInChina, type PlainDate } from '../time/dates.ts'

/** A target as it stood until it was changed, with what changed it. */
export interface TargetVersion {
  readonly value: Json
  readonly period: string | null
  /** Why it was changed, by whom, at which instant. */
  readonly why: string
  readonly by: string
  readonly at: string
  /** The document the change rests on; only a change at the end of an evaluation names one. */
  readonly ground: string | null
  /** The evaluation that changed it. */
  readonly evaluation: { readonly id: string; readonly title: string } | null
}

/** The earlier versions of an indicator's target, the oldest first; none where it was never changed. */
export function targetVersions(data: ThingData): readonly TargetVersion[] {
  const versions: TargetVersion[] = []
  // What an entry does not say of its year, the version after it had as well.
  let period = textOr(data.period)
  for (const entry of listIn(data.targetHistory).toReversed()) {
    const old = membersIn(entry)
    period = old.period === undefined ? period : textOr(old.period)
    const evaluation = membersIn(old.evaluation)
    versions.unshift({
      value: old.value ?? null,
      period,
      why: textOr(old.why) ?? '',
      by: textOr(old.by) ?? '',
      at: textOr(old.at) ?? '',
      ground: textOr(old.ground),
      evaluation:
        typeof evaluation.id === 'string' ? { id: evaluation.id, title: textOr(evaluation.title) ?? '' } : null,
    })
  }
  return versions
}

/** An indicator's data with the target that was in force at the end of a day, and the versions before that one. */
export function targetOn(data: ThingData, day: PlainDate): ThingData {
  const versions = targetVersions(data)
  const at = versions.findIndex((one) => dateInChina(one.at) > day)
  const then = versions[at]
  if (!then) return data
  return { ...data, value: then.value, period: then.period, targetHistory: listIn(data.targetHistory).slice(0, at) }
}

function textOr(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

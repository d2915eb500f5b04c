import { dayBefore, type PlainDate, type RecordFact, type RecordValues, type Text, t } from '@zhiqiang/kernel'

/** The first of the holders a record names, by whom official statistics place it. */
export function firstOf(value: RecordValues[string] | undefined): string | null {
  return typeof value === 'object' && value !== null ? (value[0] ?? null) : null
}

/** What happened on a day, where the day is known. */
export function onDay(day: RecordValues[string] | undefined, why: Text): readonly RecordFact[] {
  return typeof day === 'string' ? [{ from: day, to: day, why }] : []
}

/** States in which a right is there; of any other state without a day of its end nobody can say when it ended. */
const standing = new Set(['valid', 'registered', 'granted'])

/**
 * The days in which a right was in force: from the day it came into being to the day before it ended early, or its last day.
 * A right that has ended on a day nobody recorded counts on no day.
 */
export function inForce(
  { status, ended_on: ended, expires_on: expires }: RecordValues,
  since: RecordValues[string] | undefined,
): { readonly from: PlainDate; readonly to: PlainDate | null } | null {
  if (typeof since !== 'string') return null
  const last = typeof expires === 'string' ? expires : null
  if (typeof ended === 'string') {
    const to = last !== null && last < ended ? last : dayBefore(ended)
    return to < since ? null : { from: since, to }
  }
  if (standing.has(String(status)) || status === 'expired') return { from: since, to: last }
  return null
}

/** Why a right counts: since when, and until when where that is known. */
export function forceWords(from: PlainDate, to: PlainDate | null): Text {
  return to === null
    ? t(`${from} 起有效`, `in force since ${from}`)
    : t(`${from} 至 ${to} 有效`, `in force ${from} to ${to}`)
}

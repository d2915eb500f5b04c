import { refuseInput } from '../refusals.ts'
import { ok, type Result } from '../result.ts'
import { type Text, t } from '../text.ts'
import type { WorkCalendar } from '../time/calendar.ts'
import { isPlainDate } from '../time/dates.ts'
import { deadlineOf } from '../time/deadline.ts'
import type { Deadline } from '../time/time-limit.ts'
import { type Instrument, type LawArea, type Term, type TermVersion, type Threshold, versionOn } from './law.ts'

/** All areas of law by the ids of what is in them. */
export interface LawLibrary {
  readonly areas: readonly LawArea[]
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly terms: ReadonlyMap<string, Term>
  readonly thresholds: ReadonlyMap<string, Threshold>
}

export function lawLibrary(areas: readonly LawArea[]): LawLibrary {
  return {
    areas,
    instruments: new Map(areas.flatMap((area) => area.instruments.map((i) => [i.id, i]))),
    terms: new Map(areas.flatMap((area) => area.terms.map((term) => [term.id, term]))),
    thresholds: new Map(areas.flatMap((area) => (area.thresholds ?? []).map((th) => [th.id, th]))),
  }
}

/** A deadline of a named term, with the version that set it. */
export interface TermDeadline extends Deadline {
  readonly term: Term
  readonly version: TermVersion
}

/**
 * The deadline of a term that begins on a day, by the version in force on that day: a case stays with the law under
 * which it began.
 */
export function termDeadline(
  library: LawLibrary,
  calendar: WorkCalendar,
  id: string,
  from: string,
): Result<TermDeadline> {
  const term = library.terms.get(id)
  if (!term) return refuseInput(t(`没有这个时限：${id}`, `there is no term ${id}`))
  const day = from.slice(0, 10)
  if (!isPlainDate(day)) {
    return refuseInput(t(`日期“${from}”不对，应为 2026-09-28`, `“${from}” is no date such as 2026-09-28`))
  }
  const version = versionOn(term.versions, day)
  if (!version) return refuseInput(noVersion(term, day))
  const found = deadlineOf(calendar, version, from)
  return found.ok ? ok({ ...found.value, term, version }) : found
}

function noVersion(term: Term, day: string): Text {
  const first = term.versions[0]?.from ?? ''
  return t(
    `时限“${term.what.zh}”在 ${day} 没有收录的规定（最早自 ${first}）`,
    `no rule for “${term.what.en}” is recorded on ${day} (the first is of ${first})`,
  )
}

/** 第14条, 第14条之一 as `第14条之1`; in English `art. 14`. */
export function articleName(article: string): Text {
  const [number = '', insert] = article.split('-')
  return t(`第${number}条${insert === undefined ? '' : `之${insert}`}`, `art. ${article}`)
}

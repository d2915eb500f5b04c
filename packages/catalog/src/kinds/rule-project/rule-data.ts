import { addMonths, dayBefore, type Json, listIn, membersIn, type PlainDate, type ThingData } from '@zhiqiang/kernel'

/** Somebody who took a step of drafting; he does not review it. */
interface Drafter {
  readonly [key: string]: Json
  readonly id: string
  readonly name: string
}

/** Whose opinion is sought, and until when. */
interface Consultation {
  readonly [key: string]: Json
  readonly unitIds: readonly string[]
  readonly public: boolean
  readonly where: string
  readonly from: PlainDate
  readonly until: PlainDate
}

/** A term as the draft has it; `from` and `to` are the days it is in force, once published. */
export interface Term {
  readonly [key: string]: Json
  readonly code: string
  readonly name: string
  readonly article: string
  readonly value: string
  readonly unit: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** Everybody who had a hand in the draft. */
export function draftersOf(data: ThingData): readonly Drafter[] {
  return listIn(data.drafters)
}

/** The last time opinions were sought; null before the first. */
export function consultationOf(data: ThingData): Consultation | null {
  return data.consultation ? (membersIn(data.consultation) as unknown as Consultation) : null
}

/** Where the legality review lies. */
export function legalOf(data: ThingData): { readonly unitId: string; readonly passedOn: PlainDate | null } {
  const { unitId, passedOn } = membersIn(data.legal)
  return { unitId: String(unitId ?? ''), passedOn: typeof passedOn === 'string' ? passedOn : null }
}

/** Its terms, each period of one apart. */
export function termsOf(data: ThingData): readonly Term[] {
  return listIn(data.terms)
}

/** A day in its data; null where there is none. */
export function dateIn(data: ThingData, name: string): PlainDate | null {
  const value = data[name]
  return typeof value === 'string' ? value : null
}

/** Terms with the days of a rule that is published: those whose days are not set take the rule's. */
export function inForce(terms: readonly Term[], from: PlainDate, to: PlainDate | null): readonly Term[] {
  return terms.map((term) => ({ ...term, from: term.from ?? from, to }))
}

/** The value of a term from a day on: the period in force then ends the day before. Null where no period holds that day. */
export function amended(
  terms: readonly Term[],
  code: string,
  change: { readonly value: string; readonly from: PlainDate },
): readonly Term[] | null {
  const last = terms.findLast((term) => term.code === code)
  if (!last || last.from === null || last.from > change.from) return null
  const rest = terms.filter((term) => term !== last)
  const next = { ...last, value: change.value, from: change.from }
  return last.from === change.from ? [...rest, next] : [...rest, { ...last, to: dayBefore(change.from) }, next]
}

/** Terms of a rule whose end moved: the last period of each follows it. */
export function ending(terms: readonly Term[], before: PlainDate | null, to: PlainDate | null): readonly Term[] {
  return terms
    .filter((term) => to === null || term.from === null || term.from <= to)
    .map((term) => (term.to === before || (to !== null && (term.to === null || term.to > to)) ? { ...term, to } : term))
}

/** What a day means for a published rule, and the last day before the next thing happens to it. */
export function standing(
  today: PlainDate,
  rule: { readonly inForceOn: PlainDate; readonly validTo: PlainDate | null; readonly noticeMonths: number },
): {
  readonly state: 'published' | 'inForce' | 'expired'
  readonly told: boolean
  readonly dueOn: PlainDate | null
  readonly wakeOn?: PlainDate
} {
  const { inForceOn, validTo, noticeMonths } = rule
  if (validTo !== null && today > validTo) return { state: 'expired', told: false, dueOn: validTo }
  if (today < inForceOn) return { state: 'published', told: false, dueOn: inForceOn, wakeOn: dayBefore(inForceOn) }
  if (validTo === null) return { state: 'inForce', told: false, dueOn: null }
  const notice = addMonths(validTo, -noticeMonths)
  const told = today >= notice
  return { state: 'inForce', told, dueOn: validTo, wakeOn: told ? validTo : dayBefore(notice) }
}

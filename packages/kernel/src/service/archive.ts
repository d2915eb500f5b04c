import { type LawLibrary, type TermDeadline, termDeadline, versionOn } from '../law/index.ts'
import { type Text, t } from '../text.ts'
import type { WorkCalendar } from '../time/calendar.ts'
import type { PlainDate } from '../time/dates.ts'
import { deadlineOf } from '../time/deadline.ts'
import type { Deadline } from '../time/time-limit.ts'
import type { Service } from './service.ts'

/** How long a file is kept: by a term of law where there is one for so many years, else by the item’s own number. */
export interface Retention {
  /** Null: for ever. */
  readonly years: number | null
  /** The last day it is kept. */
  readonly until: PlainDate | null
  readonly term: TermDeadline | null
  readonly derivation: Deadline['derivation']
}

const terms: Readonly<Record<number, string>> = { 10: 'archive.ten', 30: 'archive.thirty' }

/** The retention of a case closed on a day, by the rule in force on that day. */
export function retentionOf(
  { years }: Service['archive'],
  law: { readonly library: LawLibrary; readonly calendar: WorkCalendar },
  closedOn: PlainDate,
): Retention {
  if (years === 'permanent') return { years: null, until: null, term: null, derivation: [] }
  const id = terms[years]
  if (id !== undefined && versionOn(law.library.terms.get(id)?.versions ?? [], closedOn)) {
    const found = termDeadline(law.library, law.calendar, id, closedOn)
    if (found.ok) {
      const { due, derivation, version } = found.value
      return { years: version.amount, until: due, term: found.value, derivation }
    }
  }
  const own = deadlineOf(law.calendar, { amount: years, unit: 'year', roll: 'none' }, closedOn)
  if (!own.ok) throw new Error(own.problem.message.en)
  return { years, until: own.value.due, term: null, derivation: own.value.derivation }
}

/** Why a file is held back from destruction (暂停销毁). */
export const holdGrounds = {
  litigation: t('涉诉', 'Litigation'),
  audit: t('审计', 'Audit'),
  inquiry: t('调查', 'Inquiry'),
  other: t('其他', 'Other'),
} as const satisfies Readonly<Record<string, Text>>

/** Where the file of a closed case stands. */
export const retentionStates = {
  kept: { label: t('保管中', 'Kept'), tone: 'plain' },
  due: { label: t('到期待鉴定', 'Due for appraisal'), tone: 'wait' },
  approved: { label: t('已批准销毁', 'Destruction approved'), tone: 'busy' },
  destroyed: { label: t('已销毁', 'Destroyed'), tone: 'plain' },
  extended: { label: t('延期保管', 'Kept longer'), tone: 'good' },
  held: { label: t('暂停销毁', 'Held back'), tone: 'bad' },
} as const satisfies Readonly<Record<string, { readonly label: Text; readonly tone: string }>>

export type RetentionState = keyof typeof retentionStates

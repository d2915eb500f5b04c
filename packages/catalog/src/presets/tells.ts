import { type StepTell, type Text, t } from '@zhiqiang/kernel'

/** Tells whoever applied; what law or a right of theirs hangs on goes out by every way there is. */
export function tellApplicant(words: Text, quote?: string): StepTell {
  return { to: { parts: ['applicant'] }, words, statutory: true, ...(quote === undefined ? {} : { quote }) }
}

/** Tells the other parties of a case. */
export function tellParties(words: Text, quote?: string): StepTell {
  return { to: { parts: ['party'] }, words, statutory: true, ...(quote === undefined ? {} : { quote }) }
}

/** Tells the unit in charge. */
export function tellUnit(words: Text, quote?: string): StepTell {
  return { to: { parts: ['lead'] }, words, ...(quote === undefined ? {} : { quote }) }
}

/** Whose time ran out is pressing for the unit and for the office that presses it. */
export const overdueTells: readonly StepTell[] = [
  { to: { parts: ['lead'] }, words: t('办件超过期限', 'A case is overdue'), urgent: true },
  { to: { role: 'office' }, words: t('办件超过期限', 'A case is overdue'), urgent: true },
]

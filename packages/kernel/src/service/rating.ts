import { type Text, t } from '../text.ts'

/** The five levels of 好差评, the best first. */
export const ratingLevels = {
  best: t('非常满意', 'Very satisfied'),
  good: t('满意', 'Satisfied'),
  fair: t('基本满意', 'Fairly satisfied'),
  poor: t('不满意', 'Dissatisfied'),
  worst: t('非常不满意', 'Very dissatisfied'),
} as const satisfies Readonly<Record<string, Text>>
export type RatingLevel = keyof typeof ratingLevels

/** The levels that ask for a follow-up (差评). */
export const badLevels = ['poor', 'worst'] as const satisfies readonly RatingLevel[]

/** Whether a level asks for a follow-up. */
export function isBadLevel(level: RatingLevel): boolean {
  return badLevels.some((bad) => bad === level)
}

import { type Text, t } from '../text.ts'

/** How an application that an officer files came to the office. */
export const counterWays = {
  visit: t('到窗口', 'in person'),
  hotline: t('12315、12345 热线', 'by the hotlines 12315 and 12345'),
  mail: t('来信', 'by letter'),
  referral: t('其他机关转来', 'from another office'),
} as const satisfies Readonly<Record<string, Text>>

export type CounterWay = keyof typeof counterWays

/** The way that a case keeps; null for one handed in online. */
export function counterWayOf(said: unknown): CounterWay | null {
  return typeof said === 'string' && said in counterWays ? (said as CounterWay) : null
}

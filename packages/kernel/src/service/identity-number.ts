import { isPlainDate } from '../time/dates.ts'

/** Weights of the first seventeen digits (GB 11643-1999). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const marks = '10X98765432'

/** What is wrong with an identity number: its form, its day of birth, or one character of it. */
export type IdentityNumberFault = 'form' | 'day' | 'check'

/**
 * Checks a citizen identity number (公民身份号码, GB 11643): seventeen digits, six of a division, eight of the day of birth,
 * three of an order; the last character is reckoned from them.
 * @param number as it was typed; spaces and a small x are taken as meant
 */
export function identityNumberFault(number: string): IdentityNumberFault | null {
  const plain = plainIdentityNumber(number)
  if (!/^[1-9]\d{16}[\dX]$/.test(plain)) return 'form'
  if (!isPlainDate(`${plain.slice(6, 10)}-${plain.slice(10, 12)}-${plain.slice(12, 14)}`)) return 'day'
  const sum = weights.reduce((total, weight, at) => total + weight * Number(plain.charAt(at)), 0)
  return marks.charAt(sum % 11) === plain.charAt(17) ? null : 'check'
}

/** An identity number as it is kept: without spaces, a capital X. */
export function plainIdentityNumber(number: string): string {
  return number.replace(/\s/g, '').toUpperCase()
}

/** The 31 characters of a unified social credit code: no I, O, S, V, Z (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = new RegExp(`^[${alphabet}]{18}$`)
/** Powers of three modulo 31, one for each of the first seventeen characters. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** What is wrong with a credit code: its form, or one character of it. */
export type CreditCodeFault = 'form' | 'check'

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015): eighteen characters, the last of which is reckoned
 * from the others.
 * @param code as it was typed; spaces and small letters are taken as meant
 */
export function creditCodeFault(code: string): CreditCodeFault | null {
  const plain = plainCreditCode(code)
  if (!shape.test(plain)) return 'form'
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(plain.charAt(at)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31) === plain.charAt(17) ? null : 'check'
}

/** A credit code as it is kept: capitals, without spaces. */
export function plainCreditCode(code: string): string {
  return code.replace(/\s/g, '').toUpperCase()
}

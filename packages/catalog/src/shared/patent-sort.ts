/** The sorts of patent, by the digit of the number that tells them (ZC 0006-2003). */
const sortOfDigit: Readonly<Record<string, 'invention' | 'utility' | 'design'>> = {
  1: 'invention',
  8: 'invention',
  2: 'utility',
  9: 'utility',
  3: 'design',
}

/** The sort of patent that a number with its check digit is one of; null where its digit says none. */
export function patentSortOf(number: string): 'invention' | 'utility' | 'design' | null {
  const digits = number.split('.')[0] ?? ''
  return sortOfDigit[digits.charAt(digits.length === 12 ? 4 : 2)] ?? null
}

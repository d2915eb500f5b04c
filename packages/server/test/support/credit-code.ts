const codes = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A credit code whose check character fits, the nth of a made-up series. */
export function creditCode(nth: number): string {
  const first = `91990100MA${String(nth).padStart(7, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * codes.indexOf(first.charAt(at)), 0)
  return first + codes.charAt((31 - (sum % 31)) % 31)
}

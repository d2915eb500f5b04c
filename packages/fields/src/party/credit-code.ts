import { type Text, t } from '@zhiqiang/kernel'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** What is wrong with a unified social credit code by GB 32100-2015, or null. */
export function creditCodeFault(code: string): Text | null {
  if (code.length !== 18) {
    return t(
      `统一社会信用代码是 18 位，现在是 ${code.length} 位`,
      `a credit code has 18 characters, this one ${code.length}`,
    )
  }
  const values = [...code].map((character) => alphabet.indexOf(character))
  if (values.includes(-1)) {
    return t(
      '统一社会信用代码只含数字和大写字母，不含 I、O、S、V、Z',
      'a credit code has digits and capitals without I, O, S, V, Z',
    )
  }
  const sum = weights.reduce((total, weight, n) => total + weight * (values[n] ?? 0), 0)
  return values[17] === (31 - (sum % 31)) % 31
    ? null
    : t(
        '统一社会信用代码的校验位不符，请对照营业执照核对',
        'the check character of the credit code does not fit; look at the licence',
      )
}

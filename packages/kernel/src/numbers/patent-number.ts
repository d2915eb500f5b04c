import { type Text, t } from '../text.ts'

/**
 * What was read: the number as the standard writes it; or what is wrong with it, and, where all but the check digit is
 * there, the number it would be with the right one.
 */
export type ReadNumber =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly why: Text; readonly whole?: string }

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

/** The check digit of an application number without one: 8 digits until September 2003, 12 since (ZC 0006-2003). */
export function checkDigitOf(digits: string): string {
  let sum = 0
  for (let n = 0; n < digits.length; n++) sum += (digits.charCodeAt(n) - 48) * (weights[n] ?? 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

/**
 * An application or patent number of the national office in any of its spellings (ZL 2022 1 0003661.4, CN202210003661.4,
 * 2022100036614), as ZC 0006-2003 writes it: 202210003661.4.
 */
export function readPatentNumber(typed: string): ReadNumber {
  const bare = bareNumber(typed).replace(/^(?:ZL|CN)+/, '')
  if (!/^\d+X?$/.test(bare)) {
    return wrong('号码只含数字，末位可以是字母 X', 'the number holds digits only, and perhaps an X at the end')
  }
  const [digits, check] = parted(bare)
  if (digits === null) {
    return wrong(
      `应为 13 位（2003 年 10 月起）或 9 位（此前），现在是 ${bare.length} 位`,
      `13 digits are wanted (9 before October 2003), there are ${bare.length}`,
    )
  }
  if (sortDigitOf(digits) === null) {
    return wrong(
      `第 ${digits.length === 12 ? 5 : 3} 位是申请种类，只能是 1、2、3、8、9`,
      `digit ${digits.length === 12 ? 5 : 3} tells the sort: 1, 2, 3, 8 or 9`,
    )
  }
  const right = checkDigitOf(digits)
  if (check === '') {
    const whole = `${digits}.${right}`
    return {
      ok: false,
      why: t(`缺少最后的校验位，应为 ${whole}，请核对`, `the check digit is missing: ${whole}?`),
      whole,
    }
  }
  if (check !== right) {
    return wrong(
      `校验位不符：前面的数字如果都对，应为 ${digits}.${right}；请对照受理通知书或证书核对`,
      `the check digit does not fit: if the digits before it are right it is ${digits}.${right}; look at the notice or the certificate`,
    )
  }
  return { ok: true, number: `${digits}.${check}` }
}

/** What is applied for, as the digit of a right number tells: 1 and 8 an invention, 2 and 9 a utility model, 3 a design. */
export type PatentSort = 'invention' | 'utility' | 'design'

/** The sort an application number tells; null for a number that is none of the national office. */
export function patentSortOf(number: string): PatentSort | null {
  const digit = sortDigitOf(number.replace(/\..*$/, ''))
  return digit === null ? null : (sorts[digit] ?? null)
}

const sorts: Readonly<Record<string, PatentSort>> = {
  '1': 'invention',
  '2': 'utility',
  '3': 'design',
  '8': 'invention',
  '9': 'utility',
}

/** A number without blanks, dots and full-width signs, in capitals. */
export function bareNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.．。·]/g, '')
}

function sortDigitOf(digits: string): string | null {
  const digit = digits.length === 12 ? digits[4] : digits[2]
  return digit !== undefined && '12389'.includes(digit) ? digit : null
}

/** The digits, and the check digit or nothing. */
function parted(bare: string): readonly [string | null, string] {
  if (bare.length === 13 || bare.length === 9) return [bare.slice(0, -1), bare.slice(-1)]
  return (bare.length === 12 || bare.length === 8) && !bare.endsWith('X') ? [bare, ''] : [null, '']
}

function wrong(zh: string, en: string): ReadNumber {
  return { ok: false, why: t(zh, en) }
}

import type { HandlerInput } from '@zhiqiang/contract'
import {
  creditCodeFault,
  identityNumberFault,
  type Problem,
  plainCreditCode,
  plainIdentityNumber,
  problem,
  type Text,
  t,
} from '@zhiqiang/kernel'

type Comer = HandlerInput<'counter.file'>['body']['comer']

/** Who came, with the number as it is kept; a number that cannot be right is refused. */
export function comerWith(comer: Comer): { readonly comer: Comer; readonly fault: Problem | null } {
  const number = comer.sort === 'person' ? plainIdentityNumber(comer.number) : plainCreditCode(comer.number)
  const what = comer.sort === 'person' ? identityWords(number) : codeWords(number)
  return {
    comer: { ...comer, number },
    fault: what ? problem('E_INPUT', { what }, { fields: { number: what } }) : null,
  }
}

function identityWords(number: string): Text | null {
  const fault = identityNumberFault(number)
  if (fault === null) return null
  if (fault === 'form') {
    return t('身份证号码应为 18 位，最后一位可以是 X', 'an identity number has 18 digits; the last may be X')
  }
  return fault === 'day'
    ? t('身份证号码中的出生日期不对，请与证件核对', 'the day of birth in the number is wrong: compare it with the card')
    : t('身份证号码有一位不对，请与证件核对', 'one digit of the number is wrong: compare it with the card')
}

function codeWords(code: string): Text | null {
  const fault = creditCodeFault(code)
  if (fault === null) return null
  return fault === 'form'
    ? t(
        '统一社会信用代码应为 18 位，不含 I、O、S、V、Z',
        'a credit code has 18 characters, none of them I, O, S, V or Z',
      )
    : t(
        '统一社会信用代码有一位不对，请与营业执照核对',
        'one character of the credit code is wrong: compare it with the licence',
      )
}

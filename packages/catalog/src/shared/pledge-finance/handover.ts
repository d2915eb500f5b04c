import {
  canonicalJson,
  isPlainDate,
  type Json,
  listIn,
  membersIn,
  ok,
  type Result,
  refuseInput,
  type ThingData,
  t,
} from '@zhiqiang/kernel'

/** A need as it went to an outside platform, and what came back. */
export interface Handover {
  readonly platform: string
  readonly on: string
  readonly by: string
  /** What was handed over, letter for letter as it was signed. */
  readonly text: string
  readonly sm3: string
  readonly keyId: string
  readonly publicKey: string
  readonly signature: string
  readonly receipt: { readonly number: string; readonly on: string } | null
  readonly answer: PlatformAnswer | null
}

/** What a platform answered. */
interface PlatformAnswer {
  readonly result: 'offered' | 'declined'
  readonly on: string
  readonly institution?: string
  /** Yuan. */
  readonly amount?: number
  /** Per cent a year. */
  readonly rate?: number
  readonly months?: number
  readonly words?: string
}

interface AnswerFile {
  /** SM3 of the package it answers. */
  readonly package: string
  readonly receipt: Handover['receipt']
  readonly answer: PlatformAnswer | null
}

/** The hand-overs that a case keeps. */
export function handoversIn(data: ThingData): readonly Handover[] {
  return listIn<Handover>(data.handovers)
}

/** What is handed over: the need, whose it is and how to reach them, in a form that is signed as it stands. */
export function packageText(of: {
  readonly no: string
  readonly platform: string
  readonly on: string
  readonly applicant: { readonly name: string; readonly contact: string; readonly phone: string }
  readonly need: ThingData
}): string {
  const { applicant, need, ...facts } = of
  const { amount, months, purpose, repay, rights, alone, other } = need
  return canonicalJson({
    form: 'zhiqiang-need-1',
    ...facts,
    applicant: { ...applicant },
    need: { amountFen: amount, months, purpose, repay, rights: rights as Json, alone, other },
  })
}

/** The receipt or answer of a platform out of its file; a refusal says what the file lacks. */
export function readAnswerFile(content: string): Result<AnswerFile> {
  const raw = parsed(content)
  if (raw === null) return refuseInput(t('内容不是 JSON 文件', 'the content is no JSON'))
  const receipt = raw.receipt === undefined ? null : receiptIn(membersIn(raw.receipt))
  const answer = raw.answer === undefined ? null : answerIn(membersIn(raw.answer))
  if (typeof raw.package !== 'string') return wrong('package')
  if (receipt === 'wrong') return wrong('receipt')
  if (answer === 'wrong') return wrong('answer')
  if (!receipt && !answer) {
    return refuseInput(t('文件里既没有回执，也没有答复', 'the file has neither a receipt nor an answer'))
  }
  return ok({ package: raw.package, receipt, answer })
}

function parsed(content: string): ThingData | null {
  try {
    return membersIn(JSON.parse(content) as Json)
  } catch {
    return null
  }
}

function wrong(place: string) {
  return refuseInput(t(`文件里的“${place}”缺失或者不对`, `“${place}” of the file is missing or wrong`))
}

function receiptIn({ number, on }: ThingData): Handover['receipt'] | 'wrong' {
  return isText(number) && isDay(on) ? { number, on } : 'wrong'
}

function answerIn({ result, on, institution, amount, rate, months, words }: ThingData): PlatformAnswer | 'wrong' {
  if ((result !== 'offered' && result !== 'declined') || !isDay(on)) return 'wrong'
  if (![institution, words].every((one) => one === undefined || isText(one))) return 'wrong'
  if (![amount, rate, months].every((one) => one === undefined || (typeof one === 'number' && one >= 0))) return 'wrong'
  return {
    result,
    on,
    ...(isText(institution) ? { institution } : {}),
    ...(typeof amount === 'number' ? { amount } : {}),
    ...(typeof rate === 'number' ? { rate } : {}),
    ...(typeof months === 'number' ? { months } : {}),
    ...(isText(words) ? { words } : {}),
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 1000
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isPlainDate(value)
}

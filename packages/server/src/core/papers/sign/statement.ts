import { canonicalJson, type PlainDate } from '@zhiqiang/kernel'
import { keyIdOf, verifyText } from './sm2.ts'

/** What a city states with its signature: which paper it issued, what it says, and both files to the byte. */
export interface Statement {
  readonly city: string
  readonly number: string
  readonly issuedOn: PlainDate
  readonly code: string
  readonly contentSm3: string
  readonly pdfSm3: string
  readonly docxSm3: string
}

/** A signature and the key it was made with. */
export interface Signature {
  readonly keyId: string
  readonly publicKey: string
  readonly value: string
}

/** What is signed: the statement as canonical JSON, so that anybody can put it together again. */
export function statementText(of: Statement): string {
  const { city, number, issuedOn, code, contentSm3, pdfSm3, docxSm3 } = of
  return canonicalJson({ form: 'zhiqiang-paper-1', city, number, issuedOn, code, contentSm3, pdfSm3, docxSm3 })
}

/** Whether a city's key signed this statement; the key is the one that its id says. */
export function isSigned(statement: Statement, { keyId, publicKey, value }: Signature): boolean {
  return keyIdOf(publicKey) === keyId && verifyText(statementText(statement), value, publicKey)
}

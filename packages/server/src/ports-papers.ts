import type { PlainDate } from '@zhiqiang/kernel'

/** Papers that were issued, as the verify page finds them. */
export interface PaperPort {
  readonly put: (id: string, paper: IssuedPaper) => Promise<void>
  /** Signs a text with the city's key, for what leaves the platform without being a paper. */
  readonly sign: (text: string) => Promise<SignedText>
}

/** A text that the city signed: its SM3, the signature, and the key it is checked with. */
export interface SignedText {
  readonly sm3: string
  readonly keyId: string
  readonly publicKey: string
  readonly signature: string
}

export interface IssuedPaper {
  /** Stands in the QR code; nobody can guess it. */
  readonly code: string
  /** Which sort of paper: `supervision-notice` … */
  readonly sort: string
  /** 文号. */
  readonly number: string
  readonly contentSm3: string
  readonly pdfSm3: string
  readonly docxSm3: string
  readonly issuedOn: PlainDate
  /** The city's signature over all of this, and which key made it. */
  readonly signature: string
  readonly keyId: string
}

import type { PlainDate } from '@zhiqiang/kernel'

/** Papers that were issued, as the verify page finds them. */
export interface PaperPort {
  readonly put: (id: string, paper: IssuedPaper) => Promise<void>
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

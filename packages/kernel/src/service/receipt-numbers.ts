/** What somebody gets on handing in, by which progress is told without an account. */
export interface ReceiptNumber {
  readonly no: string
  readonly code: string
}

/** The numbers in the answer to an application: its own, and those of what else was opened of it. */
export function receiptNumbers(reply: unknown): readonly ReceiptNumber[] {
  if (typeof reply !== 'object' || reply === null) return []
  const { no, code, also } = reply as { readonly no?: unknown; readonly code?: unknown; readonly also?: unknown }
  const own = typeof no === 'string' && typeof code === 'string' ? [{ no, code }] : []
  return [...own, ...(Array.isArray(also) ? also.flatMap(receiptNumbers) : [])]
}

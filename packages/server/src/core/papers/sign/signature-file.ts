import { z } from 'zod'
import { sm3 } from '../../audit/hash.ts'
import { isSigned } from './statement.ts'

const SignatureFile = z.object({
  statement: z.object({
    city: z.string(),
    number: z.string(),
    issuedOn: z.string(),
    code: z.string(),
    contentSm3: z.string(),
    pdfSm3: z.string(),
    docxSm3: z.string(),
  }),
  value: z.string(),
  keyId: z.string(),
  publicKey: z.string(),
})

/** What a file is by its signature file: signed and unchanged, or why it is not. */
export interface SignatureVerdict {
  readonly outcome: 'ours' | 'not-ours' | 'bad-signature' | 'other-key'
  /** SM3 of the file. */
  readonly sm3: string
  readonly keyId: string
  readonly number: string
}

/**
 * Checks a file of a paper against the signature file that the verify page gives, without a server.
 * @param keyId the key that the city publishes; without it, a signature by any key is taken and the key is for the reader
 *   to compare
 * @returns null for what is no signature file
 */
export function checkSignatureFile(
  file: Uint8Array,
  signatureFile: unknown,
  keyId: string | null,
): SignatureVerdict | null {
  const read = SignatureFile.safeParse(signatureFile)
  if (!read.success) return null
  const { statement, ...signature } = read.data
  const hash = sm3(file)
  const said = { sm3: hash, keyId: signature.keyId, number: statement.number }
  if (!isSigned(statement, signature)) return { ...said, outcome: 'bad-signature' }
  if (keyId !== null && keyId !== signature.keyId) return { ...said, outcome: 'other-key' }
  return { ...said, outcome: [statement.pdfSm3, statement.docxSm3].includes(hash) ? 'ours' : 'not-ours' }
}

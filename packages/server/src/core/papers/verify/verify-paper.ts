import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { sm3Of } from '../../files/file-vault.ts'
import { signatureAlgorithm } from '../sign/sm2.ts'
import { isSigned } from '../sign/statement.ts'
import { findPaper } from './store.ts'

export type Verified = CallOutput<'papers.verify'>

/** The paper a code stands for, and where its lifecycle is. */
export async function paperByCode(tx: Tx, code: string): Promise<Verified> {
  return verdict(await findPaper(tx, { code: code.toUpperCase() }), null)
}

/** Whether bytes are, to the last one, a file this installation issued. */
export async function verifyFile(tx: Tx, bytes: Uint8Array): Promise<Verified> {
  const sm3 = sm3Of(bytes)
  return verdict(await findPaper(tx, { sm3 }), sm3)
}

type Found = NonNullable<Awaited<ReturnType<typeof findPaper>>>

function verdict(found: Found | undefined, sm3: string | null): Verified {
  if (!found) return { outcome: 'not-ours', paper: null, sm3 }
  return {
    outcome: found.state === 'withdrawn' ? 'withdrawn' : 'ours',
    sm3,
    paper: {
      city: found.city_name,
      title: found.title,
      number: found.number,
      issuer: found.issuer,
      issuedOn: found.issued_on,
      withdrawnOn: found.withdrawn_on,
      entry:
        found.entry_number === null || found.standing === null || found.entry_code === null
          ? null
          : {
              number: found.entry_number,
              code: found.entry_code,
              state: found.standing,
              why: found.why,
              endedOn: found.ended_on,
            },
      code: found.code,
      contentSm3: found.content_sm3,
      pdfSm3: found.pdf_sm3,
      docxSm3: found.docx_sm3,
      signature: signatureOf(found),
    },
  }
}

/** The signature of a paper, tried anew each time; null for a paper from before papers were signed. */
function signatureOf(found: Found): NonNullable<Verified['paper']>['signature'] {
  const { key_id: keyId, signature: value, public_key: publicKey } = found
  if (keyId === null || value === null || publicKey === null) return null
  const statement = {
    city: found.city,
    number: found.number,
    issuedOn: found.issued_on,
    code: found.code,
    contentSm3: found.content_sm3,
    pdfSm3: found.pdf_sm3,
    docxSm3: found.docx_sm3,
  }
  const signature = { keyId, publicKey, value }
  return {
    ...signature,
    algorithm: signatureAlgorithm,
    statement,
    holds: isSigned(statement, signature),
    retiredOn: found.key_retired_at === null ? null : dateInChina(found.key_retired_at),
  }
}

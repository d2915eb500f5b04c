import { ok, type Result, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { IssuedPaper } from '../../../ports.ts'
import type { Engine } from '../../engine/act.ts'
import type { FileVault } from '../../files/file-vault.ts'
import { putFile, putUpload } from '../../files/store.ts'
import type { Paper } from '../model/paper.ts'
import type { Signer } from '../sign/signer.ts'
import { writePaper } from '../write-paper.ts'

interface Deps {
  readonly engine: Pick<Engine, 'clock'>
  readonly vault: FileVault
  readonly dataDir: string
  readonly signer: Signer
}

/** Most bytes of one written paper. */
const largestPaper = 64 * 1024 * 1024

/** A paper with its number and its proof. */
type Numbered = Paper & { readonly number: string; readonly proof: NonNullable<Paper['proof']> }

/** A paper that was written and signed: what is to be kept of it, and its files. */
export interface KeptPaper {
  readonly issued: IssuedPaper
  readonly files: readonly { readonly upload: string }[]
}

/** Writes both files of a paper, keeps them as uploads of whoever issues it, and signs what was written. */
export async function keepPaper(
  deps: Deps,
  tx: Tx,
  owner: { readonly accountId: string | null; readonly city: string; readonly sort: string },
  paper: Numbered,
): Promise<Result<KeptPaper>> {
  const { accountId, city, sort } = owner
  const written = await writePaper(paper, deps.dataDir)
  const keep = async (bytes: Uint8Array, extension: 'docx' | 'pdf', type: string) => {
    const put = await deps.vault.put(bytes, { maxBytes: largestPaper })
    if (!put.ok) return put
    const at = deps.engine.clock.real()
    const upload = uuidv7(Date.parse(at))
    await putFile(tx, { ...put.value, type })
    await putUpload(tx, { accountId, city, id: upload, sm3: put.value.sm3, name: fileName(paper, extension), at })
    return ok({ upload, sm3: put.value.sm3 })
  }
  const docx = await keep(written.docx, 'docx', docxType)
  if (!docx.ok) return docx
  const pdf = await keep(written.pdf, 'pdf', 'application/pdf')
  if (!pdf.ok) return pdf
  const statement = {
    code: paper.proof.code,
    number: paper.number,
    contentSm3: paper.proof.contentSm3,
    pdfSm3: pdf.value.sm3,
    docxSm3: docx.value.sm3,
    issuedOn: paper.on,
  }
  const { value: signature, keyId } = await deps.signer.sign(tx, { ...statement, city })
  return ok({
    issued: { ...statement, sort, signature, keyId },
    files: [{ upload: docx.value.upload }, { upload: pdf.value.upload }],
  })
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Number and title as a file name. */
export function fileName(paper: Pick<Paper, 'number' | 'title'>, extension: string): string {
  const name = `${paper.number ?? '草稿'} ${paper.title}`.replace(/[\\/:*?"<>|]/g, '')
  return `${name.slice(0, 120)}.${extension}`
}

import { ok, type Result, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { Engine } from '../../engine/act.ts'
import type { FileVault } from '../../files/file-vault.ts'
import { putFile, putUpload } from '../../files/store.ts'
import type { Paper } from '../model/paper.ts'
import { writePaper } from '../write-paper.ts'

interface Deps {
  readonly engine: Pick<Engine, 'clock'>
  readonly vault: FileVault
  readonly dataDir: string
}

interface Kept {
  readonly upload: string
  readonly sm3: string
}

/** Most bytes of one written paper. */
const largestPaper = 64 * 1024 * 1024

/** Writes both files of a paper and keeps them as uploads of whoever issues it. */
export async function keepPaper(
  deps: Deps,
  tx: Tx,
  owner: { readonly accountId: string | null; readonly city: string },
  paper: Paper,
): Promise<Result<{ readonly docx: Kept; readonly pdf: Kept }>> {
  const written = await writePaper(paper, deps.dataDir)
  const keep = async (bytes: Uint8Array, extension: 'docx' | 'pdf', type: string) => {
    const put = await deps.vault.put(bytes, { maxBytes: largestPaper })
    if (!put.ok) return put
    const at = deps.engine.clock.real()
    const upload = uuidv7(Date.parse(at))
    await putFile(tx, { ...put.value, type })
    await putUpload(tx, { ...owner, id: upload, sm3: put.value.sm3, name: fileName(paper, extension), at })
    return ok({ upload, sm3: put.value.sm3 })
  }
  const docx = await keep(written.docx, 'docx', docxType)
  if (!docx.ok) return docx
  const pdf = await keep(written.pdf, 'pdf', 'application/pdf')
  if (!pdf.ok) return pdf
  return ok({ docx: docx.value, pdf: pdf.value })
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Number and title as a file name. */
export function fileName(paper: Pick<Paper, 'number' | 'title'>, extension: string): string {
  const name = `${paper.number ?? '草稿'} ${paper.title}`.replace(/[\\/:*?"<>|]/g, '')
  return `${name.slice(0, 120)}.${extension}`
}

import { ok, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { fileSortOf } from '../evidence-type.ts'
import type { FileVault, StoredFile } from '../file-vault.ts'
import { fileType, putFile } from '../store.ts'
import { namelessJpeg } from './jpeg.ts'
import { namelessOffice } from './office.ts'
import { namelessPdf } from './pdf.ts'
import { namelessPng } from './png.ts'

/** A copy of a stored file that names nobody in its properties. */
export type NamelessCopy = (tx: Tx, file: StoredFile & { readonly name: string }) => Promise<Result<StoredFile>>

/**
 * Copies of files for a service that keeps who applied: whoever handles them finds nobody in their properties. A format
 * whose properties cannot be cleared for certain is refused, with what to do instead.
 */
export function namelessCopies(vault: FileVault): NamelessCopy {
  return async (tx, { sm3, size, name }) => {
    const type = await fileType(tx, sm3)
    const stream = await vault.get(sm3)
    if (type === null || stream === null) return refuseInput(t('有附件已经不在', 'a file is gone'))
    const bytes = Buffer.concat(await stream.toArray())
    const made = await withoutProperties(bytes, fileSortOf(type))
    if (made === null) {
      return refuseInput(
        t(
          `“${name}”的属性里可能有您的姓名，系统不能清除，没有提交；请打印为新的 PDF，或者截图后上传图片`,
          `the properties of “${name}” may name you and cannot be cleared; print it to a new PDF, or upload a picture of it`,
        ),
      )
    }
    if (Buffer.from(made.buffer, made.byteOffset, made.byteLength).equals(bytes)) return ok({ sm3, size })
    const put = await vault.put(made, { maxBytes: Math.max(made.byteLength, 1) })
    if (put.ok) await putFile(tx, { ...put.value, type })
    return put
  }
}

/** Bytes without what their format says of people beside the content; null where that cannot be done for certain. */
export async function withoutProperties(bytes: Uint8Array, sort: string): Promise<Uint8Array | null> {
  switch (sort) {
    case 'jpg':
      return namelessJpeg(bytes)
    case 'png':
      return namelessPng(bytes)
    case 'pdf':
      return namelessPdf(bytes)
    case 'docx':
    case 'xlsx':
    case 'pptx':
      return namelessOffice(bytes)
    case 'txt':
    case 'csv':
      return bytes
    default:
      return null
  }
}

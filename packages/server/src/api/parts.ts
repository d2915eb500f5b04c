import { ok, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { Handed } from '../core/policies/read-handed.ts'
import type { Part } from './api.ts'

const decoder = new TextDecoder()

/** A plain field of a multipart body; null where there is none. */
export function fieldOf(parts: readonly Part[], name: string): string | null {
  const part = parts.find((p) => p.field === name && p.name === null)
  return part ? decoder.decode(part.bytes) : null
}

/** The form of ids that callers send in multipart bodies. */
export const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The document that a form hands in: its files, or pasted text. */
export function handedIn(parts: readonly Part[]): Handed {
  const files = parts.flatMap((p) => (p.name === null ? [] : [{ name: p.name, bytes: p.bytes }]))
  const text = fieldOf(parts, 'text')
  return { files, text: text === null || text === '' ? null : text }
}

/** A spreadsheet that a form hands in, to be tried or written. */
export interface HandedSheet {
  readonly name: string
  readonly bytes: Uint8Array
  /** False only says what would happen. */
  readonly apply: boolean
  readonly requestId: string
}

/** The spreadsheet of a form with the fields `apply` and `requestId`; what is missing is told by name. */
export function handedSheet(parts: readonly Part[]): Result<HandedSheet> {
  const requestId = fieldOf(parts, 'requestId') ?? ''
  for (const { name, bytes } of parts) {
    if (name === null) continue
    if (idForm.test(requestId)) return ok({ name, bytes, apply: fieldOf(parts, 'apply') === 'true', requestId })
    return refuseInput(t('缺少请求编号 requestId（UUID）', 'requestId (a UUID) is missing'))
  }
  return refuseInput(t('没有选择文件', 'no file was chosen'))
}

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

/** The request id of a form that changes something. */
export function requestIdOf(parts: readonly Part[]): Result<string> {
  const id = fieldOf(parts, 'requestId') ?? ''
  return idForm.test(id) ? ok(id) : refuseInput(t('缺少请求编号 requestId（UUID）', 'requestId (a UUID) is missing'))
}

/** A list or a map that is handed in to be written, or only tried: nothing is written unless `apply` says so. */
export interface HandedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly apply: boolean
  readonly requestId: string
}

/** The one file of a form with what is to become of it; what is missing is told by name. */
export function handedFile(parts: readonly Part[]): Result<HandedFile> {
  const file = parts.find((part) => part.name !== null)
  if (!file) return refuseInput(t('没有选择文件', 'no file was chosen'))
  const id = requestIdOf(parts)
  if (!id.ok) return id
  const apply = fieldOf(parts, 'apply') === 'true'
  return ok({ name: file.name ?? '', bytes: file.bytes, apply, requestId: id.value })
}

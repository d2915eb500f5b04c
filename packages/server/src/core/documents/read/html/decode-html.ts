import type { Result } from '@zhiqiang/kernel'
import { ok } from '@zhiqiang/kernel'
import type { DocumentProblem } from '../../document-problem.ts'
import { decodeText } from '../read-text.ts'

/**
 * Decodes a page. What the bytes themselves say (a byte-order mark, valid UTF-8) goes before what the page declares:
 * portals re-encode pages and leave the old `charset` standing. Only Chinese encodings are believed beside UTF-8.
 */
export function decodeHtml(bytes: Uint8Array): Result<string, DocumentProblem> {
  const decoded = decodeText(bytes)
  if (decoded.ok) return ok(decoded.value.text)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const declared = /charset\s*=\s*["']?\s*(gbk|gb2312|gb18030|big5|utf-8)\b/i.exec(head)?.[1]
  if (declared === undefined) return decoded
  const text = new TextDecoder(declared).decode(bytes)
  const lost = text.split('\ufffd').length - 1
  return lost / text.length < 0.02 ? ok(text) : decoded
}

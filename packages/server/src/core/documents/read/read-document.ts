import { fail, ok, type Result, t } from '@zhiqiang/kernel'
import { type DocumentProblem, documentProblem } from '../document-problem.ts'
import { wellFormed } from './code-points.ts'
import { type DocumentFormat, detectFormat } from './detect-format.ts'
import { decodeText } from './read-text.ts'
import type { ReadDocument, Reading } from './reading.ts'

/** Files past this size are refused unread, in bytes. */
export const largestDocument = 20 * 1024 * 1024

/**
 * Reads a policy document's bytes: plain text (UTF-8, UTF-16, GB18030), HTML, .docx, .doc, or PDF with a text layer.
 * The type is told by content; `name` is carried along and never trusted. Never throws: whatever is wrong with the
 * file comes back as a {@link DocumentProblem}.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Result<ReadDocument, DocumentProblem>> {
  if (bytes.length === 0) return fail(documentProblem('empty'))
  if (bytes.length > largestDocument) {
    return fail(documentProblem('too-large', { size: megabytes(bytes.length), limit: megabytes(largestDocument) }))
  }
  const format = await detectFormat(bytes)
  if (!format.ok) return format
  const reading = await readAs(format.value, bytes)
  if (!reading.ok) return reading
  const { source, notes, margins = '' } = reading.value
  if (source.text.trim() === '') return fail(documentProblem('empty'))
  return ok({ ...source, format: format.value, name, size: bytes.length, notes, margins })
}

/** Wraps text pasted into the browser; line ends and all characters stay as pasted. */
export function readPaste(text: string): Result<ReadDocument, DocumentProblem> {
  const size = new TextEncoder().encode(text).length
  if (text.trim() === '') return fail(documentProblem('empty'))
  if (text.includes('\u0000')) return fail(documentProblem('binary'))
  if (size > largestDocument) {
    return fail(documentProblem('too-large', { size: megabytes(size), limit: megabytes(largestDocument) }))
  }
  return ok({
    text: wellFormed(text),
    encoding: 'paste',
    parts: [],
    tables: [],
    format: 'paste',
    name: '',
    size,
    notes: [],
    margins: '',
  })
}

/** Each reader is loaded with the first file of its format: most documents are text, and the others' libraries are heavy. */
async function readAs(format: DocumentFormat, bytes: Uint8Array): Promise<Reading> {
  switch (format) {
    case 'text':
      return readPlain(bytes)
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes)
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes)
    case 'doc':
      return (await import('./doc/read-doc.ts')).readDoc(bytes)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
  }
}

function readPlain(bytes: Uint8Array): Reading {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding, lost } = decoded.value
  const notes = lost === 0 ? [] : [t(`有 ${lost} 处字节无法解码。`, `${lost} places could not be decoded.`)]
  return ok({ source: { text, encoding, parts: [], tables: [] }, notes })
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

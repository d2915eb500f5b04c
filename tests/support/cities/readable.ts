import { openPdf, partsOf } from '../../../packages/server/test/papers/read-back.ts'

/** What somebody can read in a download: the text of a .pdf, every part of an .xlsx or .docx, else the text itself. */
export async function readable(bytes: Uint8Array): Promise<string> {
  const head = Buffer.from(bytes.slice(0, 4)).toString('latin1')
  if (head === '%PDF') return (await openPdf(bytes)).text
  if (!head.startsWith('PK')) return Buffer.from(bytes).toString('utf8')
  const parts = partsOf(bytes)
  // Words of one paragraph may be cut by marks of their form.
  return [...parts, ...parts.map((part) => part.replace(/<[^>]*>/g, ''))].join('\n')
}

import { strFromU8, unzipSync } from 'fflate'
import { openPdf } from '../../../packages/server/test/papers/read-back.ts'

/** What somebody can read in a download: the text of a .pdf, every part of an .xlsx or .docx, else the text itself. */
export async function readable(bytes: Uint8Array): Promise<string> {
  const head = strFromU8(bytes.slice(0, 4), true)
  if (head === '%PDF') return (await openPdf(bytes)).text
  if (!head.startsWith('PK')) return strFromU8(bytes)
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
  // Words of one paragraph may be cut by marks of their form.
  return [...parts, ...parts.map((part) => part.replace(/<[^>]*>/g, ''))].join('\n')
}

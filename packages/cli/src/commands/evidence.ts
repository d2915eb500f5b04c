import { ok, type Result } from '@zhiqiang/kernel'
import type { Refusal } from '../output/print.ts'
import { call, type Session } from '../session/session.ts'
import { readInput } from './input.ts'

/** Evidence larger than this is refused unread, in bytes; the server has the last word. */
const largestEvidence = 20 * 1024 * 1024

/** Uploads files and adds them to the answers as the field `files`. */
export async function withFiles(
  session: Session,
  answers: Readonly<Record<string, unknown>>,
  files: readonly string[] = [],
): Promise<Result<Record<string, unknown>, Refusal>> {
  const uploads: { readonly upload: string }[] = []
  for (const file of files) {
    const read = await readInput(file, largestEvidence)
    if (!read.ok) return read
    const kept = await call(session, 'files.upload', {}, [{ field: 'file', ...read.value }])
    if (!kept.ok) return kept
    uploads.push({ upload: kept.value.upload })
  }
  return ok(uploads.length === 0 ? { ...answers } : { ...answers, files: uploads })
}

import { fail } from '@zhiqiang/kernel'
import { documentProblem } from '../../document-problem.ts'
import type { Reading } from '../reading.ts'
export async function readPdf(_bytes: Uint8Array): Promise<Reading> {
  return fail(documentProblem('scanned-pdf'))
}

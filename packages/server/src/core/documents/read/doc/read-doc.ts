import { fail } from '@zhiqiang/kernel'
import { documentProblem } from '../../document-problem.ts'
import type { Reading } from '../reading.ts'
export function readDoc(_bytes: Uint8Array): Reading {
  return fail(documentProblem('damaged', { format: 'Word' }))
}

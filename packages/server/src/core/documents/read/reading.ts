import type { Result, Text } from '@zhiqiang/kernel'
import type { SourceText } from '@zhiqiang/policy'
import type { DocumentProblem } from '../document-problem.ts'
import type { DocumentFormat } from './detect-format.ts'

/** A document as read: the parser's source, and what a reviewer should know about the reading. */
export interface ReadDocument extends SourceText {
  readonly format: DocumentFormat | 'paste'
  /** The file's own name, for display only. */
  readonly name: string
  /** Bytes of the original. */
  readonly size: number
  /** What was left out or could not be read, one sentence each. */
  readonly notes: readonly Text[]
  /** Running heads and feet, which are no part of the text but may carry a mark such as 机密 or 内部资料. */
  readonly margins: string
}

/** What a format's reader hands back. */
export type Reading = Result<
  { readonly source: SourceText; readonly notes: readonly Text[]; readonly margins?: string },
  DocumentProblem
>

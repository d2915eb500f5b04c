import type { Problem } from '@zhiqiang/kernel'
import type { SourceItem } from '../take/take-rows.ts'

/** A file that was handed in, as often as it has to be read from the start. */
export interface SourceFile {
  readonly name: string
  readonly bytes: number
  readonly open: () => Promise<AsyncIterable<Uint8Array>>
}

/** A file being read: what it is, its rows in portions, and how many of its bytes were used so far. */
export interface OpenSource {
  readonly format: string
  readonly portions: AsyncIterable<readonly SourceItem[]>
  readonly used: () => number
}

/** Thrown by a reader in the middle of a file that turns out to be unreadable; what came before was taken. */
export class UnreadableSource extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message.en)
    this.problem = problem
  }
}

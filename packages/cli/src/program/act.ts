import type { Text } from '@zhiqiang/kernel'
import type { Cli } from '../cli.ts'

/** What a command does; gives the exit code. */
export type Run<A extends readonly unknown[]> = (cli: Cli, ...args: A) => number | Promise<number>

/** What the parts of the command tree are made with. */
export interface Tools {
  /** A text in the language of the help. */
  readonly say: (text: Text) => string
  /**
   * The action of a command. Its module is loaded when the command is called, so that a command waits for nothing it
   * does not use.
   */
  readonly act: <A extends readonly unknown[]>(load: () => Promise<Run<A>>) => (...args: A) => Promise<void>
}

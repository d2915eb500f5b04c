declare module 'pino-roll' {
  import type { DestinationStream } from 'pino'

  /** The options of pino-roll that this product uses. */
  export interface RollOptions {
    readonly file: string
    readonly frequency: 'daily'
    readonly dateFormat: string
    readonly extension: string
    readonly limit: { readonly count: number; readonly removeOtherLogFiles: boolean }
    readonly mkdir: boolean
    readonly sync: boolean
  }

  const build: (options: RollOptions) => Promise<DestinationStream & { flushSync(): void }>
  export default build
}

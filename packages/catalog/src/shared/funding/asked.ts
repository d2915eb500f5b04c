import type { Matter } from './rules.ts'

/** A matter somebody asks money for, with the key that is paid for once and what it is called. */
export interface AskedMatter {
  readonly key: string
  readonly label: string
  readonly matter: Matter
}

import type { Db } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import type { DamagedFile, FileVault } from './file-vault.ts'
import { namedFiles } from './store.ts'

/** How many stored files there are, and those that are gone or no longer have their hash. */
export interface FilesReport {
  readonly files: number
  readonly damaged: readonly DamagedFile[]
}

/** Reads every file that a row names back from the vault and recomputes its hash. Changes nothing. */
export async function verifyFiles(db: Db, vault: FileVault): Promise<FilesReport> {
  const names = await transaction(db, namedFiles, { readOnly: true })
  return { files: names.size, damaged: await vault.verify(names) }
}

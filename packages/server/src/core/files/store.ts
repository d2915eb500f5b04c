import type { Tx } from '../../db/connect.ts'

/** Names a file of the vault; the same bytes are named once. */
export async function putFile(
  tx: Tx,
  file: { readonly sm3: string; readonly size: number; readonly type: string },
): Promise<void> {
  await tx
    .insertInto('file')
    .values({ sm3: file.sm3, size: file.size, type: file.type })
    .onConflict((c) => c.column('sm3').doNothing())
    .execute()
}

/** Notes who uploaded which bytes under which name; only that person may attach them. */
export async function putUpload(
  tx: Tx,
  upload: {
    readonly id: string
    readonly city: string
    readonly accountId: string | null
    readonly sm3: string
    readonly name: string
    readonly at: string
  },
): Promise<void> {
  await tx
    .insertInto('upload')
    .values({
      id: upload.id,
      city: upload.city,
      account_id: upload.accountId,
      sm3: upload.sm3,
      name: upload.name,
      at: upload.at,
    })
    .execute()
}

/** Every hash some row names; the sweep keeps these. */
export async function namedFiles(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('file').select('sm3').execute()
  return new Set(rows.map((r) => r.sm3))
}

/** The media type a stored file was kept with; null where no row names it. */
export async function fileType(tx: Tx, sm3: string): Promise<string | null> {
  const row = await tx.selectFrom('file').select('type').where('sm3', '=', sm3).executeTakeFirst()
  return row?.type ?? null
}

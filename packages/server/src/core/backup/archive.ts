import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What the first file of a backup says: enough to refuse before anything is done. */
export const Head = z.object({
  format: z.literal('zhiqiang-backup'),
  formatVersion: z.int(),
  /** Of the program that wrote it. */
  version: z.string(),
  at: z.string(),
  database: z.string().describe('version of PostgreSQL it was read from'),
  migrations: z.array(z.string()).min(1).describe('the schema: names of the migrations that had run'),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  leftOut: z.array(z.string()).describe('what it does not hold: tables, and files of the data folder'),
})
export type Head = z.infer<typeof Head>

/** What the last file of a backup says: everything before it, with hashes. */
export const Closing = z.object({
  parts: z.array(z.object({ name: z.string(), size: z.int(), sm3: z.string() })),
  files: z.object({ count: z.int(), bytes: z.int(), sm3: z.string().describe('over the names, which are hashes') }),
  rows: z.record(z.string(), z.int()),
  sequences: z.array(z.object({ name: z.string(), value: z.int(), called: z.boolean() })),
  jobs: z.array(
    z.object({
      task: z.string(),
      payload: z.unknown(),
      runAt: z.string(),
      queue: z.string().nullable(),
      key: z.string().nullable(),
      attempts: z.int(),
      priority: z.int(),
    }),
  ),
})
export type Closing = z.infer<typeof Closing>

/** Raised when an older program could no longer read what is written. */
export const formatVersion = 1

/** Names inside the archive. */
export const names = {
  head: 'zhiqiang-backup.json',
  sealsOf: (no: number) => `seals/${String(no).padStart(6, '0')}.jsonl`,
  fileOf: (sm3: string) => `files/${sm3.slice(0, 2)}/${sm3}`,
  partOf: (table: string, no: number) => `tables/${table}/${String(no).padStart(6, '0')}.copy`,
  closing: 'closing.json',
} as const

/** Hash of a stored file by its name in the archive; null for what is none. */
export function fileIn(name: string): string | null {
  return /^files\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name)?.[1] ?? null
}

/** Table by the name of one of its parts; null for what is none. */
export function tableIn(name: string): string | null {
  return /^tables\/([a-z_0-9]+)\/\d+\.copy$/.exec(name)?.[1] ?? null
}

/** Passes bytes on and hashes them. */
export async function* hashing(source: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}

export const newHash = () => createHash('sm3')

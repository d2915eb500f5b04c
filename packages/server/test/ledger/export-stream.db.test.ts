import { setTimeout as sleep } from 'node:timers/promises'
import { ok } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { streamInTransaction } from '../../src/core/ledger/export/stream-pages.ts'
import { transaction } from '../../src/db/transaction.ts'
import { testDatabase } from '../support/database.ts'

const { db } = await testDatabase()
const piece = 'x'.repeat(16_384)

async function openTransactions(): Promise<number> {
  const { rows } = await transaction(db, (tx) =>
    sql<{ n: number }>`select count(*) as n from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`.execute(tx),
  )
  return rows[0]?.n ?? -1
}

test('a slow reader gets everything, and the writer waits for it', async () => {
  let written = 0
  const stream = streamInTransaction(db, async (_, write) => {
    for (; written < 50; written++) await write(piece)
    return ok(null)
  })
  await sleep(100)
  expect(written).toBeLessThan(10)
  let length = 0
  for await (const chunk of stream) length += String(chunk).length
  expect([written, length]).toEqual([50, 50 * piece.length])
})

test('a reader that leaves ends the transaction', async () => {
  const stream = streamInTransaction(db, async (_, write) => {
    for (;;) await write(piece)
  })
  for await (const _ of stream) break
  for (let i = 0; i < 50 && (await openTransactions()) > 0; i++) await sleep(20)
  expect(await openTransactions()).toBe(0)
})

test('a failure on the way breaks the stream instead of ending it as if it were whole', async () => {
  const stream = streamInTransaction(db, async (_, write) => {
    await write(piece)
    throw new Error('defect')
  })
  const whole = (async () => {
    for await (const _ of stream);
  })()
  await expect(whole).rejects.toThrow('defect')
})

import { fail, ok } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Tx } from '../../src/db/connect.ts'
import { transaction } from '../../src/db/transaction.ts'
import { testDatabase } from '../support/database.ts'
import { asOwner } from '../support/test-server.ts'

const { db, ownerUrl } = await testDatabase()
await asOwner(ownerUrl, (client) =>
  client.query('create table tally (name text primary key, n int not null); grant all on tally to public'),
)

const put = (tx: Tx, name: string, n = 0) =>
  sql`insert into tally values (${name}, ${n}) on conflict (name) do update set n = excluded.n`.execute(tx)
const read = (name: string) =>
  transaction(
    db,
    async (tx) => (await sql<{ n: number }>`select n from tally where name = ${name}`.execute(tx)).rows[0]?.n,
  )

test('keeps what the work wrote when it succeeds', async () => {
  expect(await transaction(db, async (tx) => ok(await put(tx, 'kept').then(() => 7)))).toEqual(ok(7))
  expect(await read('kept')).toBe(0)
})

test('undoes everything and returns the refusal when the work is refused', async () => {
  const refused = await transaction(db, async (tx) => {
    await put(tx, 'refused')
    return fail('no')
  })
  expect(refused).toEqual(fail('no'))
  expect(await read('refused')).toBeUndefined()
})

test('undoes everything and passes on what the work threw', async () => {
  const thrown = transaction(db, async (tx) => {
    await put(tx, 'thrown')
    throw new Error('defect')
  })
  await expect(thrown).rejects.toThrow('defect')
  expect(await read('thrown')).toBeUndefined()
})

test('two transactions that deadlock both succeed in the end', async () => {
  await transaction(db, async (tx) => {
    await put(tx, 'a')
    await put(tx, 'b')
  })
  let holding = 0
  let proceed: () => void = () => undefined
  const bothHoldOne = new Promise<void>((resolve) => {
    proceed = resolve
  })
  let runs = 0
  const add = (first: string, second: string) =>
    transaction(db, async (tx) => {
      runs++
      await sql`update tally set n = n + 1 where name = ${first}`.execute(tx)
      if (++holding === 2) proceed()
      await bothHoldOne
      await sql`update tally set n = n + 1 where name = ${second}`.execute(tx)
    })
  await Promise.all([add('a', 'b'), add('b', 'a')])
  expect([await read('a'), await read('b')]).toEqual([2, 2])
  expect(runs).toBe(3)
})

test('a serialization failure is tried again three times, then thrown', async () => {
  let runs = 0
  const always = transaction(db, async (tx) => {
    runs++
    await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx)
  })
  await expect(always).rejects.toMatchObject({ code: '40001' })
  expect(runs).toBe(4)
})

test('a read-only transaction refuses to write', async () => {
  await expect(transaction(db, (tx) => put(tx, 'x'), { readOnly: true })).rejects.toMatchObject({ code: '25006' })
})

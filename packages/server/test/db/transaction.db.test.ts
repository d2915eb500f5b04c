import { fail, ok } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Tx } from '../../src/db/connect.ts'
import { fixed } from '../../src/db/fixed.ts'
import { statement, transaction, unread } from '../../src/db/transaction.ts'
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

test('a statement whose answer is left to the end runs in its order, and its failure undoes everything', async () => {
  await transaction(db, async (tx) => {
    unread(tx, put(tx, 'later', 1), put(tx, 'later', 2))
    expect((await sql<{ n: number }>`select n from tally where name = 'later'`.execute(tx)).rows).toEqual([{ n: 2 }])
  })
  const breaks = transaction(db, async (tx) => {
    await put(tx, 'later', 3)
    unread(tx, sql`insert into tally values ('later', 4)`.execute(tx))
    return ok(null)
  })
  await expect(breaks).rejects.toMatchObject({ code: '23505' })
  expect(await read('later')).toBe(2)
})

test('what failed first is told, not that the transaction could not go on', async () => {
  const breaks = transaction(db, async (tx) => {
    unread(tx, sql`insert into tally values ('later', 4)`.execute(tx))
    await put(tx, 'later', 5)
  })
  await expect(breaks).rejects.toMatchObject({ code: '23505' })
})

test('work that goes on after a failed statement is not taken for kept', async () => {
  const goesOn = transaction(db, async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => undefined)
  })
  await expect(goesOn).rejects.toThrow('nothing was kept')
})

test('a statement that comes after its transaction is refused', async () => {
  const kept: Tx[] = []
  await transaction(db, async (tx) => {
    kept.push(tx)
  })
  const [over] = kept
  await expect(over && put(over, 'stray')).rejects.toThrow('is over')
  expect(await read('stray')).toBeUndefined()
})

test('a kept plan whose table was changed meanwhile is made anew', async () => {
  const all = () => transaction(db, (tx) => sql`select * from tally where name = ${'kept'}`.execute(tx))
  await all()
  await asOwner(ownerUrl, (client) => client.query(`alter table tally add column more text not null default 'x'`))
  expect((await all()).rows).toEqual([{ name: 'kept', n: 0, more: 'x' }])
  await asOwner(ownerUrl, (client) => client.query('alter table tally drop column more'))
})

test('a fixed statement is built once and takes other values each time', async () => {
  let built = 0
  const city = fixed((tx, { code, name }: { code: string; name: string }) => {
    built++
    return tx.selectFrom('city').select('code').where('code', '=', code).where('name', '=', name)
  })
  expect(await statement(db, (tx) => city(tx, { code: '990100', name: '云岭市' }))).toEqual([])
  await transaction(db, (tx) =>
    sql`insert into city (code, name, added_at) values ('990100', '云岭市', now())`.execute(tx),
  )
  expect(await statement(db, (tx) => city(tx, { code: '990100', name: '云岭市' }))).toEqual([{ code: '990100' }])
  expect(built).toBe(1)
})

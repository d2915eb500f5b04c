import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { transaction } from '../../src/db/transaction.ts'
import { testDatabase } from '../support/database.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'

const { db, appUrl } = await testDatabase()

async function value(expression: string): Promise<unknown> {
  const { rows } = await transaction(db, (tx) => sql.raw<{ v: unknown }>(`select ${expression} as v`).execute(tx))
  return rows[0]?.v
}

test('an instant arrives in UTC with at least milliseconds and is the text that went in', async () => {
  expect(await value(`'2026-03-05T09:02:03+08'::timestamptz`)).toBe('2026-03-05T01:02:03.000Z')
  expect(await value(`'2026-03-05 01:02:03.4+00'::timestamptz`)).toBe('2026-03-05T01:02:03.400Z')
  expect(await value(`'2026-03-05 01:02:03.456789+00'::timestamptz`)).toBe('2026-03-05T01:02:03.456789Z')
  expect(await value(`array['2026-03-05 01:02:03+00', null]::timestamptz[]`)).toEqual([
    '2026-03-05T01:02:03.000Z',
    null,
  ])
})

test('a date arrives as the day it is', async () => {
  expect(await value(`'2026-03-05'::date`)).toBe('2026-03-05')
  expect(await value(`array['2026-03-05']::date[]`)).toEqual(['2026-03-05'])
})

test('a count is a number, and one beyond a safe number is refused', async () => {
  expect(await value('count(*)')).toBe(1)
  expect(await value(`'{1,2}'::int8[]`)).toEqual([1, 2])
  await expect(value('9007199254740993::int8')).rejects.toThrow('safe number')
})

test('a decimal keeps every digit', async () => {
  expect(await value('0.10000000000000000001::numeric')).toBe('0.10000000000000000001')
  expect(await value(`'{1.10,2}'::numeric[]`)).toEqual(['1.10', '2'])
})

test('a statement that runs too long is ended', async () => {
  const slow = { url: appUrl, login: 'app', applicationName: 'slow', log: quietLog, statementTimeout: 50 } as const
  const hasty = must(await connect(slow))
  await expect(transaction(hasty, (tx) => sql`select pg_sleep(5)`.execute(tx))).rejects.toMatchObject({ code: '57014' })
  await hasty.close()
})

test('a server that is not there and a wrong password are told apart', async () => {
  const options = { login: 'app', applicationName: 'lost', log: quietLog } as const
  const nowhere = await connect({ ...options, url: 'postgresql://a:b@127.0.0.1:1/zhiqiang' })
  expect(nowhere).toMatchObject({ ok: false, problem: { code: 'unreachable' } })
  const wrong = await connect({ ...options, url: appUrl.replace(/:[^:@/]+@/, ':wrong@') })
  expect(wrong).toMatchObject({ ok: false, problem: { code: 'login-refused' } })
  expect(JSON.stringify(wrong)).not.toContain('wrong@')
  const missing = await connect({ ...options, url: appUrl.replace(/(@[^/]*\/)[^?]+/, '$1nowhere') })
  expect(missing).toMatchObject({ ok: false, problem: { code: 'no-database', values: { database: 'nowhere' } } })
})

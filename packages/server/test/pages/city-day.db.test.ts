import { expect, test } from 'vitest'
import { transaction } from '../../src/db/transaction.ts'
import { aSite } from './site.ts'

test('whoever is of no city asks about its registers on that city’s own day', async () => {
  const site = await aSite()
  const city = '990100'
  await site.city(city, '云岭市')
  await site.open(site.machine, city, 'topic', 'begin', { title: '水泵', about: '水泵', q: '水泵' })
  const bulletin = async (month: string) =>
    (await site.server.inject({ method: 'GET', url: `/api/topics/bulletin/${month}?city=${city}` })).statusCode
  expect([await bulletin('2026-03'), await bulletin('2026-04')]).toEqual([200, 404])
  await transaction(site.db, (tx) => tx.updateTable('city').set({ days_ahead: 40 }).where('code', '=', city).execute())
  expect([await bulletin('2026-03'), await bulletin('2026-04')]).toEqual([200, 200])
})

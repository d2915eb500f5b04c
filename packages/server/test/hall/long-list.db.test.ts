import { expect, test } from 'vitest'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { mostCounted } from '../../src/core/ledger/paging/store.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { baseHall } from './base.ts'

const hall = await baseHall()
const { db, here, staff } = hall
const offering = await hall.offer('advice')
const { id: firm } = await hall.register({ login: 'songxiao', name: '云岭精工有限公司', code: '91110000600037341L' })

/** Lays cases in the shape the acts give. */
async function lay(from: number, to: number): Promise<void> {
  const opened = '2026-01-05T02:00:00.000Z'
  const numbers = Array.from({ length: to - from }, (_, n) => from + n)
  const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  await transaction(db, async (tx) => {
    await tx
      .insertInto('thing')
      .values(
        numbers.map((n) => ({
          ...{ id: idOf(n), city: here, kind: 'advice', kind_version: 1, state: 'asked', revision: 1 },
          ...{ title: `第 ${n} 件`, region: here, parent_id: offering, policy_id: null, clause_id: null },
          ...{ due_on: n % 2 === 0 ? '2026-01-12' : null, visibility: 0, named: [], data: '{}' },
          ...{ opened_at: opened, moved_at: opened },
        })),
      )
      .execute()
    await tx
      .insertInto('hall_case')
      .values(
        numbers.map((n) => ({
          ...{ id: idOf(n), city: here, item: 'advice', no: `咨〔2026〕${n}号`, subject_id: firm, channel: 'online' },
          ...{ code_hash: String(n), opened_at: opened, accepted_at: null, closed_at: null },
        })) as never,
      )
      .execute()
  })
}

const list = (more: object = {}) =>
  hall.read(staff.office, '2026-01-06', (deps) => listCases(deps, { limit: 200, ...more })).then(must)

test('cases are counted exactly up to a thousand; beyond it the answer says that there are more', async () => {
  await lay(1, 100)
  expect(await list()).toMatchObject({ total: 99, atLeast: false, next: null })
  await lay(100, mostCounted + 1)
  expect(await list()).toMatchObject({ total: mostCounted, atLeast: false })
  await lay(mostCounted + 1, mostCounted + 3)
  expect(await list()).toMatchObject({ total: mostCounted, atLeast: true })
  expect(await list({ open: 'false' })).toMatchObject({ total: 0, atLeast: false })
  expect(await list({ open: 'true', limit: 1 })).toMatchObject({ total: mostCounted, atLeast: true })
})

test('every case of a long list comes once, in whatever order it is turned', async () => {
  for (const sort of ['due', 'moved', 'opened']) {
    const seen = new Set<string>()
    let pages = 0
    for (let cursor: string | undefined, on = true; on; pages += 1) {
      const page = await list({ sort, ...(cursor === undefined ? {} : { cursor }) })
      for (const row of page.rows) seen.add(row.id)
      cursor = page.next ?? undefined
      on = page.next !== null
    }
    expect([seen.size, pages]).toEqual([mostCounted + 2, 6])
  }
})

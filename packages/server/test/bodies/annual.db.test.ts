import { expect, test } from 'vitest'
import { getAnnual, listAnnual } from '../../src/core/annual/annual.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld, planText } from '../ledger/world.ts'
import { must } from '../support/must.ts'

test('a unit’s plan of a year covers each task it leads or says what it leaves out', async () => {
  const world = await aWorld()
  const { open, take, read, machine } = world
  const code = '990100'
  await world.city(code, '云岭市')
  const bureau = await world.unit(code, '市市场监管局')
  const office = world.person(code, 'office', await world.unit(code, '市联席办'))
  const head = world.person(code, 'lead', bureau)
  const plan = await world.plan(code, planText)
  await take(office, plan.id, 'publish', { visibility: 'inside', show: [] })
  const tasks = await transaction(world.db, (tx) =>
    tx.selectFrom('thing').select(['id', 'title', 'state']).where('kind', '=', 'task').orderBy('id').execute(),
  )
  for (const task of tasks) if (task.state === 'proposed') await take(office, task.id, 'confirm')

  const id = (await open(office, code, 'annual-plan', 'begin', { unit: bureau, year: '2027' })).thing.id
  await expect(open(office, code, 'annual-plan', 'begin', { unit: bureau, year: '2027' })).rejects.toThrow()
  const seen = must(await read(head, '2026-12-01', (deps) => getAnnual(deps, { id })))
  expect(seen.lines.map((line) => [line.title, line.item])).toEqual([
    ['建设培育中心', null],
    ['强化行政执法', null],
  ])
  await expect(take(head, id, 'submit')).rejects.toThrow()
  const [first, second] = seen.lines.map((line) => line.taskId)
  const what = '新建两家培育中心'
  await take(head, id, 'cover', { task: first, what, by: '2027-10-31' })
  await expect(take(head, id, 'cover', { task: plan.id, what, by: '2027-10-31' })).rejects.toThrow()
  const half = must(await read(office, '2026-12-01', (deps) => listAnnual(deps, { limit: 50 }))).rows[0]
  expect(half).toMatchObject({ year: 2027, led: 2, covered: 1, uncovered: 1 })
  await take(head, id, 'submit', { uncovered: '执法协作机制2026年已建成。' })
  await take(office, id, 'return', { ground: '机制运行也要列入。' })
  await take(head, id, 'cover', { task: second, what: '机制常态运行', by: '2027-12-31' })
  await take(head, id, 'submit')
  const confirmed = await take(office, id, 'confirm')
  expect(confirmed.thing).toMatchObject({ state: 'confirmed', data: { uncovered: [] } })
  expect(machine.kind).toBe('operator')
})

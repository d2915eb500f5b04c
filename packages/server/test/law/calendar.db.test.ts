import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openThing } from '../../src/core/engine/act.ts'
import { getYear, listYears } from '../../src/core/law/calendar/calendar.ts'
import { calculate } from '../../src/core/law/library/library.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

const world = await aWorld()
const { engine, city, person, unit, open, take, read, time } = world
const here = '419901'
await city(here, '甲市')
const office = person(here, 'office', await unit(here, '市知识产权局'))
time.now = '2026-11-23T02:00:00.000Z'
const today = '2026-11-23'

const under = <R>(work: (deps: Parameters<typeof getYear>[0]) => Promise<R>) =>
  read(office, today, async (deps) => work({ ...deps, city: here, law: await engine.law(deps.tx, here) }))
const yearOf = (year: number) => under(async (deps) => must(await getYear(deps, { year })))
const due = (from: string) => under(async (deps) => must(calculate(deps, { from, amount: 7, unit: 'workday' })))

const notice = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  publishedOn: '2026-11-20',
  url: 'https://www.gov.cn/zhengce/2027.htm',
  moved: '2026-12-31~2027-01-02 放假 元旦\n2027-02-05~2027-02-11 放假 春节\n2027-02-20 上班 春节',
}

test('a year whose notice is not out is an estimate, until the notice is entered', async () => {
  const years = await under(async (deps) => must(await listYears(deps)).years)
  expect(years[0]).toMatchObject({ year: 2027, source: 'none', notices: [] })
  expect(years.find(({ year }) => year === 2026)).toMatchObject({ source: 'shipped' })
  expect(await due('2027-02-03')).toMatchObject({ due: '2027-02-12', estimated: true })

  const { thing } = await open(office, here, 'calendar-year', 'enter', notice)
  expect(thing.title).toBe('2027年工作日历')
  expect(await due('2027-02-03')).toMatchObject({ due: '2027-02-19', estimated: false })
  expect(await yearOf(2027)).toMatchObject({ source: 'own', rest: 10, madeUp: 1, entry: { id: thing.id } })
  // The notice of the next year moves a day of this December.
  expect((await yearOf(2026)).next).toEqual([{ day: '2026-12-31', works: false, holiday: '元旦' }])

  const { year: _, ...corrected } = { ...notice, moved: '2027-02-05~2027-02-12 放假 春节' }
  await take(office, thing.id, 'correct', corrected)
  expect(await due('2027-02-03')).toMatchObject({ due: '2027-02-22' })
  await take(office, thing.id, 'withdraw', { why: '录错年份' })
  expect(await due('2027-02-03')).toMatchObject({ due: '2027-02-12', estimated: true })
  expect(await yearOf(2026)).toMatchObject({ next: [] })
})

test('a shipped year may be entered anew, and comes back when the entry is taken back', async () => {
  expect(await due('2026-09-28')).toMatchObject({ due: '2026-10-13' })
  const answers = { ...notice, year: 2026, publishedOn: '2025-11-04', moved: '2026-10-01~2026-10-03 放假 国庆节' }
  const { thing } = await open(office, here, 'calendar-year', 'enter', answers)
  expect(await due('2026-09-28')).toMatchObject({ due: '2026-10-09' })
  await take(office, thing.id, 'withdraw', { why: '试填' })
  expect(await due('2026-09-28')).toMatchObject({ due: '2026-10-13' })
})

test.each([
  [{ moved: '2027-02-30 放假 春节' }, '第 1 行'],
  [{ moved: '' }, ''],
  [{ publishedOn: '2026-11-24' }, '还没有到'],
  [{ url: 'gov.cn' }, 'https://'],
])('%j is refused and changes nothing', async (change, why) => {
  const refused = await openThing(engine, office, {
    kind: 'calendar-year',
    step: 'enter',
    city: here,
    parentId: null,
    requestId: randomUUID(),
    answers: { ...notice, year: 2028, ...change },
  })
  expect(refused.ok).toBe(false)
  if (!refused.ok) expect(refused.problem.message.zh).toContain(why)
  expect((await yearOf(2028)).source).toBe('none')
})

test('a year is entered once; the second is sent to correct the first', async () => {
  const answers = { ...notice, year: 2029, moved: '2029-02-12 放假 春节' }
  await open(office, here, 'calendar-year', 'enter', answers)
  await expect(open(office, here, 'calendar-year', 'enter', answers)).rejects.toThrow('请在原登记上更正')
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openThing } from '../../src/core/engine/act.ts'
import { impactOf, listChanges } from '../../src/core/law/changes/changes.ts'
import { calculate } from '../../src/core/law/library/library.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

const world = await aWorld()
const { engine, city, person, unit, open, take, read } = world
const [here, there] = ['419901', '419902']
await city(here, '甲市')
await city(there, '乙市')
const office = person(here, 'office', await unit(here, '市知识产权局'))
const today = '2026-03-02'

const under = <R>(code: string, work: (deps: Parameters<typeof impactOf>[0]) => Promise<R>) =>
  read(office, today, async (deps) => work({ ...deps, city: code, law: await engine.law(deps.tx, code) }))
const length = async (from: string, code = here) => {
  const {
    amount,
    unit: of,
    basis,
    mark,
  } = await under(code, async (deps) => must(calculate(deps, { from, term: 'complaint.accept' })))
  return [amount, of, basis?.instrument, basis?.article, mark]
}
const impact = (id: string) => under(here, async (deps) => must(await impactOf(deps, { id })))

const change = {
  target: 'complaint.accept',
  from: '2026-06-01',
  amount: 5,
  unit: 'workday',
  roll: 'none',
  instrument: 'complaint-measures',
  article: '15',
  mark: 'confirmed',
}

test('a change holds from its day on once it is put in force, for its city alone, and can be taken back', async () => {
  const before = [7, 'workday', 'complaint-measures', null, 'unconfirmed']
  const { thing } = await open(office, here, 'law-change', 'recordTerm', change)
  expect(await length('2026-06-01')).toEqual(before)
  expect(await impact(thing.id)).toMatchObject({
    sort: 'term',
    before: { zh: '7 个工作日' },
    after: { zh: '5 个工作日' },
    touched: [{ sort: 'item', rows: [{ id: 'complaint' }] }],
  })
  await expect(take(office, thing.id, 'enforce', { seen: false })).rejects.toThrow('请先看影响清单')

  await take(office, thing.id, 'enforce', { seen: true })
  expect(await length('2026-06-01')).toEqual([5, 'workday', 'complaint-measures', '15', 'confirmed'])
  expect(await length('2026-05-31')).toEqual(before)
  expect(await length('2026-04-14')).toEqual([7, 'workday', 'complaint-interim-measures', '14', 'confirmed'])
  expect(await length('2026-06-01', there)).toEqual(before)

  await take(office, thing.id, 'withdraw', { why: '录错' })
  expect(await length('2026-06-01')).toEqual(before)
})

test('the impact of a term names what is added to it; that of an instrument all terms that rest on it', async () => {
  const clue = await open(office, here, 'law-change', 'recordTerm', { ...change, target: 'complaint.check-clue' })
  expect((await impact(clue.thing.id)).touched[0]).toMatchObject({
    sort: 'term',
    total: 1,
    rows: [{ id: 'complaint.check-clue.extension' }],
  })
  const { thing } = await open(office, here, 'law-change', 'recordInstrument', {
    target: 'complaint-measures',
    edition: '2028',
    from: '2028-01-01',
    mark: 'unconfirmed',
  })
  const touched = (await impact(thing.id)).touched
  expect(touched[0]).toMatchObject({ sort: 'term', total: 7 })
  const listed = await read(office, today, async (deps) => must(await listChanges(deps, { limit: 50 })))
  expect(listed.rows[0]).toMatchObject({ sort: 'instrument', target: 'complaint-measures', from: '2028-01-01' })
})

test('a new instrument may be recorded, and a sum may rest on it', async () => {
  const { thing } = await open(office, here, 'law-change', 'recordInstrument', {
    target: 'city-measures',
    name: '甲市知识产权保护办法',
    edition: '2026',
    from: '2026-01-01',
    mark: 'confirmed',
  })
  await take(office, thing.id, 'enforce', { seen: true })
  const library = await under(here, async (deps) => deps.law.library)
  expect(library.instruments.get('city-measures')?.title.zh).toBe('甲市知识产权保护办法')
  const [sum] = library.thresholds.values()
  const asked = {
    target: sum?.id,
    from: '2026-05-01',
    value: 3,
    instrument: 'city-measures',
    article: '3',
    mark: 'confirmed',
  }
  const recorded = await open(office, here, 'law-change', 'recordSum', asked)
  await take(office, recorded.thing.id, 'enforce', { seen: true })
  const after = await under(here, async (deps) => deps.law.library.thresholds.get(sum?.id ?? ''))
  expect(after?.versions.at(-1)).toMatchObject({ value: 3, basis: { instrument: 'city-measures', article: '3' } })
})

test.each([
  [{ target: 'no.such' }, '没有这个期限'],
  [{ instrument: 'no-such' }, '没有这部法规'],
  [{ from: '2026-04-14' }, '自 2026-04-15 起施行'],
  [{ article: 'abc' }, '条写作'],
  [{ article: undefined }, '要说明原因'],
])('%j is refused', async (more, why) => {
  const refused = await openThing(engine, office, {
    kind: 'law-change',
    step: 'recordTerm',
    city: here,
    parentId: null,
    requestId: randomUUID(),
    answers: JSON.parse(JSON.stringify({ ...change, ...more })),
  })
  expect(refused.ok ? '' : refused.problem.message.zh).toContain(why)
})

import { describe, expect, test } from 'vitest'
import { getThing } from '../../../src/core/ledger/things/get-thing.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { units, office, machine, take, open, refuses, thing, person, on } = town
const lead = person(here, 'lead', units.scj)
const reporter = person(here, 'reporter', units.scj)
const coLead = person(here, 'lead', units.kjj)
const leader = person(here, 'leader', units.bgs)
const officeInside = person(here, 'office', units.scj)
const partsOf = async (id: string) =>
  (
    await town.query<{ unit_id: string; part: string }>(
      `select unit_id, part from thing_unit where thing_id = $1 order by ord`,
      [id],
    )
  ).map((row) => [row.unit_id, row.part])

/** A task under way, led by 市市场监管局 with 市科技局. */
async function running(title = '推进专利转化') {
  const answers = {
    title,
    ground: '市长办公会议纪要〔2026〕3号',
    lead: units.scj,
    co: [units.kjj],
    dueOn: '2026-06-30',
  }
  const { thing: made } = await open(office, here, 'task', 'give', answers)
  await take(lead, made.id, 'sign')
  return made.id
}
const submit = async (task: string, who = reporter) =>
  (await open(who, here, 'report', 'submit', { text: '已完成' }, task)).thing.id

test('a task that comes of no clause says its ground and is signed for like any other', async () => {
  const id = await running()
  expect(await thing(id)).toMatchObject({
    state: 'active',
    title: '推进专利转化',
    dueOn: '2026-06-30',
    data: { ground: '市长办公会议纪要〔2026〕3号' },
  })
  expect(await partsOf(id)).toEqual([
    [units.scj, 'lead'],
    [units.kjj, 'co'],
  ])
})

test('a co-unit adds its part; the lead has none to add', async () => {
  const id = await running()
  expect(await refuses(lead, id, 'contribute', { text: '我来会签' })).toBe('E_GUARD')
  await take(coLead, id, 'contribute', { text: '承担技术合同登记' })
  expect((await thing(id)).data.contributions).toMatchObject([{ unitId: units.kjj, text: '承担技术合同登记' }])
})

describe('an extension', () => {
  test('is asked for by the lead and granted by the office; the old date stays', async () => {
    const id = await running()
    expect(await refuses(office, id, 'grantExtension', { why: '同意' })).toBe('E_GUARD')
    expect(await refuses(lead, id, 'askExtension', { dueOn: '2026-06-30', ground: '来不及' })).toBe('E_INPUT')
    expect(await refuses(coLead, id, 'askExtension', { dueOn: '2026-09-30', ground: '来不及' })).toBe('E_FORBIDDEN')
    await take(lead, id, 'askExtension', { dueOn: '2026-09-30', ground: '等省里的平台' })
    expect((await thing(id)).dueOn).toBe('2026-06-30')
    expect(await refuses(lead, id, 'askExtension', { dueOn: '2026-10-31', ground: '再申请' })).toBe('E_GUARD')
    await take(office, id, 'grantExtension', { why: '情况属实' })
    expect(await thing(id)).toMatchObject({
      dueOn: '2026-09-30',
      data: {
        extension: null,
        extensions: [{ dueOn: '2026-09-30', granted: true, why: '情况属实' }],
        dueHistory: [{ dueOn: '2026-06-30', why: '等省里的平台' }],
      },
    })
  })

  test('that is refused changes no date and says why', async () => {
    const id = await running()
    await take(lead, id, 'askExtension', { dueOn: '2026-09-30', ground: '人手不够' })
    await take(office, id, 'refuseExtension', { why: '按期完成' })
    const after = await thing(id)
    expect(after.dueOn).toBe('2026-06-30')
    expect(after.data.extensions).toMatchObject([{ granted: false, why: '按期完成' }])
  })
})

test('milestones are planned by the lead and reached one by one', async () => {
  const id = await running()
  await take(reporter, id, 'addMilestone', { name: '出台办法', on: '2026-04-30' })
  await take(office, id, 'addMilestone', { name: '首批登记', on: '2026-05-31' })
  await take(lead, id, 'reachMilestone', { milestone: 1, note: '已印发' })
  expect(await refuses(lead, id, 'reachMilestone', { milestone: 1 })).toBe('E_INPUT')
  await take(lead, id, 'dropMilestone', { milestone: 2, why: '并入年终' })
  expect((await thing(id)).data.milestones).toEqual([
    { no: 1, name: '出台办法', on: '2026-04-30', doneOn: '2026-03-02', note: '已印发' },
  ])
})

test('a task under way is reassigned with a ground, and the new lead signs for it', async () => {
  const id = await running()
  await take(office, id, 'reassign', { lead: units.kjj, ground: '职能划转' })
  expect(await thing(id)).toMatchObject({ state: 'assigned', data: { passed: [{ from: units.scj, to: units.kjj }] } })
  expect(await partsOf(id)).toEqual([[units.kjj, 'lead']])
  expect(await refuses(lead, id, 'sign')).toBe('E_NOT_FOUND')
  await take(coLead, id, 'sign')
})

test('a reopened task is closed only on a report accepted since', async () => {
  const id = await running()
  await take(office, await submit(id), 'accept')
  await take(office, id, 'finish')
  on('2026-03-03')
  await take(office, id, 'reopen', { ground: '复查不合格' })
  expect(await refuses(office, id, 'finish')).toBe('E_GUARD')
  const again = await submit(id)
  expect(await refuses(office, id, 'finish')).toBe('E_GUARD')
  on('2026-03-04')
  await take(office, again, 'accept')
  await take(office, id, 'finish')
  expect((await thing(id)).state).toBe('done')
})

test('a leader writes an instruction, the office reminds; both stand on the task', async () => {
  const id = await running()
  expect(await refuses(office, id, 'instruct', { text: '抓紧' })).toBe('E_FORBIDDEN')
  await take(leader, id, 'instruct', { text: '请抓紧，月底前报我。' })
  await take(office, id, 'remind', { text: '请报送进展' })
  expect((await thing(id)).data).toMatchObject({
    instructions: [{ text: '请抓紧，月底前报我。', by: 'leader' }],
    reminders: [{ text: '请报送进展', by: 'office' }],
  })
})

describe('who confirms a report', () => {
  test('of the unit the office sits in is another of the office, unless the city lets nobody', async () => {
    const id = await running()
    const report = await submit(id)
    const [city] = await town.query<{ id: string }>(`select id from thing where kind = 'city' and city = $1`, [here])
    const rules = { escalateAfterDays: 3, why: '市府办规定' }
    await take(machine, city?.id ?? '', 'setRules', { ...rules, noOwnUnitReview: true })
    expect(await refuses(officeInside, report, 'accept')).toBe('E_GUARD')
    const seen = await town.read(officeInside, '2026-03-04', (deps) => getThing(deps, { id: report }))
    const ability = seen.ok ? seen.value.abilities.find((one) => one.step === 'accept') : undefined
    expect(ability?.allowed).toBe(false)
    await take(machine, city?.id ?? '', 'setRules', { ...rules, noOwnUnitReview: false })
    await take(officeInside, report, 'accept')
  })

  test('is judged by whichever post of his allows it', async () => {
    const report = await submit(await running())
    const both = { ...lead, posts: [...lead.posts, ...office.posts] }
    const { thing: accepted } = await take(both, report, 'accept')
    const [event] = await town.query<{ role: string }>(
      `select role from event where thing_id = $1 and type = 'accept'`,
      [accepted.id],
    )
    expect(event?.role).toBe('office')
  })
})

test('what is open of a unit that ends goes to its successor in the same act; what is done stays', async () => {
  const plan = await town.published(planOf('2025—2027', '2025年3月9日'))
  const [, brand] = await town.things(plan, 'task')
  const [duty] = (await town.things(plan, 'duty')).filter((row) => row.units.some(([unit]) => unit === units.swj))
  const swj = person(here, 'lead', units.swj)
  await take(office, brand?.id ?? '', 'confirm')
  await take(swj, brand?.id ?? '', 'sign')
  const report = await submit(brand?.id ?? '', person(here, 'reporter', units.swj))
  const done = (await open(office, here, 'task', 'give', { title: '旧任务', ground: '会议', lead: units.swj })).thing.id
  await take(swj, done, 'sign')
  await take(office, await submit(done, swj), 'accept')
  await take(office, done, 'finish')
  await take(machine, units.swj, 'end', { on: '2026-03-31', successor: units.nyj, why: '机构改革' })
  for (const id of [brand?.id ?? '', duty?.id ?? '', report]) {
    const parts = (await partsOf(id)).map(([unit]) => unit)
    expect(parts).toContain(units.nyj)
    expect(parts).not.toContain(units.swj)
  }
  expect(await partsOf(done)).toEqual([[units.swj, 'lead']])
  const [event] = await town.query<{ cause: string }>(
    `select payload->'cause'->>'thingId' as cause from event where thing_id = $1 and type = 'passOn'`,
    [brand?.id],
  )
  expect(event?.cause).toBe(units.swj)
  const nyj = person(here, 'reporter', units.nyj)
  await take(office, report, 'return', { ground: '补材料' })
  await take(nyj, report, 'resubmit', { text: '已补' })
})

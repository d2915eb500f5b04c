import { expect, test } from 'vitest'
import { sweepClocks } from '../../../src/core/clocks/sweep.ts'
import { homeWork } from '../../../src/core/ledger/home/home-work.ts'
import { getRule, listOpinions, listRules, listTerms, ruleBoard } from '../../../src/core/rules/rules.ts'
import { must } from '../../support/must.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { units, office, machine, take, open, refuses, refusesOpen, thing, person, engine, on, read } = town
const drafter = person(here, 'reporter', units.scj)
const head = person(here, 'lead', units.scj)
const colleague = person(here, 'reporter', units.scj)
const asked = person(here, 'lead', units.kjj)
const other = person(here, 'lead', units.swj)
const reviewer = person(here, 'lead', units.nyj)
const planId = await town.published(planOf('2026—2030', '2026年1月5日'))

const proposal = { title: '专利转化资金管理办法', sort: 'measures', purpose: '规范资金使用' }
const draft = { note: '第一稿' }
const rate = { code: 'grant.rate', name: '资助比例', article: '第六条', value: '30', unit: '%' }
const until = '2026-03-20'
const seek = { units: [units.kjj, units.swj], public: true, where: '市政府网站', until }
const publish = { number: '云市监规〔2026〕1号', inForceOn: '2026-05-01', validTo: '2027-04-30' }

async function drafted() {
  on('2026-03-02')
  const id = (await open(head, here, 'rule-project', 'propose', { ...proposal, drafter: units.scj })).thing.id
  await take(office, id, 'takeUp', { dueOn: '2026-06-30' })
  await take(drafter, id, 'saveDraft', draft)
  await take(drafter, id, 'setTerm', rate)
  return id
}
/** A rule whose opinions are closed and which lies with its reviewer. */
async function sentIn() {
  const id = await drafted()
  await take(drafter, id, 'seek', { units: [units.kjj], public: false, until })
  await open(asked, here, 'rule-opinion', 'give', { stance: 'none' }, id)
  await take(drafter, id, 'close')
  await take(drafter, id, 'send', { reviewer: units.nyj })
  return id
}
async function inForce(change: object = {}) {
  const id = await sentIn()
  await take(reviewer, id, 'clear', { opinion: '合法' })
  await take(office, id, 'adopt', { meeting: '第8次常务会议', on: '2026-03-02' })
  await take(office, id, 'publish', { ...publish, ...change })
  return id
}
const opinionsOf = async (who: typeof head, id: string) =>
  must(await read(who, '2026-03-10', (deps) => listOpinions(deps, { id, limit: 50 }))).rows
const groupOf = async (who: typeof head, today: string, name: string) =>
  must(await read(who, today, homeWork))
    .groups.find((group) => group.id === name)
    ?.rows.map((row) => row.id) ?? []
const termsOn = async (day: string | undefined, rule: string) =>
  must(await read(other, '2026-03-10', (deps) => listTerms(deps, { on: day, rule, limit: 50 }))).rows.map(
    ({ value, number, from, to }) => [value, number, from, to],
  )

test('a unit proposes rules it drafts itself; the office decides whether one is taken up', async () => {
  expect(await refusesOpen(head, 'rule-project', 'propose', { ...proposal, drafter: units.kjj })).toBe('E_INPUT')
  on('2026-03-02')
  const id = (await open(head, here, 'rule-project', 'propose', { ...proposal, drafter: units.scj })).thing.id
  expect(await refuses(head, id, 'takeUp')).toBe('E_FORBIDDEN')
  expect(await refuses(drafter, id, 'saveDraft', draft)).toBe('E_NOT_OFFERED')
  await take(office, id, 'takeUp')
  await take(drafter, id, 'saveDraft', draft)
  expect(await refuses(other, id, 'saveDraft', draft)).toBe('E_FORBIDDEN')
})

test('opinions come from the units asked, and each is answered before the draft moves on', async () => {
  const id = await drafted()
  expect(await refuses(drafter, id, 'send', { reviewer: units.nyj })).toBe('E_NOT_OFFERED')
  expect(await refuses(drafter, id, 'seek', { ...seek, units: [], public: false })).toBe('E_INPUT')
  expect(await refuses(drafter, id, 'seek', { ...seek, until: '2026-03-02' })).toBe('E_INPUT')
  await take(drafter, id, 'seek', seek)
  expect(await groupOf(asked, '2026-03-02', 'toOpine')).toContain(id)
  const give = { stance: 'change', article: '第六条', text: '比例偏低' }
  expect(await refusesOpen(asked, 'rule-opinion', 'give', { stance: 'change' }, id)).toBe('E_INPUT')
  const mine = (await open(asked, here, 'rule-opinion', 'give', give, id)).thing.id
  expect(await groupOf(asked, '2026-03-02', 'toOpine')).not.toContain(id)
  // Whoever was not asked takes no part in it.
  expect(await refusesOpen(reviewer, 'rule-opinion', 'give', give, id)).toBe('E_FORBIDDEN')
  const letter = { who: '市民张先生', channel: 'letter', text: '申报材料太多' }
  const public_ = (await open(drafter, here, 'rule-opinion', 'record', letter, id)).thing.id
  // The public was asked, so it stays open until its day.
  expect(await refuses(drafter, id, 'close')).toBe('E_GUARD')
  on('2026-03-21')
  await sweepClocks(engine)
  expect((await thing(id)).state).toBe('revising')
  expect(await refusesOpen(other, 'rule-opinion', 'give', give, id)).toBe('E_GUARD')

  expect(await refuses(drafter, id, 'send', { reviewer: units.nyj })).toBe('E_GUARD')
  expect(await groupOf(drafter, '2026-03-21', 'toAnswer')).toEqual(expect.arrayContaining([mine, public_]))
  expect(await refuses(asked, mine, 'adopt')).toBe('E_FORBIDDEN')
  expect(await refuses(drafter, mine, 'decline', { answer: '' })).toBe('E_INPUT')
  await take(drafter, mine, 'decline', { answer: '比例由资金规模决定' })
  await take(drafter, public_, 'adopt')
  // The unit reads what became of its own, the drafter and the office of all, others of nothing.
  expect(await opinionsOf(asked, id)).toMatchObject([{ answer: '比例由资金规模决定', state: 'declined', who: 'lead' }])
  expect(await opinionsOf(drafter, id)).toHaveLength(2)
  expect(await opinionsOf(other, id)).toEqual([])
  await take(drafter, id, 'send', { reviewer: units.nyj })
  const view = must(await read(office, '2026-03-21', (deps) => getRule(deps, { id })))
  expect(view.asked?.units.map((unit) => unit.answered)).toEqual([true, false])
  expect(view.opinions).toEqual({ all: 2, open: 0 })
})

test('it closes early only where every unit has answered and the public was not asked', async () => {
  const id = await drafted()
  await take(drafter, id, 'seek', { units: [units.kjj, units.swj], public: false, until })
  await open(asked, here, 'rule-opinion', 'give', { stance: 'none' }, id)
  expect(await refuses(drafter, id, 'close')).toBe('E_GUARD')
  await open(other, here, 'rule-opinion', 'give', { stance: 'none' }, id)
  await take(drafter, id, 'close')
  expect((await thing(id)).state).toBe('revising')
})

test('legality is never skipped, and reviewed in the unit named by somebody who did not draft', async () => {
  const id = await sentIn()
  for (const step of ['adopt', 'publish']) expect(await refuses(office, id, step, publish)).toBe('E_NOT_OFFERED')
  expect(await groupOf(reviewer, '2026-03-02', 'toClear')).toContain(id)
  expect(await groupOf(asked, '2026-03-02', 'toClear')).not.toContain(id)
  // Of another unit, and the office itself.
  expect(await refuses(asked, id, 'clear', { opinion: '合法' })).toBe('E_GUARD')
  expect(await refuses(office, id, 'clear', { opinion: '合法' })).toBe('E_GUARD')
  await take(reviewer, id, 'sendBack', { ground: '第六条缺上位法依据' })
  expect(await refuses(office, id, 'adopt', { meeting: '会', on: '2026-03-02' })).toBe('E_NOT_OFFERED')

  // In the drafting unit's own legal office: somebody else, not whoever drafted, whatever post he takes it from.
  await take(drafter, id, 'send', { reviewer: units.scj })
  expect(await refuses(drafter, id, 'clear', { opinion: '合法' })).toBe('E_GUARD')
  const twoPosts = { ...drafter, posts: [...drafter.posts, ...head.posts] }
  expect(await refuses(twoPosts, id, 'clear', { opinion: '合法' })).toBe('E_GUARD')
  await take(colleague, id, 'clear', { opinion: '合法' })
  expect((await thing(id)).state).toBe('cleared')
})

test('who runs the machine is one person too', async () => {
  on('2026-03-02')
  const id = (await open(machine, here, 'rule-project', 'propose', { ...proposal, drafter: units.scj })).thing.id
  await take(machine, id, 'takeUp')
  await take(machine, id, 'saveDraft', draft)
  await take(machine, id, 'seek', { units: [units.kjj], public: false, until })
  await open(asked, here, 'rule-opinion', 'give', { stance: 'none' }, id)
  await take(machine, id, 'close')
  await take(machine, id, 'send', { reviewer: units.nyj })
  expect(await refuses(machine, id, 'clear', { opinion: '合法' })).toBe('E_GUARD')
})

test('what was not adopted is changed and reviewed again', async () => {
  const id = await sentIn()
  await take(reviewer, id, 'clear', { opinion: '合法' })
  expect(await refuses(drafter, id, 'setTerm', rate)).toBe('E_NOT_OFFERED')
  expect(await refuses(office, id, 'adopt', { meeting: '会', on: '2026-03-01' })).toBe('E_INPUT')
  expect(await refuses(office, id, 'adopt', { meeting: '会', on: '2026-03-03' })).toBe('E_INPUT')
  await take(office, id, 'notAdopt', { meeting: '第7次常务会议', ground: '再研究' })
  expect(await refuses(office, id, 'adopt', { meeting: '会', on: '2026-03-02' })).toBe('E_NOT_OFFERED')
  await take(drafter, id, 'send', { reviewer: units.nyj })
  expect((await thing(id)).state).toBe('legal')
})

test('it is in force from its day, its drafting unit is told a month before the end, and it expires', async () => {
  const id = await inForce()
  expect((await thing(id)).state).toBe('published')
  on('2026-05-01')
  await sweepClocks(engine)
  expect((await thing(id)).state).toBe('inForce')
  on('2027-03-29')
  await sweepClocks(engine)
  expect(await groupOf(drafter, '2027-03-29', 'toRenew')).not.toContain(id)
  on('2027-03-30')
  await sweepClocks(engine)
  expect((await thing(id)).data.expiringSince).toBe('2027-03-30')
  for (const who of [drafter, head, office]) expect(await groupOf(who, '2027-03-30', 'toRenew')).toContain(id)
  expect(await groupOf(other, '2027-03-30', 'toRenew')).not.toContain(id)
  const listed = must(await read(other, '2027-03-30', (deps) => listRules(deps, { expiring: 'true', limit: 50 })))
  expect(listed.rows.map((row) => row.id)).toEqual([id])
  on('2027-04-30')
  await sweepClocks(engine)
  expect((await thing(id)).state).toBe('inForce')
  on('2027-05-01')
  await sweepClocks(engine)
  expect((await thing(id)).state).toBe('expired')
  expect(await groupOf(drafter, '2027-05-01', 'toRenew')).not.toContain(id)
})

test('the month is the city’s own: it tells three months before where that is the rule', async () => {
  const [city] = await town.query<{ id: string }>(`select id from thing where kind = 'city'`)
  const rules = { noOwnUnitReview: false, escalateAfterDays: 3, why: '市规范性文件管理规定' }
  await take(machine, city?.id ?? '', 'setRules', { ...rules, ruleNoticeMonths: 3 })
  const id = await inForce()
  on('2027-01-29')
  await sweepClocks(engine)
  expect((await thing(id)).data.expiringSince).toBeNull()
  on('2027-01-30')
  await sweepClocks(engine)
  expect((await thing(id)).data.expiringSince).toBe('2027-01-30')
  await take(machine, city?.id ?? '', 'setRules', { ...rules, ruleNoticeMonths: 1 })
})

test('extended, it goes on with its terms and is told anew; let go, it is reminded of no more', async () => {
  const id = await inForce()
  on('2027-04-10')
  await sweepClocks(engine)
  await sweepClocks(engine)
  expect(await groupOf(drafter, '2027-04-10', 'toRenew')).toContain(id)
  expect(await refuses(head, id, 'extend', { validTo: '2027-04-30', number: 'x', ground: 'y' })).toBe('E_INPUT')
  await take(head, id, 'extend', { validTo: '2029-04-30', number: '云市监规〔2027〕2号', ground: '评估后继续实施' })
  expect(await groupOf(drafter, '2027-04-10', 'toRenew')).not.toContain(id)
  expect(await termsOn('2028-01-01', id)).toEqual([['30', 30, '2026-05-01', '2029-04-30']])
  on('2029-03-30')
  await sweepClocks(engine)
  expect(await groupOf(drafter, '2029-03-30', 'toRenew')).toContain(id)
  await take(head, id, 'letExpire', { ground: '由新办法接替' })
  expect(await groupOf(drafter, '2029-03-30', 'toRenew')).not.toContain(id)
  on('2029-05-01')
  await sweepClocks(engine)
  expect((await thing(id)).state).toBe('expired')
})

test('terms are asked for by their day: before, after a change, after the end', async () => {
  const id = await inForce()
  expect(await termsOn('2026-04-30', id)).toEqual([])
  expect(await termsOn('2026-05-01', id)).toEqual([['30', 30, '2026-05-01', '2027-04-30']])
  on('2026-08-01')
  await sweepClocks(engine)
  const change = { code: 'grant.rate', value: '1,200', from: '2026-09-01', ground: '云市监规〔2026〕6号' }
  expect(await refuses(head, id, 'amendTerm', { ...change, code: 'none' })).toBe('E_INPUT')
  await take(head, id, 'amendTerm', change)
  expect(await termsOn(undefined, id)).toEqual([
    ['30', 30, '2026-05-01', '2026-08-31'],
    ['1,200', 1200, '2026-09-01', '2027-04-30'],
  ])
  on('2026-12-02')
  await take(head, id, 'abolish', { on: '2026-12-01', number: '云市监规〔2026〕9号', ground: '上位法修订' })
  expect((await thing(id)).state).toBe('abolished')
  expect(await termsOn('2026-11-30', id)).toHaveLength(1)
  expect(await termsOn('2026-12-01', id)).toEqual([])
})

test('the board holds every rule once by stage; a task shows the rules that serve it', async () => {
  const [task] = await town.query<{ id: string }>(
    `select id from thing where kind = 'task' and policy_id = $1 order by id limit 1`,
    [planId],
  )
  const id = await drafted()
  expect(await refuses(drafter, id, 'cite', { task: planId })).toBe('E_INPUT')
  await take(drafter, id, 'cite', { task: task?.id })
  const listed = must(await read(other, '2026-03-02', (deps) => listRules(deps, { task: task?.id, limit: 50 })))
  expect(listed.rows.map((row) => row.id)).toEqual([id])
  const view = must(await read(drafter, '2026-03-02', (deps) => getRule(deps, { id })))
  expect(view.tasks).toMatchObject([{ id: task?.id }])
  const { stages } = must(await read(other, '2026-03-02', ruleBoard))
  const all = must(await read(other, '2026-03-02', (deps) => listRules(deps, { limit: 200 })))
  expect(stages.reduce((sum, stage) => sum + stage.total, 0)).toBe(all.total)
  for (const stage of stages) {
    const rows = must(await read(other, '2026-03-02', (deps) => listRules(deps, { stage: stage.id, limit: 200 })))
    expect(rows.total, stage.id).toBe(stage.total)
  }
  expect(stages.find((stage) => stage.id === 'drafting')?.rows.map((row) => row.id)).toContain(id)
})

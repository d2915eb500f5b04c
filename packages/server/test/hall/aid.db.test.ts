import { expect, test } from 'vitest'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { helperFigures } from '../../src/core/hall/helpers/figures.ts'
import { settingsOf } from '../../src/core/hall/offerings/settings.ts'
import { must } from '../support/must.ts'
import { aHall, codes, whyNot } from './stage.ts'

const hall = await aHall()
const { app, on, take, tryTo, here, county, upload } = hall
on('2026-08-03')
const offering = await hall.offer('enforcement-aid')
const firm = await hall.firm('云岭精工有限公司', codes[0])
const centre = async (name: string, km: number | null, over: object = {}) => {
  const unit = await hall.unit(here, name)
  await hall.open(
    hall.office,
    here,
    'aid-body',
    'set',
    {
      unit,
      rights: ['patent', 'mark'],
      sorts: ['advice', 'evidence'],
      street: '东街 1 号',
      phone: '0390-5550111',
      distances: km === null ? [{ region: here, km: 3 }] : [{ region: county, km }],
      from: '2026-01-01',
      basis: '公告',
      ...over,
    },
    offering,
  )
  return { unit, officer: hall.person(here, 'officer', unit) }
}
const near = await centre('清溪维权工作站', 2)
const middle = await centre('县科技园工作站', 9)
const far = await centre('市贸促会工作站', null)
await centre('著作权工作站', 1, { rights: ['copyright'] })

const handedIn = async (over: object = {}) => {
  on('2026-08-03')
  const answers = {
    right: 'patent',
    number: '202110356021.1',
    place: 'here',
    matter: '被仿制',
    wish: 'evidence',
    near: county,
  }
  const proof = [await upload(firm.actor, '证书')]
  return must(await hall.apply(firm.actor, 'enforcement-aid', offering, { ...answers, proof, ...over })).thing
}
const granted = async () => {
  const { id } = await handedIn()
  await take(hall.head, id, 'accept')
  const { thing } = await take(hall.head, id, 'grant', { plan: '指导取证' })
  return { id, offers: thing.data.offers as unknown as readonly { readonly id: string; readonly km: number | null }[] }
}

test('the applicant sees at once which condition is met, on what ground, and which is not', async () => {
  expect((await handedIn()).data.checks).toMatchObject([
    { good: true },
    { good: true, how: { zh: '纠纷发生在本市' } },
    { good: true },
    { good: true, how: { zh: '3 家机构承接，按距离推荐两家' } },
  ])
  const bare = await handedIn({ number: undefined, place: 'abroad' })
  expect(bare.data.checks).toMatchObject([
    { good: false, how: { zh: '请补充申请号或注册号' } },
    { good: true, how: { zh: '申请人登记在清溪县' } },
    {},
    {},
  ])
})

test('the service’s page names each body, and shows nobody an id', async () => {
  const shown = await hall.read(firm.actor, (deps) => settingsOf(deps, offering, 'enforcement-aid'))
  const said = shown.map((one) => one.said.map(({ value }) => value.zh).join(' '))
  expect(said).toEqual(expect.arrayContaining([expect.stringContaining('清溪维权工作站')]))
  expect(said.join(' ')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
})

test('two bodies of the field are offered, the nearest first, and nobody else may be chosen', async () => {
  const { id, offers } = await granted()
  expect(offers).toMatchObject([
    { id: near.unit, km: 2 },
    { id: middle.unit, km: 9 },
  ])
  expect(whyNot(await tryTo(firm.actor, id, 'choose', { body: far.unit }))).toContain('从推荐的机构中选择')
})

test('a body takes the case up within its term, records each service, closes it, and is counted by its days', async () => {
  const { id } = await granted()
  const chosen = await take(firm.actor, id, 'choose', { body: near.unit })
  // Three working days that the city promises for taking something up.
  expect(chosen.thing).toMatchObject({ state: 'asked', dueOn: '2026-08-06' })
  expect(whyNot(await tryTo(middle.officer, id, 'takeUp', { helper: '王' }))).not.toBe('')
  on('2026-08-05')
  await take(near.officer, id, 'takeUp', { helper: '陆岩 0390-5550111' })
  await take(near.officer, id, 'serve', { on: '2026-08-05', sort: 'evidence', words: '指导做时间戳取证' })
  on('2026-08-13')
  const done = await take(near.officer, id, 'finish', { outcome: 'advised', result: '证据齐全' })
  expect(done.thing.state).toBe('granted')
  const seen = must(await hall.read(firm.actor, (deps) => getCase(deps, app.engine.law, id)))
  expect(seen.closedAt).not.toBeNull()
  expect(seen.data.services).toMatchObject([{ words: '指导做时间戳取证' }])
  const { services } = must(await hall.read(hall.office, helperFigures))
  const aid = services.find(({ item }) => item === 'enforcement-aid')
  expect(aid?.helpers.find(({ unit }) => unit === near.unit)).toMatchObject({ under: 0, good: 1, days: 10 })
})

test('a body that passes gives way to the next nearest, and the centre decides again when none is left', async () => {
  const { id } = await granted()
  await take(firm.actor, id, 'choose', { body: near.unit })
  const again = await take(near.officer, id, 'passOn', { ground: '人手不足' })
  expect(again.thing).toMatchObject({ state: 'choosing', data: { offers: [{ id: middle.unit }, { id: far.unit }] } })
  await take(firm.actor, id, 'choose', { body: middle.unit })
  on('2026-08-20')
  await app.sweep()
  // Nobody took it up: the office gives the applicant the choice back.
  await take(hall.office, id, 'reassign', { ground: '逾期没有接收' })
  await take(firm.actor, id, 'choose', { body: far.unit })
  const none = await take(far.officer, id, 'passOn', { ground: '没有相关专长' })
  expect(none.thing.state).toBe('accepted')
  expect((await take(hall.head, id, 'grant', { plan: '中心直接指导' })).thing.state).toBe('serving')
})

test('a refused one names its ground and is appealed once over the unit’s head', async () => {
  const { id } = await handedIn()
  await take(hall.head, id, 'accept')
  await take(hall.head, id, 'refuse', { ground: '不属于权利人' })
  await take(firm.actor, id, 'appeal', { ground: '补充了许可合同' })
  expect(whyNot(await tryTo(hall.head, id, 'allowAppeal', { words: '成立' }))).not.toBe('')
  expect((await take(hall.office, id, 'allowAppeal', { words: '成立' })).thing.state).toBe('accepted')
  await take(hall.head, id, 'refuse', { ground: '许可已终止' })
  expect(whyNot(await tryTo(firm.actor, id, 'appeal', { ground: '再申' }))).toContain('已经申诉过一次')
})

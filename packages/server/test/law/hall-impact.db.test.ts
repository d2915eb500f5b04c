import type { Actor } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { impactOf } from '../../src/core/law/changes/changes.ts'
import { aHall } from '../hall/people.ts'
import { must } from '../support/must.ts'

const hall = await aHall()
const { app, here, read, open, time } = hall
await hall.offer('breach-report')
const offering = await hall.offer('complaint')
const { actor: consumer } = await hall.firm('songxiao', '云岭精工有限公司', '91110000600037341L')

test('a change of a term names the services it limits and the open cases that go on by the rule they began with', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const complaint = {
    respondent: { sort: 'organisation', name: '云岭百货有限公司', creditCode: '91350100M000100Y43' },
    place: { region: hall.county, street: '人民路 8 号' },
    right: 'patent',
    facts: '货架标签写明专利产品，经查专利已经失效',
    request: '退还货款',
    evidence: [],
    also: false,
  }
  const { thing, reply } = must(await hall.apply(consumer, 'complaint', offering, complaint))
  const change = { target: 'complaint.accept', from: '2026-12-01', amount: 5, unit: 'workday', roll: 'none' }
  const recorded = await open(hall.office, here, 'law-change', 'recordTerm', {
    ...change,
    instrument: 'complaint-measures',
    article: '15',
    mark: 'confirmed',
  })
  const touched = (who: Actor) =>
    read(who, '2026-11-02', async (deps) => {
      const law = await app.engine.law(deps.tx, here)
      return must(await impactOf({ ...deps, city: here, law }, { id: recorded.thing.id })).touched
    })
  expect(await touched(hall.office)).toMatchObject([
    { sort: 'item', total: 1, rows: [{ id: 'complaint', what: { zh: '知识产权投诉' } }] },
    { sort: 'case', total: 1, rows: [{ id: thing.id, what: { zh: reply?.no } }] },
  ])
})

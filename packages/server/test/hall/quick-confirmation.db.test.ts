import { expect, test } from 'vitest'
import { must } from '../support/must.ts'
import { aHall, codes, whyNot } from './stage.ts'

const hall = await aHall()
const { on, take, tryTo, upload } = hall
on('2026-10-12')
const offering = await hall.offer('quick-confirmation')
const firm = await hall.firm('云岭精工有限公司', codes[0])

async function recommended() {
  const answers = {
    sort: 'invalidation',
    patent: { sort: 'patent', number: '202110356021.7' },
    title: '一种卡盘',
    caseNo: '5W136021',
    ground: 'dispute',
    facts: '侵权诉讼等待无效结论',
    notice: [await upload(firm.actor, '无效宣告请求受理通知书')],
  }
  const { thing } = must(await hall.apply(firm.actor, 'quick-confirmation', offering, answers))
  await take(hall.head, thing.id, 'accept')
  await take(hall.head, thing.id, 'grant', { opinion: '理由属实，予以推荐' })
  return thing.id
}

test('what CNIPA decides comes back to the recommended case, each time it says something', async () => {
  const id = await recommended()
  await take(hall.head, id, 'returnResult', { number: '5W136021', on: '2026-10-12', outcome: 'quick' })
  const { thing } = await take(hall.head, id, 'returnResult', {
    number: '5W136021',
    on: '2026-10-12',
    outcome: 'upheld',
    words: '全部有效',
  })
  expect(thing.state).toBe('granted')
  expect(thing.data.returned).toMatchObject([{ outcome: 'quick' }, { outcome: 'upheld', words: '全部有效' }])
})

test('a result of tomorrow is refused', async () => {
  const id = await recommended()
  const said = await tryTo(hall.head, id, 'returnResult', { number: '5W1', on: '2026-10-13', outcome: 'quick' })
  expect(whyNot(said)).toContain('日期不能在今天之后')
})

import { expect, test } from 'vitest'
import { findBarriers, sidewaysScroll } from '../support/browser.ts'
import { caseWork, panelOf, takes } from '../support/case-work.ts'
import { todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'

// Aid on a phone: eligible on a ground, one of two bodies chosen, helped step by step, counted by its days; a refusal appealed.

stopAtFirstFailure()

const { as, open, also } = caseWork()
const eased = 'item=enforcement-aid&state=choosing'

test('on a phone the applicant sees why aid was granted and chooses one of the two nearest bodies', async () => {
  await as('duwenqing', 390)
  const phone = await open('duwenqing', eased)
  await phone.getByText('家机构承接，按距离推荐两家').first().waitFor()
  const offers = phone.getByRole('listitem').filter({ hasText: '公里' })
  expect(await offers.count()).toBe(2)
  await offers.first().getByText('澜城区维权工作站').waitFor()
  expect(await sidewaysScroll(phone)).toBe(0)
  expect(await findBarriers(phone)).toEqual([])
  await offers.first().getByRole('button', { name: '选择这家机构' }).click()
  await phone.locator('form').getByRole('button', { name: '选择这家机构' }).click()
  await phone.getByRole('heading', { level: 1 }).getByText('待机构接收', { exact: true }).waitFor()
})

test('the body takes it up, records what it did, and closes it; the applicant sees every step', async () => {
  const phone = await as('duwenqing')
  const body = await also('luyan', phone)
  await takes(body, '接收援助案件', '援助中', { fill: { 负责的援助人员和电话: '陆岩 0399-8812502' } })
  const today = await todayOf(body)
  const service = { 日期: today, 做了什么: '代拟停止使用函，附作品登记证书' }
  await takes(body, '记录一次服务', '援助中', { fill: service, tick: ['代拟文书'] })
  await takes(body, '援助办结', '援助已办结', { fill: { 办结情况: '对方已下架并致歉' }, tick: ['纠纷已解决'] })
  await phone.reload()
  await phone.getByText('代拟停止使用函，附作品登记证书').first().waitFor()
  await phone.getByText('对方已下架并致歉').first().waitFor()
})

test('the days of each body are reckoned from its cases and open to them', async () => {
  const office = await as('guyanqing')
  await office.goto('/app/helpers')
  const line = office.getByRole('row').filter({ hasText: '中国国际贸易促进委员会澜川市委员会' })
  await line.getByRole('link').last().click()
  await office.getByText('共 1 条').waitFor()
  expect(await findBarriers(office)).toEqual([])
})

test('who was refused reads the reason, appeals once, and the office sends it back to be examined', async () => {
  const firm = await open('hemiao', 'item=enforcement-aid&state=refused')
  await firm
    .getByText(/不属于事实清楚的侵权/)
    .first()
    .waitFor()
  await takes(firm, '提出申诉', '申诉复核中', { fill: { 申诉理由: '补充商标初审公告，早于对方使用' } })
  const office = await also('guyanqing', firm)
  await takes(office, '申诉成立，重新审查', '审查中', { fill: { 复核意见: '新证据足以影响结论' } })
  await firm.reload()
  await firm.getByText('新证据足以影响结论').first().waitFor()
  await panelOf(firm).waitFor()
})

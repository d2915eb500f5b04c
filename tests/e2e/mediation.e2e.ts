import { expect, test } from 'vitest'
import { findBarriers, sidewaysScroll } from '../support/browser.ts'
import { caseWork, panelOf, takes } from '../support/case-work.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { chooseFound } from '../support/workbench.ts'

// A mediator of the register, minutes, an agreement both sign, its confirmation by the court, and what comes when it is late.

stopAtFirstFailure()

const { as, open, also } = caseWork()

test('the head names a mediator of the register, who records a session and draws up an agreement in instalments', async () => {
  const head = await open('liangxinyue', 'item=mediation&state=naming')
  await takes(head, '确定调解员', '调解中', {
    more: (form) => chooseFound(head, form.getByLabel('调解员（名册内）'), '方德明', '方德明'),
  })
  const mediator = await also('fangdeming', head)
  const today = await todayOf(mediator)
  const minutes = { 调解日期: today, 参加人: '双方代理人', 调解笔录: '双方同意按销量结算。' }
  await takes(mediator, '记录调解', '调解中', { fill: minutes })
  await takes(mediator, '形成调解协议', '协议待签署', {
    fill: { 协议内容: '按销量结算，十日内付清欠款。' },
    more: async (form) => {
      await form.getByLabel('付款期限', { exact: true }).fill(dayAfter(today, 10))
      await form.getByLabel('金额', { exact: true }).fill('120000')
    },
  })
})

test('both sides sign, and the agreement counts down the window of the court', async () => {
  const mediator = await as('fangdeming')
  const firm = await also('songxiao', mediator)
  await takes(firm, '签署协议（申请方）', '协议待签署', { fill: { 签名: '宋晓' } })
  const other = await also('hemiao', mediator)
  await takes(other, '签署协议（对方）', '协议生效，可申请司法确认', { fill: { 签名: '何淼' } })
  await other.getByRole('heading', { name: '司法确认', exact: true }).waitFor()
  await other.getByText('还有 30 天').first().waitFor()
  expect(await findBarriers(other)).toEqual([])
  await other.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(other)).toBe(0)
})

test('the joint application is made, and the court’s answers come back to the agreement', async () => {
  const officer = await open('gaoyihan', 'item=mediation&q=%E7%A6%BE%E8%8B%97&state=agreed')
  const court = '澜川市中级人民法院'
  await takes(officer, '生成司法确认申请材料', '协议生效，可申请司法确认', { fill: { 向哪个法院申请: court } })
  await officer.getByRole('link', { name: /司法确认申请书/ }).waitFor()
  const today = await todayOf(officer)
  await takes(officer, '双方申请司法确认', '已申请司法确认', { fill: { 法院: court, 提交日期: today } })
  await takes(officer, '法院受理', '法院审查中', { fill: { 案号: '（2026）诉前调确 21 号', 受理日期: today } })
  await takes(officer, '法院不予受理或驳回', '法院未确认', { fill: { 理由: '协议内容不明确', 日期: today } })
  await officer.getByText('协议内容不明确').first().waitFor()
  await takes(officer, '变更协议或重新调解', '调解中')
})

test('after the window the way to the court is closed with its reason', async () => {
  const administrator = await as('tangzihao')
  await moveTo(administrator, dayAfter(await todayOf(administrator), 31))
  const officer = await open('gaoyihan', 'item=mediation&state=windowOver')
  await panelOf(officer).getByText('现在不能办').click()
  await panelOf(officer)
    .getByText(/申请司法确认的期限已过/)
    .waitFor()
})

test('the success of each mediating body opens to its cases', async () => {
  const office = await as('guyanqing')
  await office.goto('/app/helpers')
  const line = office.getByRole('row').filter({ hasText: '澜川市装备制造行业知识产权调解中心' })
  await line.getByRole('link', { name: '0%' }).click()
  await office.getByText('共 1 条').waitFor()
})

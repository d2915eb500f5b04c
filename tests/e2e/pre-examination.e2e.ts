import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { attachAll, begin, choose, classify, fill, handIn, next, pick, withFiles } from '../support/applying.ts'
import { findBarriers } from '../support/browser.ts'
import { caseWork, takes } from '../support/case-work.ts'
import { todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'

// A firm becomes a subject of pre-examination, is refused outside the scope, mends its file, passes, files and is granted.

stopAtFirstFailure()

const { as, also } = caseWork()
const service = '专利快速预审'
let firm: Page

async function describe(page: Page, symbol: string): Promise<void> {
  await begin(page, service)
  await choose(page, { 专利类型: '发明' })
  await pick(page, '所属产业', '现代食品')
  await fill(page, { 发明创造名称: '一种果蔬预冷保鲜方法' })
  await classify(page, '主分类号', symbol)
  await next(page)
  await choose(page, {
    申请方式: '首次提交的普通申请',
    是否涉及国家安全或者重大利益需要保密: '否',
    是否准备向外国申请专利: '否',
  })
  await next(page)
  await attachAll(page, ['申请文件.txt', '查新自检报告.txt'])
  await page.getByRole('checkbox').check()
  await next(page)
}

test('who is not a filed subject is told so; once entered in the register it is one', async () => {
  firm = await as('hemiao')
  await describe(firm, 'A01F')
  await firm.getByRole('button', { name: /^提交/ }).click()
  await firm
    .getByText(/备案为专利预审主体/)
    .first()
    .waitFor()
  await begin(firm, '专利预审主体备案')
  await pick(firm, '所属产业', '现代食品')
  await classify(firm, '主要技术领域', 'A23L')
  await fill(firm, { 研发人员数: '21', '现有有效发明专利（件）': '4' })
  await next(firm)
  await fill(firm, {
    知识产权管理制度和人员: '设专员一名，立项前检索。',
    专利事务联系人: '何淼',
    联系人电话: '13900000102',
  })
  await next(firm)
  await attachAll(firm, ['营业执照.txt', '制度.txt'])
  await firm.getByRole('checkbox').check()
  await next(firm)
  await handIn(firm)
  const officer = await also('gaoyihan', firm)
  await takes(officer, '受理', '核对中')
  const head = await also('liangxinyue', firm)
  await takes(head, '予以登记', '登记有效')
  await firm.reload()
  await firm
    .getByText(/预审主体/)
    .first()
    .waitFor()
})

test('a file outside the scope is refused with the reason, and taken once it lies inside', async () => {
  // The draft is kept where it was left.
  await begin(firm, service)
  await firm.getByRole('button', { name: /^提交/ }).click()
  await firm.getByText(/A01F/).first().waitFor()
  await firm.getByRole('button', { name: '上一步' }).click()
  await firm.getByRole('button', { name: '上一步' }).click()
  await firm.getByRole('button', { name: '上一步' }).click()
  await classify(firm, '主分类号', 'A23L')
  for (let page = 0; page < 3; page += 1) await next(firm)
  await handIn(firm)
  await firm.getByRole('heading', { level: 1 }).getByText('待受理', { exact: true }).waitFor()
  expect(await findBarriers(firm)).toEqual([])
})

test('every defect is told at once; mended, it passes, is filed, marked and granted', async () => {
  const officer = await also('gaoyihan', firm)
  await takes(officer, '受理', '预审中')
  await takes(officer, '发出预审意见', '待修改', { fill: { 全部缺陷和修改建议: '权利要求 1 不清楚。' } })
  await firm.reload()
  await takes(firm, '提交修改文件', '预审中', {
    fill: { 逐条答复: '已补充温度范围。' },
    more: withFiles('权利要求书.txt'),
  })
  const head = await also('liangxinyue', firm)
  await takes(head, '预审合格', '预审合格，待正式提交', { fill: { 预审结论意见: '符合要求' } })
  await firm.reload()
  const today = await todayOf(firm)
  const more = async (form: Locator) => {
    await withFiles('受理通知书.txt')(form)
    await form.getByRole('checkbox').check()
  }
  await takes(firm, '报告正式申请', '已正式提交，待加注', { fill: { 申请号: '202610356021.X', 申请日: today }, more })
  await officer.reload()
  await takes(officer, '加注快速审查标记', '快速审查中', { fill: { 加注日期: today } })
  await firm.reload()
  const dates = { '授权公告日（或者驳回、撤回之日）': today }
  await takes(firm, '反馈审查结果', '已授权', { fill: dates, tick: ['已授权'] })
})

test('what does not pass is refused with its ground, and the firm reads it', async () => {
  await describe(firm, 'A23L')
  await handIn(firm)
  const officer = await also('gaoyihan', firm)
  await takes(officer, '受理', '预审中')
  const head = await also('liangxinyue', firm)
  await takes(head, '预审不合格', '预审不合格', { fill: { 理由和依据: '与已公开的文献相同' } })
  await firm.reload()
  await firm.getByText('与已公开的文献相同').first().waitFor()
})

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { attachAll, begin, choose, fill, handIn, next, withFiles } from '../support/applying.ts'
import { findBarriers } from '../support/browser.ts'
import { caseWork, panelOf, takes } from '../support/case-work.ts'
import { dayAfter, todayOf } from '../support/day.ts'
import { chooseFound, signIn } from '../support/workbench.ts'

// Kinds whose course is short, each from the first click to its paper: licence, contract, service body, confirmation, warning.

const { as, also, stranger } = caseWork()

/** The letter of that name stands on the page of the case. */
async function hasLetter(page: Page, name: string): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor()
}

test('an open licence is refused while a pledgee has not agreed, and passes once nothing bars it', async () => {
  const firm = await as('songxiao')
  await begin(firm, '专利开放许可声明预审')
  await fill(firm, {
    专利号: 'ZL 2022 1 0356021.1',
    发明创造名称: '自锁式夹头',
    申请日: '2022-03-01',
    授权公告日: '2023-05-02',
  })
  await choose(firm, { 专利类型: '发明', 是否有共有人: '否' })
  await next(firm)
  await choose(firm, {
    是否有在有效期内的独占或者排他许可: '否',
    是否因权属纠纷或者财产保全中止程序: '否',
    年费是否按规定缴纳: '是',
    是否已质押: '是',
    质权人是否书面同意: '否',
    是否有其他妨碍实施的情形: '否',
  })
  await next(firm)
  await choose(firm, { 使用费支付方式: '一次总付' })
  const today = await todayOf(firm)
  await fill(firm, { 使用费标准: '每年 3 万元' })
  await fill(firm, { 开始日期: today, 结束日期: dayAfter(today, 700) })
  await firm.getByRole('checkbox').check()
  await next(firm)
  await firm.getByRole('button', { name: /^提交/ }).click()
  await firm
    .getByText(/没有质押，或者质权人书面同意/)
    .first()
    .waitFor()
  await firm.getByRole('button', { name: '上一步' }).click()
  await firm.getByRole('button', { name: '上一步' }).click()
  await choose(firm, { 是否已质押: '否' })
  await next(firm)
  await next(firm)
  await handIn(firm)
  const officer = await also('gaoyihan', firm)
  await takes(officer, '受理', '审查中')
  const head = await also('liangxinyue', firm)
  await takes(head, '预审通过', '预审通过', {
    fill: { 专利登记簿副本的出具日期: today, 预审意见: '未见五种情形' },
    tick: [
      '没有独占、排他许可备案',
      '没有中止记载',
      '年费缴纳正常',
      '没有质押，或者质权人已书面同意',
      '没有其他妨碍实施的记载',
    ],
  })
  await firm.reload()
  await hasLetter(firm, '专利开放许可声明预审意见')
  expect(await findBarriers(firm)).toEqual([])
})

async function contract(firm: Page, no: string): Promise<void> {
  await begin(firm, '技术合同认定登记')
  await fill(firm, { 合同编号: no, 项目名称: '自锁夹头专利许可', 签订日期: dayAfter(await todayOf(firm), -10) })
  await choose(firm, { 合同类别: '技术许可' })
  await next(firm)
  for (const [n, name, code] of [
    [0, '澜川精研机电有限公司', '91419900MA9K0001X7'],
    [1, '澜川禾苗农业科技有限公司', '91419900MA9K000287'],
  ] as const) {
    await firm.getByLabel('统一社会信用代码').nth(n).fill(code)
    await firm
      .getByLabel(/^单位名称/)
      .nth(n)
      .fill(name)
  }
  await next(firm)
  await fill(firm, { '合同成交金额（元）': '300000', '其中技术交易额（元）': '280000' })
  await next(firm)
  await attachAll(firm, ['技术合同.txt'])
  await firm.getByRole('checkbox').check()
  await next(firm)
}

test('a contract is registered once; a change keeps the sum it was', async () => {
  const firm = await as('songxiao')
  await contract(firm, 'JS-2026-0917')
  await handIn(firm)
  const officer = await also('gaoyihan', firm)
  await takes(officer, '受理', '核对中')
  const head = await also('liangxinyue', firm)
  await takes(head, '予以登记', '登记有效', { fill: { '认定的技术交易额（元）': '280000' } })
  await firm.reload()
  const path = new URL(firm.url()).pathname
  await takes(firm, '申请变更', '登记有效', {
    fill: { '合同成交金额（元）': '360000', '其中技术交易额（元）': '330000', 变更事由: '补充协议增加服务' },
  })
  await head.reload()
  await takes(head, '准予变更', '登记有效')
  await firm.reload()
  await firm.getByText('300,000.00 元').first().waitFor()
  await firm.getByText('360,000.00 元').first().waitFor()
  await contract(firm, 'JS-2026-0917')
  await firm.getByRole('button', { name: /^提交/ }).click()
  await firm
    .getByText(/已经有了/)
    .first()
    .waitFor()
  await firm.goto(path)
  expect(await findBarriers(firm)).toEqual([])
})

test('an agency registers, is entered, reports its year, and is struck out with its ground', async () => {
  const agency = await stranger()
  await agency.goto('/c/419900/register')
  const password = '信知代理 从不转发口令'
  await agency.getByLabel('单位全称，或个人姓名').fill('澜川信知专利代理有限公司')
  await agency.getByLabel('统一社会信用代码').fill('91419900MA9K00070K')
  await agency.getByLabel('联系人姓名').fill('沈知')
  await agency.getByLabel('联系电话').fill('13900000177')
  await agency.getByLabel('用户名').fill('shenzhi')
  await agency.getByLabel('密码').fill(password)
  await agency.getByRole('button', { name: '注册' }).click()
  await signIn(agency, 'shenzhi', password)
  await begin(agency, '知识产权服务机构备案')
  await choose(agency, { 机构类别: '专利代理机构' })
  await fill(agency, { 执业许可证号: '41199', 负责人: '沈知', 主要业务: '专利申请代理' })
  await chooseFound(agency, agency.getByLabel('县（市、区）', { exact: true }), '澜城', '澜城区')
  await agency.getByLabel(/街道/).fill('文昌街 9 号')
  await next(agency)
  await fill(agency, { 姓名: '沈知' })
  await next(agency)
  await attachAll(agency, ['执业许可证.txt'])
  await agency.getByRole('checkbox').check()
  await next(agency)
  await handIn(agency)
  const officer = await also('gaoyihan', agency)
  await takes(officer, '受理', '核对中')
  const head = await also('liangxinyue', agency)
  await takes(head, '予以登记', '登记有效')
  await agency.reload()
  const year = Number((await todayOf(agency)).slice(0, 4)) - 1
  const report = {
    报告年度: `${year}`,
    年末执业人员数: '3',
    '全年办理业务（件）': '210',
    '全年业务收入（元）': '900000',
  }
  await takes(agency, '提交年度报告', '登记有效', { fill: report, tick: ['否'] })
  const reader = await stranger()
  await reader.goto('/c/419900/registers')
  await reader.getByRole('link', { name: '知识产权服务机构名录' }).click()
  await reader.getByText('澜川信知专利代理有限公司').first().waitFor()
  await head.reload()
  const ground = { 理由和依据: '以不正当手段招揽业务', '救济渠道（机关和期限）': '市市场监管局，六十日内' }
  await takes(head, '撤销登记', '已撤销', { fill: ground })
  await reader.reload()
  await reader.getByRole('listitem').filter({ hasText: '澜川信知专利代理有限公司' }).getByText(/撤销/).first().waitFor()
})

test('a request for a quick invalidation is recommended, and what the national office decided is told', async () => {
  const firm = await as('hemiao')
  await begin(firm, '专利快速确权推荐')
  await choose(firm, { 请求快速办理的程序: '无效宣告' })
  await fill(firm, { '专利号（申请号）': '202210356021.1', 发明创造名称: '自锁式夹头', 无效宣告案件编号: '4W118999' })
  await attachAll(firm, ['受理通知书.txt'])
  await next(firm)
  await choose(firm, { 请求理由: '正在发生侵权纠纷' })
  await fill(firm, { 事实和说明: '行政裁决已受理，等待无效结论。' })
  await next(firm)
  await handIn(firm)
  const officer = await also('gaoyihan', firm)
  await takes(officer, '受理', '审查中')
  const head = await also('liangxinyue', firm)
  await takes(head, '予以推荐', '已推荐', { fill: { 推荐意见: '符合推荐条件' } })
  await officer.reload()
  await takes(officer, '记录国家局结果', '已推荐', {
    fill: { 国家知识产权局案号: '4W118999', 日期: await todayOf(officer) },
    tick: ['同意优先办理'],
  })
  await firm.reload()
  await hasLetter(firm, '专利快速确权推荐意见')
  await firm.getByText('同意优先办理').first().waitFor()
  expect(await findBarriers(firm)).toEqual([])
})

test('a firm asks for an early warning before a fair abroad and gets a report', async () => {
  const firm = await as('hemiao')
  await begin(firm, '专利导航与预警服务')
  await choose(firm, { 需要的服务: '海外风险预警（出口、参展）' })
  await fill(firm, { 技术主题或产品: '果蔬预冷机', 要回答的问题: '在德国参展有没有侵权风险', 目标国家和地区: '德国' })
  await next(firm)
  await choose(firm, { '报告是否含商业秘密、不得公开': '否' })
  await next(firm)
  await handIn(firm)
  const officer = await also('gaoyihan', firm)
  await takes(officer, '受理', '审查中')
  const head = await also('liangxinyue', firm)
  const today = await todayOf(head)
  await takes(head, '交付报告', '已交付报告', {
    fill: { 数据检索截止日: today, 数据来源和检索式: '（A23B OR F25D）AND 预冷', 主要结论: '未见高风险专利' },
    more: withFiles('预警报告.txt'),
  })
  await firm.reload()
  await firm.getByText('预警报告.txt').first().waitFor()
  expect(await findBarriers(firm)).toEqual([])
})

test('what was sent back is corrected, and an application is taken back by who made it', async () => {
  const firm = await as('hemiao')
  await begin(firm, '专利导航与预警服务')
  await choose(firm, { 需要的服务: '侵权风险预警（产品上市前）' })
  await fill(firm, { 技术主题或产品: '冷库风幕', 要回答的问题: '上市有没有风险' })
  await next(firm)
  await choose(firm, { '报告是否含商业秘密、不得公开': '是' })
  await next(firm)
  await handIn(firm)
  const officer = await also('gaoyihan', firm)
  const until = dayAfter(await todayOf(officer), 9)
  await takes(officer, '退回补正', '待补正', { fill: { 需要补正的全部内容: '请写明产品型号', 补正截止日: until } })
  await firm.reload()
  await takes(firm, '提交补正', '待受理', { fill: { 技术主题或产品: '冷库风幕 FM-2' } })
  await takes(firm, '撤回申请', '已撤回')
  await panelOf(firm).waitFor()
})

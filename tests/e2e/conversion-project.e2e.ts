import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { sendForm, signIn, takeStep, textFile } from '../support/workbench.ts'

// Public money from the application to the project's acceptance: judged blind, shown, paid, held to milestones and income.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let firm: Page
let officer: Page
let head: Page
let office: Page
let administrator: Page
let casePath = ''
let roundPath = ''

async function as(login: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  return page
}

const shows = (page: Page, state: string) =>
  page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()

/** Hands a file to the form that is open and waits until it is up. */
async function attach(page: Page, name: string): Promise<void> {
  await page
    .locator('form input[type=file]')
    .last()
    .setInputFiles(textFile(name, `${name}\n`))
  await page.locator('form').getByText('SM3').last().waitFor()
}

async function later(days: number): Promise<void> {
  await moveTo(administrator, dayAfter(await todayOf(administrator), days))
}

async function begin(): Promise<void> {
  await firm.goto('/app/services')
  await firm.getByRole('link', { name: '专利转化与产业化项目', exact: true }).click()
  await firm.getByRole('button', { name: '在线申办' }).click()
  await firm.getByLabel('项目名称').fill('果蔬预冷设备产业化')
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a firm applies with its milestones and the income it promises', async () => {
  firm = await as('hemiao')
  await begin()
  await firm.getByLabel('专利号', { exact: true }).fill('ZL 2023 1 0482207.6')
  for (const yes of await firm.getByText('是', { exact: true }).all()) await yes.click()
  await firm.getByLabel('转化和产业化内容').fill('建一条预冷设备生产线。')
  await firm.getByRole('button', { name: '下一步' }).click()
  await firm.getByLabel('项目总投入').fill('3000000')
  await firm.getByLabel('其中自筹').fill('2000000')
  await firm.getByLabel('节点', { exact: true }).fill('生产线建成')
  await firm.getByLabel('完成时间').fill(dayAfter(await todayOf(firm), 90))
  await firm.getByLabel('完成标志').fill('设备验收合格')
  await firm.getByRole('button', { name: '下一步' }).click()
  await firm.getByLabel('承诺收入：验收后第一年').fill('5000000')
  await firm.getByLabel('承诺收入：验收后第三年').fill('20000000')
  await attach(firm, '专利证书.txt')
  await firm.getByRole('button', { name: '下一步' }).click()
  await firm.getByLabel('开户银行').fill('澜川农商行城东支行')
  await firm.getByLabel('银行账号').fill('6210 0000 1111 2222')
  await firm.getByRole('checkbox').check()
  await firm.getByRole('button', { name: '下一步' }).click()
  await firm.getByRole('button', { name: /^提交/ }).click()
  await firm.getByRole('link', { name: '查看办件' }).click()
  await firm.getByRole('heading', { name: '条件逐项核对' }).waitFor()
  casePath = new URL(firm.url()).pathname
  expect(await findBarriers(firm)).toEqual([])
})

test('three experts judge it blind, and the head proposes it by a grade of the policy', async () => {
  officer = await as('gaoyihan')
  await officer.goto(casePath)
  await takeStep(officer, '受理')
  await shows(officer, '审查中')
  const panel = officer.getByRole('region', { name: '现在可以办' })
  await panel.getByRole('button', { name: '组织专家评审', exact: true }).click()
  await panel.getByText('从名册随机抽取').click()
  await panel.getByLabel('抽取人数').fill('3')
  await panel.getByLabel('评审要求').fill('按可行性、成熟度、效益打分')
  await panel.getByLabel('评审截止日').fill(dayAfter(await todayOf(officer), 10))
  await panel.locator('form').getByRole('button', { name: '组织专家评审', exact: true }).click()
  await shows(officer, '专家评审中')
  for (const login of ['yinchengyu', 'lusongling', 'qiaojinghe', 'zhuyinglan']) {
    const expert = await as(login)
    const asked = expert.getByRole('link', { name: /专利转化与产业化项目.*专家评审/ })
    await expert.goto('/app/')
    await expert.getByRole('heading', { level: 1 }).waitFor()
    await expert.waitForLoadState('networkidle')
    if ((await asked.count()) > 0) {
      await asked.first().click()
      const panelOf = expert.getByRole('region', { name: '现在可以办' })
      await panelOf.getByRole('button', { name: '打分', exact: true }).click()
      await panelOf.getByLabel('得分').fill('82')
      await panelOf.getByLabel('评审意见').fill('可行。')
      await panelOf.getByRole('checkbox').check()
      await panelOf.locator('form').getByRole('button', { name: '打分', exact: true }).click()
      await panelOf.locator('form').waitFor({ state: 'hidden' })
    }
    await expert.context().close()
  }
  await officer.reload()
  await takeStep(officer, '结束评审')
  await shows(officer, '审查中')
  head = await as('liangxinyue')
  await head.goto(casePath)
  await takeStep(head, '拟支持', { 拟支持等次: 'Z2', 审查意见: '同意立项' })
  await shows(head, '拟支持')
})

test('the list is shown, settled and paid out of its budget line, and the project is under way', async () => {
  administrator = await as('tangzihao')
  await later(25)
  office = await as('guyanqing')
  await office.goto('/app/funds')
  await office.getByRole('link', { name: '专利转化与产业化项目申报' }).click()
  await office.getByRole('heading', { level: 1 }).getByText('审查中', { exact: true }).waitFor()
  roundPath = new URL(office.url()).pathname
  await takeStep(office, '公示拟支持名单', { 异议受理方式: '市市场监管局 0399-8812345' })
  await shows(office, '公示中')
  await later(12)
  await office.goto(roundPath)
  await takeStep(office, '确定支持名单')
  await takeStep(office, '编制支付批次')
  const batch = office.getByRole('link', { name: /第 1 次拨付$/ })
  await batch.click()
  const batchPath = new URL(office.url()).pathname
  const other = await as('yanshuhua')
  await other.goto(batchPath)
  await takeStep(other, '批准拨付')
  await office.reload()
  const no = (await firm.getByRole('heading', { level: 1 }).textContent())?.match(/\S*〔\d+〕\S*/u)?.[0] ?? ''
  await takeStep(office, '录入银行回单', { 回单: `${no},成功` })
  await firm.reload()
  await shows(firm, '项目实施中')
})

test('the firm reports its milestone and is accepted; its income stands beside what it promised', async () => {
  const today = await todayOf(firm)
  const panel = firm.getByRole('region', { name: '现在可以办' })
  await panel.getByRole('button', { name: '申请验收', exact: true }).click()
  await panel.getByLabel('项目总结').fill('生产线建成投产。')
  await panel.getByLabel('资金使用合计').fill('3100000')
  await attach(firm, '总结报告.txt')
  await panel.locator('form').getByRole('button', { name: '申请验收', exact: true }).click()
  await panel.getByText(/还有节点没有报告：生产线建成/).waitFor()
  await panel.getByRole('button', { name: '报告节点完成', exact: true }).click()
  await panel.getByLabel('第几个节点').fill('1')
  await panel.getByLabel('完成日期').fill(today)
  await panel.getByLabel('完成情况').fill('设备到位，验收合格。')
  await attach(firm, '验收单.txt')
  await sendForm(panel.locator('form'), '报告节点完成')
  await firm.getByRole('heading', { name: '项目进展' }).waitFor()
  await firm.getByText('设备到位，验收合格。').first().waitFor()
  await panel.getByRole('button', { name: '申请验收', exact: true }).click()
  await panel.getByLabel('项目总结').fill('生产线建成投产。')
  await panel.getByLabel('资金使用合计').fill('3100000')
  await panel.locator('form').getByRole('button', { name: '申请验收', exact: true }).click()
  await shows(firm, '待验收')
  await head.goto(casePath)
  await takeStep(head, '通过验收', { 验收意见: '达到计划目标' })
  await shows(head, '已验收，收入跟踪中')
  await later(366)
  await firm.reload()
  await panel.getByRole('button', { name: '报告收入', exact: true }).click()
  await panel.getByText('验收后第一年', { exact: true }).click()
  await panel.getByLabel('该年项目产品销售收入').fill('4000000')
  await attach(firm, '审计报告.txt')
  await panel.locator('form').getByRole('button', { name: '报告收入', exact: true }).click()
  await firm.getByText('实际 4,000,000 元，为承诺的 80%').waitFor()
  expect(await findBarriers(firm)).toEqual([])
  await firm.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(firm)).toBe(0)
})

import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { signIn, textFile } from '../support/workbench.ts'

// A firm's need is compared with products, shown to a bank, answered, chosen, lent, and counted; another bank sees nothing.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let firm: Page
let bank: Page

async function as(login: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  return page
}

const panelOf = (page: Page): Locator => page.getByRole('complementary').getByRole('region', { name: '现在可以办' })

/** Takes a step on the page with these answers and waits for the state it leads to. */
async function take(page: Page, step: string, answers: Readonly<Record<string, string>>, state: string) {
  const panel = panelOf(page)
  await panel.getByRole('button', { name: step, exact: true }).click()
  for (const [label, value] of Object.entries(answers)) await panel.getByLabel(label, { exact: true }).fill(value)
  const form = panel.locator('form')
  await form.getByRole('button', { name: step, exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()
}

const shortDay = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a firm hands in its need and sees at once which product fits, and why another does not', async () => {
  firm = await as('hemiao')
  await firm.goto('/app/services')
  await firm.getByRole('link', { name: '知识产权质押融资对接' }).click()
  await firm.getByRole('button', { name: '在线申办' }).click()
  await firm.getByLabel('需要的金额（元）').fill('800000')
  await firm.getByLabel('期限（个月）').fill('18')
  await firm.getByLabel('资金用途').fill('建设冷库')
  await firm.getByLabel('还款来源').fill('产品销售收入')
  await firm.getByRole('button', { name: '下一步' }).click()
  await firm.getByLabel('号码', { exact: true }).fill('ZL 2023 1 0482207.6')
  await firm.getByLabel('名称', { exact: true }).fill('一种果蔬预冷方法')
  await firm.getByText('是', { exact: true }).first().click()
  await firm.locator('input[type=file]').setInputFiles(textFile('专利证书.txt', '专利证书\n'))
  await firm.getByText('SM3').first().waitFor()
  await firm.getByRole('button', { name: '下一步' }).click()
  await firm.getByText('产品条件符合的银行').click()
  await firm.getByRole('checkbox').first().check()
  await firm.getByRole('button', { name: '下一步' }).click()
  await firm.getByRole('button', { name: /^提交/ }).click()
  await firm.getByRole('heading', { name: '已提交' }).waitFor()
  await firm.getByRole('link', { name: '查看办件' }).click()
  await firm.getByRole('heading', { name: '与产品的匹配' }).waitFor()
  await firm.getByText('不接受：发明专利').first().waitFor()
  expect(await findBarriers(firm)).toEqual([])
})

test('the officer shows it to the banks that fit, and the bank makes an offer', async () => {
  const officer = await as('gaoyihan')
  await officer.goto(new URL(firm.url()).pathname)
  await take(officer, '受理', {}, '核对中')
  await take(officer, '提供给银行', { 答复截止日: shortDay(10) }, '对接中')
  bank = await as('kongfanlin')
  await bank
    .getByRole('link', { name: /澜川农商银行/ })
    .first()
    .click()
  await bank.getByRole('heading', { level: 1 }).getByText('待答复', { exact: true }).waitFor()
  const offer = { '年利率（%）': '3.8', 方案有效期至: shortDay(30) }
  await take(bank, '报方案', offer, '已报方案')
  const other = await as('wuziyan')
  const hidden = other.waitForResponse((answer) => answer.url().includes('/api/things/'))
  await other.goto(new URL(bank.url()).pathname)
  expect((await hidden).status()).toBe(404)
})

test('the firm chooses, the bank lends once the pledge is registered', async () => {
  await firm.reload()
  await firm.getByRole('button', { name: '选定', exact: true }).click()
  await firm.locator('form').getByRole('button', { name: '选定', exact: true }).click()
  await firm.getByRole('heading', { level: 1 }).getByText('已选定，落实中', { exact: true }).waitFor()
  await bank.reload()
  const today = shortDay(0)
  await take(bank, '签订合同', { 借款合同编号: '澜农商借字第0301号', 签订日期: today }, '已签合同，待放款')
  await take(bank, '填写质押登记号', { 质押登记号: 'Y0000419900301', 登记日期: today }, '已签合同，待放款')
  await take(bank, '放款', { 放款日期: today, 到期日: shortDay(540) }, '已放款')
  expect(await findBarriers(bank)).toEqual([])
  await bank.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(bank)).toBe(0)
})

test('the office reads the sums, and each opens to its loans', async () => {
  const office = await as('guyanqing')
  await office.goto('/app/loans')
  const total = office.getByRole('region', { name: '放款情况' }).getByRole('row', { name: /^累计/ })
  await total.getByRole('link', { name: '500', exact: true }).click()
  await office.getByText('共 3 条').waitFor()
  await office.getByRole('heading', { name: '台账指标' }).waitFor()
  expect(await findBarriers(office)).toEqual([])
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { openWorkbench } from '../support/workbench.ts'

// The law as it was and is, the calendar that terms are counted by, and a change of both: one city, in this order.

const city = '419900'

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let visitor: Visitor
const workbenches: Partial<Record<Person, Visitor>> = {}

async function as(person: Person): Promise<Page> {
  const opened = workbenches[person] ?? (await openWorkbench(browser, server, person))
  workbenches[person] = opened
  return opened.page
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  visitor = await openVisitor(browser, server.url)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** What the public calculator answers. */
async function answered(query: string): Promise<string> {
  await visitor.page.goto(`/c/${city}/law/deadline?${query}`)
  return (await visitor.page.getByRole('main').textContent()) ?? ''
}

test('a complaint of 14 April 2026 goes by the interim measures, one of the next day by the new ones, which are marked', async () => {
  const { page } = visitor
  await page.goto(`/c/${city}`)
  await page.getByRole('link', { name: '法规与时限' }).click()
  await page.getByRole('link', { name: '计算一个期限' }).click()
  await page.getByLabel('起算日').fill('2026-04-14')
  await page.getByLabel('法定期限').selectOption('complaint.accept')
  await page.getByRole('button', { name: '计算' }).click()
  const old = await page.getByRole('main').textContent()
  expect(old).toContain('《市场监督管理投诉举报处理暂行办法》 第14条')
  expect(old).not.toContain('未核实')
  const fresh = await answered('from=2026-04-15&term=complaint.accept')
  expect(fresh).toContain('《市场监督管理投诉举报处理办法》')
  expect(fresh).toContain('未核实')
})

test('the Saturday made up for the National Day of 2026 counts, and the holiday does not', async () => {
  const text = await answered('from=2026-09-28&amount=7&unit=workday')
  expect(text).toContain('2026年10月13日')
  expect(text).toMatch(/2026-10-10\s*计入\s*第 5 个工作日（周六，国庆节调休上班）/)
  expect(text).toMatch(/2026-10-01\s*国庆节放假/)
  expect(await answered('from=x&amount=7&unit=workday')).toContain('日期“x”不对')
})

test('2027 is an estimate until its notice is entered, day by day, with what will change beside it', async () => {
  expect(await answered('from=2027-02-03&amount=7&unit=workday')).toContain('2027年放假通知尚未公布，按周末推算')
  const page = await as('administrator')
  await page.goto('/app/law/calendar?year=2027')
  await page.getByText('2027年放假通知尚未公布，按周末推算').waitFor()
  await page.getByRole('button', { name: '登记放假通知' }).click()
  const first = page.getByRole('button', { name: /^2027年2月5日/ })
  await first.click()
  // By keyboard: to the next day, and down a week.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /^2027年2月20日/ }).click()
  await page.getByText('保存后将有 3 天变化').waitFor()
  await page.getByText('周六 → 周六，春节调休上班').waitFor()
  await page.getByLabel('通知文号').fill('国办发明电〔2026〕9号')
  await page.getByLabel('发布日期').fill('2025-11-04')
  await page.getByRole('button', { name: '登记放假通知' }).click()
  await page.getByText('放假 2 天，调休上班 1 天').waitFor()
  const text = await answered('from=2027-02-03&amount=7&unit=workday')
  expect(text).not.toContain('推算')
  expect(text).toMatch(/2027-02-05\s*春节放假/)
})

test('a change of law is recorded, its impact seen, and it holds from its day on', async () => {
  const page = await as('office')
  await page.goto('/app/law/terms/complaint.check-clue')
  await page.getByRole('button', { name: '登记期限变更' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('施行日期').fill('2026-06-01')
  await drawer.getByLabel('长度').fill('10')
  await drawer.getByLabel('第几条').fill('25')
  await drawer.getByRole('button', { name: '登记期限变更' }).click()
  await drawer.waitFor({ state: 'hidden' })
  await page.goto('/app/law?tab=changes')
  await page.getByRole('link', { name: /核查调解中发现的违法线索/ }).click()
  await page.getByText('加在这个期限之上').waitFor()
  await page.getByRole('button', { name: '使之生效' }).click()
  await page.getByRole('radio', { name: '是' }).click()
  await page.getByRole('button', { name: '使之生效' }).click()
  await page.getByText('已生效').first().waitFor()
  expect(await answered('from=2026-06-01&term=complaint.check-clue')).toContain('10 个工作日')
  expect(await answered('from=2026-05-31&term=complaint.check-clue')).toContain('15 个工作日')
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { signIn, takeStep } from '../support/workbench.ts'

// What does not go as hoped: a correction that never comes, an objection that is upheld, a wrong code tried without end.

stopAtFirstFailure()

const sample = '419900'

let server: SampleServer
let browser: Browser
let firm: Page
let officer: Page
let head: Page
let office: Page
let administrator: Page
let supportPath = ''
let roundPath = ''
let no = ''

async function as(login: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  return page
}

const shows = (page: Page, state: string) =>
  page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()

const later = async (days: number) => moveTo(administrator, dayAfter(await todayOf(administrator), days))

/** The firm's own case of a service, in a state, as the address that everybody opens. */
async function caseOf(service: string, state: string): Promise<string> {
  await firm.goto('/app/cases')
  await firm
    .getByRole('row')
    .filter({ hasText: service })
    .filter({ hasText: state })
    .first()
    .getByRole('link')
    .first()
    .click()
  await firm.getByRole('heading', { level: 1 }).waitFor()
  return new URL(firm.url()).pathname
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  ;[firm, officer, head, office, administrator] = await Promise.all([
    as('songxiao'),
    as('gaoyihan'),
    as('liangxinyue'),
    as('guyanqing'),
    as('tangzihao'),
  ])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a correction that does not come in time lets the application lapse, and the firm reads why', async () => {
  const aid = await caseOf('知识产权维权援助', '待受理')
  await officer.goto(aid)
  await takeStep(officer, '退回补正', {
    需要补正的全部内容: '请补充警告函全文。',
    补正截止日: dayAfter(await todayOf(officer), 10),
  })
  await shows(officer, '待补正')
  supportPath = await caseOf('专利', '审查中')
  await head.goto(supportPath)
  await takeStep(head, '拟支持', { 审查意见: '符合条件' })
  await shows(head, '拟支持')
  no = (await head.getByRole('heading', { level: 1 }).textContent())?.match(/\S*〔\d+〕\d+号/u)?.[0] ?? ''
  await later(25)
  await firm.goto(aid)
  await shows(firm, '逾期未补正')
  expect(await firm.getByRole('button', { name: '提交补正' }).count()).toBe(0)
})

test('anybody objects to a list that is shown, without an account, and keeps the address of the answer', async () => {
  await office.goto('/app/funds')
  await office.getByRole('link', { name: '专利转化专项资金申报' }).click()
  await shows(office, '审查中')
  roundPath = new URL(office.url()).pathname
  await takeStep(office, '公示拟支持名单', { 异议受理方式: '市市场监管局 0399-8812345' })
  await shows(office, '公示中')
  const { page } = await openVisitor(browser, server.url)
  await page.goto(`/c/${sample}/publicity`)
  await page
    .getByRole('link', { name: /专利转化专项资金申报/ })
    .first()
    .click()
  await page.getByLabel('名单上的受理编号').selectOption(no)
  await page.getByLabel('姓名或者单位名称').fill('周明')
  await page.getByLabel('联系方式（电话、邮箱或者地址）').fill('13900000199')
  await page.getByLabel('异议内容、理由和线索').fill('所报专利没有在本市实施，附现场照片。')
  await page.getByRole('button', { name: '提交异议' }).click()
  await page.getByRole('heading', { name: '异议办理情况' }).waitFor()
  await page.getByText('已收到，待核对').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(page)).toBe(0)
  const answer = new URL(page.url()).pathname

  await officer.goto(roundPath)
  await officer.getByRole('link', { name: /异议/ }).first().click()
  await takeStep(officer, '受理异议')
  await shows(officer, '核查中')
  await head.goto(supportPath)
  await shows(head, '异议核查中')
  await takeStep(head, '异议成立，不予支持', {
    理由和依据: '经现场核查，专利没有在本市实施。',
  })
  await shows(head, '不予支持')
  await page.goto(answer)
  await page.getByText('成立', { exact: true }).waitFor()
  await page.getByText('经现场核查，专利没有在本市实施。').waitFor()
  await firm.goto(supportPath)
  await shows(firm, '不予支持')
  expect(await firm.getByText('周明').count()).toBe(0)
})

test('a wrong code tried without end is stopped on the page with when to come again', async () => {
  const { page } = await openVisitor(browser, server.url)
  await page.goto(`/c/${sample}/progress`)
  for (let tried = 0; tried < 60; tried += 1) {
    const answer = await page.request.post(`/c/${sample}/progress`, { form: { no, code: 'AAAAAAAA' } })
    expect(answer.status()).toBe(404)
  }
  await page.getByLabel('受理编号').fill(no)
  await page.getByLabel('查询码').fill('AAAAAAAA')
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByText(/次数太多，这一次没有受理/).waitFor()
  await page.getByText(/请在 \d\d:\d\d 之后再试/).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

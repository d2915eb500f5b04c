import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { chooseFound, signIn, takeStep } from '../support/workbench.ts'

// A class from its announcement to a certificate that a stranger verifies, and on to its revocation.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let officer: Page
let head: Page
let firm: Page
let other: Page
let classPath = ''
let verifyPath = ''

const title = '专利检索入门班'

async function as(login: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  return page
}

/** Enrols somebody in the class through the guide and opens the case; the words of its state stand beside its number. */
async function enrol(page: Page, trainee: string, state: string): Promise<void> {
  await page.goto('/app/services')
  await page.getByRole('link', { name: '知识产权培训报名' }).click()
  await page.getByRole('link', { name: title }).waitFor()
  await page.getByRole('button', { name: '在线申办' }).click()
  await chooseFound(page, page.getByLabel('班次', { exact: true }), '检索', title)
  await page.getByLabel('参加人姓名').fill(trainee)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('班次结课后 15 个工作日内评定发证').waitFor()
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByRole('link', { name: '查看办件' }).click()
  await page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('an officer of the training unit announces a class, and the public finds it in the guide', async () => {
  officer = await as('gaoyihan')
  const today = await todayOf(officer)
  await officer.goto('/app/services')
  await officer.getByRole('link', { name: '知识产权培训报名' }).click()
  await officer.getByRole('button', { name: '发布班次' }).click()
  const form = officer.getByRole('complementary').last().locator('form')
  await form.getByLabel('班次名称').fill(title)
  await form.getByLabel('课程内容').fill('检索式的写法；常用数据库；检索报告。')
  await form.getByLabel('开始日期').fill(today)
  await form.getByLabel('结束日期').fill(today)
  await form.getByLabel('报名截止日').fill(today)
  await form.getByLabel('地点或者线上课堂地址').fill('市民中心三楼 305')
  await form.getByLabel('名额').fill('1')
  await form.getByLabel('学时', { exact: true }).fill('3')
  await form.getByLabel('到课学时至少占').fill('100')
  await form.getByText('是', { exact: true }).click()
  await form.getByLabel('考试合格线').fill('60')
  await form.getByRole('button', { name: '发布班次' }).click()
  const link = officer.getByRole('link', { name: title })
  await link.waitFor()
  classPath = (await link.getAttribute('href')) ?? ''
})

test('the first to enrol has a place, the second waits for one', async () => {
  firm = await as('songxiao')
  await enrol(firm, '柳一舟', '已录取')
  other = await as('hemiao')
  await enrol(other, '罗青禾', '候补')
})

test('who is present types the code that the officer shows', async () => {
  await officer.goto(classPath)
  await officer.getByRole('button', { name: '开设课次' }).click()
  const form = officer.getByRole('complementary').last().locator('form')
  await form.getByLabel('课次名称').fill('第一讲')
  await form.getByLabel('上课日期').fill(await todayOf(officer))
  await form.getByLabel('学时', { exact: true }).fill('3')
  await form.getByRole('button', { name: '开设课次' }).click()
  const code = (await officer.locator('.zq-code code').textContent()) ?? ''
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  await takeStep(firm, '签到', { 签到码: code.toLowerCase() })
  await firm.getByText('3 / 3 学时').waitFor()
  await officer.reload()
  await officer.getByText('到课 1 人').waitFor()
  expect(await findBarriers(officer)).toEqual([])
  await officer.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(officer)).toBe(0)
  await officer.setViewportSize({ width: 1440, height: 900 })
})

test('the day after, the class is over; whoever still waited is told, and nobody is certified without a mark', async () => {
  const administrator = await as('tangzihao')
  await moveTo(administrator, dayAfter(await todayOf(administrator), 1))
  await other.reload()
  await other.getByRole('heading', { level: 1 }).getByText('没有候补上', { exact: true }).waitFor()
  head = await as('liangxinyue')
  await head.goto(classPath)
  const panel = head.getByRole('region', { name: '现在可以办' })
  await panel.getByRole('button', { name: '结业发证' }).click()
  await panel.locator('form').getByRole('button', { name: '结业发证' }).click()
  await panel.getByText('还有 1 人没有成绩：柳一舟').waitFor()
  await officer.goto(classPath)
  await takeStep(officer, '登记考试成绩', { 成绩单: '柳一舟 86' })
})

test('who passed gets the certificate and the hours, and a stranger finds it by its code', async () => {
  await head.reload()
  await takeStep(head, '结业发证')
  await head.getByRole('heading', { level: 1 }).getByText('已结业', { exact: true }).waitFor()
  await head.getByRole('link', { name: /结业 1/ }).click()
  await head.getByRole('link', { name: /^训〔/ }).first().click()
  await head.getByRole('heading', { level: 1 }).getByText('已结业', { exact: true }).waitFor()
  await firm.goto('/app/hours')
  await firm.getByRole('heading', { name: '柳一舟 合计 3 学时' }).waitFor()
  expect(await findBarriers(firm)).toEqual([])
  await firm.getByRole('link', { name: title }).click()
  await expect
    .poll(
      async () => {
        await firm.reload()
        await firm.getByRole('link', { name: /^培训结业证书/ }).waitFor()
        return firm.getByText('待签收', { exact: true }).count()
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0)
  await firm.getByRole('link', { name: /^培训结业证书/ }).click()
  await takeStep(firm.getByRole('complementary').last(), '签收')
  await firm.locator('.zq-paper').getByText('完成3学时，考试成绩86分').waitFor()
  verifyPath = (await firm.getByRole('link', { name: '核验页面' }).getAttribute('href')) ?? ''
  const { page } = await openVisitor(browser, server.url)
  await page.goto(verifyPath)
  await page.getByText('本系统出具了这份公文').waitFor()
  await page.getByRole('link', { name: /^结业〔/ }).click()
  await page.getByText('这条登记有效').waitFor()
  await page.getByText('柳一舟').waitFor()
})

test('a revoked certificate says so to whoever verifies it, and its hours count no more', async () => {
  // The letter was received meanwhile, and the case says so.
  await head.reload()
  await takeStep(head, '撤销证书', { 理由和依据: '查实由他人替考' })
  await head.getByRole('heading', { level: 1 }).getByText('证书已撤销', { exact: true }).waitFor()
  const { page } = await openVisitor(browser, server.url)
  await page.goto(verifyPath)
  await page.getByText('它所证明的登记已经撤销，不再有效。').waitFor()
  await page.getByText('查实由他人替考').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await firm.goto('/app/hours')
  await firm.getByRole('heading', { name: '柳一舟 合计 0 学时' }).waitFor()
})

import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { signIn, takeStep } from '../support/workbench.ts'

// Two decisions of the sample city go their way: one is received in the system, one is served by post and counted from there.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let firm: Page
let officer: Page
let verifyPath = ''
let pdf: Buffer = Buffer.alloc(0)

async function as(login: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  return page
}

/** The page of a letter, once its files are written. */
async function openLetter(page: Page, title: string, state: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`/app/letters?q=${encodeURIComponent(title)}`)
        await page.getByRole('link', { name: title }).first().waitFor()
        return page.getByRole('row', { name: title }).getByText(state, { exact: true }).count()
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0)
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('region', { name: '现在可以办' }).waitFor()
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a firm that agreed to it reads a decision when it receives it, and its times to object begin that day', async () => {
  firm = await as('songxiao')
  await openLetter(firm, '维权援助决定书', '待签收')
  await firm.getByText('签收后可以看到全文并下载').waitFor()
  expect(await firm.locator('.zq-paper').count()).toBe(0)
  await takeStep(firm.getByRole('complementary').last(), '签收')
  await firm.locator('.zq-paper').getByText('如不服本决定').waitFor()
  await firm
    .getByText(/送达，.*届满/)
    .first()
    .waitFor()
  expect(await firm.getByText('未核实').count()).toBeGreaterThan(0)
  expect(await findBarriers(firm)).toEqual([])
  await firm.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(firm)).toBe(0)
  await firm.setViewportSize({ width: 1440, height: 900 })
  const [download] = await Promise.all([
    firm.waitForEvent('download'),
    firm.getByRole('link', { name: /\.pdf/ }).first().click(),
  ])
  pdf = await readFile(await download.path())
  verifyPath = (await firm.getByRole('link', { name: '核验页面' }).getAttribute('href')) ?? ''
})

test('a stranger finds the letter at the address of its code; the file is ours, an altered one is not', async () => {
  const { page } = await openVisitor(browser, server.url)
  const check = async (buffer: Buffer) => {
    await page.goto(verifyPath)
    await page.getByText('维权援助决定书').first().waitFor()
    await page.locator('#file').setInputFiles({ name: '决定书.pdf', mimeType: 'application/pdf', buffer })
    await page.getByRole('button', { name: '核验文件' }).click()
    return page.locator('[data-outcome]').first().getAttribute('data-outcome')
  }
  expect(await check(pdf)).toBe('ours')
  const altered = Buffer.from(pdf)
  altered[altered.length - 10] = (altered[altered.length - 10] ?? 0) ^ 1
  expect(await check(altered)).toBe('not-ours')
})

test('an officer records a service by post, and the case shows what runs from it, day by day', async () => {
  officer = await as('gaoyihan')
  await openLetter(officer, '不予通过决定书', '待送达')
  const today = await todayOf(officer)
  const panel = officer.getByRole('region', { name: '现在可以办' })
  await panel.getByRole('button', { name: '登记送达', exact: true }).click()
  await panel.getByText('邮寄送达', { exact: true }).click()
  await panel.getByLabel('送达日期').fill(today)
  await panel.getByLabel('签收人').fill('何淼')
  await panel.getByLabel('邮件号').fill('XA 1234 5678 9 CN')
  await panel.locator('form').getByRole('button', { name: '登记送达', exact: true }).click()
  await officer.getByRole('heading', { level: 1 }).getByText('已送达', { exact: true }).waitFor()
  await officer.getByText('XA 1234 5678 9 CN').first().waitFor()
  const receipt = await officer.getByRole('link', { name: '回证 .pdf' }).getAttribute('href')
  const certificate = await officer.context().request.get(new URL(receipt ?? '', server.url).href)
  expect((await certificate.body()).subarray(0, 4).toString()).toBe('%PDF')
  await officer
    .getByRole('link', { name: /维援〔\d+〕\d+号/ })
    .first()
    .click()
  const windows = officer.getByRole('list', { name: '救济途径' })
  await windows.getByText('申请行政复议').waitFor()
  await windows.getByText('逐日推算').first().click()
  await windows
    .getByText(/送达，.*届满/)
    .first()
    .waitFor()
  await officer.getByText('文书已送达').first().waitFor()
})

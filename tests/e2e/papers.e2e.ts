import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDocx } from '../../packages/server/test/papers/read-back.ts'
import { openBrowser, openVisitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, openWorkbench } from '../support/workbench.ts'

// One notice goes its way from the draft to a stranger who checks it: every test begins where the one before it ended.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let office: Page
let draft: { readonly paper: { readonly title: string; readonly figures: readonly Figure[] } }
let verifyPath = ''
let issuedPdf: Buffer = Buffer.alloc(0)

interface Figure {
  readonly id: string
  readonly value: number | null
  readonly text: string
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  office = (await openWorkbench(browser, server, 'office')).page
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFile(await download.path())
}

test('the office drafts the notice of the last quarter, and each number on the screen is the API’s', async () => {
  await office.goto('/app/papers')
  await office.locator('.zq-paper').waitFor()
  const asked = await office.locator('a', { hasText: '下载 .docx' }).getAttribute('href')
  draft = await ask(office, `/api/papers/draft?${asked?.split('?')[1]}`)
  const shown = await office
    .locator('.zq-paper [data-figure]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('data-figure'), one.textContent] as const))
  expect(shown.length).toBeGreaterThan(20)
  for (const [id, text] of shown) expect(text, id ?? '').toBe(draft.paper.figures.find((f) => f.id === id)?.text)
})

test('a number opens to as many rows as it says', async () => {
  const items = draft.paper.figures.find((f) => f.id === 'late')
  await office.locator('.zq-paper [data-figure="late"]').first().click()
  await office.locator('[data-counted]').waitFor()
  expect(await office.locator('[data-counted]').getAttribute('data-counted')).toBe(String(items?.value))
  await expect.poll(() => office.locator('[data-counted] > li').count()).toBe(items?.value)
  await office.goBack()
})

test('the .docx has the page of the standard and says the same numbers', async () => {
  const bytes = await saved(office, () => office.getByRole('link', { name: '下载 .docx' }).click())
  const { document, text } = openDocx(new Uint8Array(bytes))
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  expect(document).toContain('w:type="linesAndChars"')
  const of = (id: string) => draft.paper.figures.find((f) => f.id === id)?.text
  expect(text).toContain(`列入督办的事项共${of('items')}项，其中任务${of('tasks')}项`)
})

test('issued, it has a number, two files and a page that anybody may open', async () => {
  await office.getByRole('button', { name: '签发…' }).click()
  await office.getByRole('button', { name: '签发', exact: true }).click()
  await office.getByRole('status').filter({ hasText: '已签发' }).waitFor()
  await office.getByRole('link', { name: '查看已签发的公文' }).click()
  const row = office.locator('[data-row]').first()
  expect(await row.locator('b').first().textContent()).toMatch(/^澜知联办〔\d{4}〕\d+号$/)
  verifyPath = (await row.getByRole('link', { name: /核验页面/ }).getAttribute('href')) ?? ''
  issuedPdf = await saved(office, () => row.getByRole('link', { name: /\.pdf$/ }).click())
  expect(issuedPdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('minutes are drafted from the meeting itself, with lead and date of every decision, and issued under its number', async () => {
  const { rows } = await ask<{ rows: { id: string; state: string; number: string | null; decisions: number }[] }>(
    office,
    '/api/meetings?limit=100',
  )
  const meeting = rows.find((row) => row.state === 'issued' && row.number !== null && row.decisions > 0)
  await office.goto(`/app/meetings/${meeting?.id}`)
  await office.getByRole('link', { name: /会议纪要公文/ }).click()
  const sheet = office.locator('.zq-paper')
  await sheet.getByText('牵头单位：').first().waitFor()
  expect(await sheet.locator('.zq-paper-head').textContent()).toMatch(/会议纪要$/)
  await sheet.locator('[data-figure="decisions"]').first().click()
  await office.locator(`[data-counted="${meeting?.decisions}"]`).waitFor()
  await office.goBack()
  expect(await sheet.locator('[data-figure="decisions"]').textContent()).toBe(String(meeting?.decisions))
  const bytes = await saved(office, () => office.getByRole('link', { name: '下载 .docx' }).click())
  expect(openDocx(new Uint8Array(bytes)).text).toContain('出席：')
  await office.getByRole('button', { name: '签发…' }).click()
  await office.getByRole('button', { name: '签发', exact: true }).click()
  await office
    .getByRole('status')
    .filter({ hasText: meeting?.number ?? '' })
    .waitFor()
})

test('a stranger finds the hash at the code’s address; the file is ours, an altered one is not', async () => {
  const { page } = await openVisitor(browser, server.url)
  await page.goto(verifyPath)
  await page.locator('[data-outcome="known"]').waitFor()
  const listed = await ask<{ rows: { verifyPath: string; contentSm3: string }[] }>(office, '/api/papers')
  const own = listed.rows.find((r) => r.verifyPath === verifyPath)
  expect(await page.locator('dl').textContent()).toContain(own?.contentSm3)
  const check = async (buffer: Buffer) => {
    await page.locator('#file').setInputFiles({ name: '通报.pdf', mimeType: 'application/pdf', buffer })
    await page.getByRole('button', { name: '核验文件' }).click()
    return page.locator('[data-outcome]').first()
  }
  expect(await (await check(issuedPdf)).getAttribute('data-outcome')).toBe('ours')
  const altered = Buffer.from(issuedPdf)
  altered[altered.length - 10] = (altered[altered.length - 10] ?? 0) ^ 1
  expect(await (await check(altered)).textContent()).toContain('不是本系统出具的文件')
})

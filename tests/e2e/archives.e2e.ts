import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { signIn, takeStep } from '../support/workbench.ts'

// A file whose time is over: listed, approved by two people, destroyed before two others, certified; the audit still verifies.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let list = ''

async function as(login: string, path: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  await page.goto(path)
  return page
}

const stateOf = (page: Page, state: string) =>
  page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the officer sees what is due and what is held back, takes the pack of a case, and draws the list up', async () => {
  const officer = await as('gaoyihan', '/app/archives')
  await officer.getByText('到期待鉴定').first().waitFor()
  await officer.getByText('暂停销毁', { exact: true }).last().waitFor()
  expect(await findBarriers(officer)).toEqual([])
  await officer.getByRole('link', { name: '维援〔2016〕3号' }).click()
  await officer.getByRole('heading', { name: '归档与保管期限' }).waitFor()
  const download = officer.waitForEvent('download')
  await officer.getByRole('link', { name: '下载离线档案包' }).click()
  const pack = await readFile(await (await download).path())
  expect(pack.includes('index.html')).toBe(true)
  expect(await findBarriers(officer)).toEqual([])
  await officer.goto('/app/archives')
  await officer.getByRole('button', { name: '编制销毁清册' }).click()
  const drawer = officer.getByRole('dialog')
  await drawer.getByLabel('鉴定意见').fill('无继续保存价值')
  await drawer.getByRole('button', { name: '编制销毁清册' }).click()
  await drawer.waitFor({ state: 'detached' })
  await officer.getByRole('link', { name: '销毁清册' }).first().click()
  await officer
    .getByRole('link', { name: /档销册/ })
    .first()
    .click()
  await stateOf(officer, '待单位负责人审批')
  await officer.getByText('暂停销毁（涉诉）').waitFor()
  list = new URL(officer.url()).pathname
})

test('the head of the unit approves, then somebody of the office', async () => {
  for (const [login, step, state] of [
    ['liangxinyue', '单位负责人同意', '待联席办审批'],
    ['guyanqing', '批准销毁', '已批准，待销毁'],
  ] as const) {
    const page = await as(login, list)
    await takeStep(page, step)
    await stateOf(page, state)
  }
})

test('it is destroyed before two people; a certificate says so, the case page has nothing left, the audit verifies', async () => {
  const officer = await as('gaoyihan', list)
  await takeStep(officer, '销毁', { 监销人一: '周明', 监销人二: '何静', 纸质和介质的销毁方式: '碎纸' })
  await stateOf(officer, '已销毁')
  await officer.getByRole('heading', { name: '销毁证明' }).waitFor()
  await officer.getByRole('link', { name: '维援〔2016〕3号' }).first().click()
  await officer.getByText('本件档案已于').waitFor()
  await officer.getByText('（已销毁）').waitFor()
  expect(await officer.getByText('量具').count()).toBe(0)
  expect(await findBarriers(officer)).toEqual([])
  await officer.setViewportSize({ width: 390, height: 800 })
  expect(await sidewaysScroll(officer)).toBe(0)
  const auditor = await as('qiuwenbin', '/app/audit')
  await auditor.getByRole('button', { name: '核验全部事件链' }).click()
  await auditor.getByText('全部完好').waitFor()
})

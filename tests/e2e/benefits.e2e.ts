import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'

// A firm tells a few facts, sees what it can get and what is missing, and goes on into a form that knows them already.

let server: SampleServer
let browser: Browser

const sample = '419900'

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function tell(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(facts)) await page.getByLabel(label).selectOption({ label: value })
  await page.getByRole('button', { name: '看能享受什么' }).click()
  await page.waitForURL(/asked=1/)
}

test('the list follows the facts, names what is missing, and the form is begun with them', async () => {
  const { page } = await openVisitor(browser, server.url, { script: false })
  await page.goto(`/c/${sample}`)
  await page.getByRole('link', { name: '政策匹配' }).click()
  await page.getByLabel('许可、转让').check()
  await tell(page, { 您是谁: '企业', 所列专利是否都有效: '是', 是否有被认定为非正常申请的: '否' })
  const licence = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /专利许可转让补助/ }) })
  await licence.last().getByText('符合', { exact: true }).waitFor()
  await page.getByText('已经发生：知识产权保险保费').waitFor()
  await tell(page, { 所列专利是否都有效: '否' })
  expect(await licence.last().getByText('还差条件', { exact: true }).count()).toBe(1)
  await tell(page, { 所列专利是否都有效: '是' })
  const onward = await licence.last().getByRole('link', { name: '带着这些情况去申请' }).getAttribute('href')

  const { page: firm, errors } = await openVisitor(browser, server.url)
  await firm.goto(onward ?? '')
  await firm.getByLabel(/用户名/).fill('hemiao')
  await firm.getByLabel(/密码/).fill(server.password)
  await firm.getByRole('button', { name: '登录', exact: true }).click()
  await firm.getByRole('heading', { level: 1, name: '申办：专利资助' }).waitFor()
  await firm.getByTitle('许可、转让').waitFor()
  expect(await firm.getByRole('radio', { name: '是' }).first().isChecked()).toBe(true)
  expect(errors).toEqual([])
})

test('two that exclude each other are shown as a choice, on a phone too', async () => {
  const { page } = await openVisitor(browser, server.url, { width: 390, height: 844 })
  const facts = 'who=firm&inForce=yes&abnormal=no&inUse=yes&disputed=no&done-use=on&right=invention'
  await page.goto(`/c/${sample}/benefits?asked=1&${facts}`)
  await page.getByRole('heading', { name: '请选一项：知识产权奖励 或者 专利资助' }).waitFor()
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await findBarriers(page)).toEqual([])
})

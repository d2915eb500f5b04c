import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { openWorkbench } from '../support/workbench.ts'

// Records entered and corrected by hand, names compared with the marks, numbers that open to their rows.

const city = '419900'

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let visitor: Visitor
let office: Visitor

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  visitor = await openVisitor(browser, server.url)
  office = await openWorkbench(browser, server, 'office')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the office enters an indication by hand and corrects it; a number that is there is refused with its record', async () => {
  const { page } = office
  await page.goto('/app/records?register=gi')
  await page.getByRole('link', { name: '手工录入' }).click()
  await page.getByLabel('名称', { exact: false }).first().fill('渡口老醋')
  await page.getByLabel('登记（注册、公告）号').fill('99001121')
  await page.getByLabel('依据').fill('公告原件')
  await page.getByRole('button', { name: '录入' }).click()
  await page.getByText('号码 99001121 已有记录').waitFor()
  await page.getByLabel('登记（注册、公告）号').fill('99977701')
  await page.getByLabel('产品类别').fill('食品')
  await page.getByRole('button', { name: '录入' }).click()
  await page.getByRole('heading', { name: '渡口老醋' }).waitFor()
  await page.getByRole('link', { name: '更正' }).click()
  await page.getByLabel('产品类别').fill('调味品')
  await page.getByLabel('依据').fill('产品标准')
  await page.getByRole('button', { name: '更正' }).click()
  await page.getByText('食品 → 调味品').waitFor()
  await expect
    .poll(async () => (await (await fetch(`${server.url}/api/search?q=渡口老醋&city=${city}`)).json()).total)
    .toBe(1)
})

test('what was said by hand is taken back with a reason', async () => {
  const { page } = office
  await page.getByRole('button', { name: '撤回' }).first().click()
  await page.getByLabel('理由').fill('类别录错')
  await page.getByRole('button', { name: '撤回' }).first().click()
  await page.getByText('已撤回').waitFor()
  await page.getByText('调味品 → 食品').waitFor()
})

test('anybody compares names with the marks, and reads why they are alike', async () => {
  const { page } = visitor
  await page.goto(`/c/${city}/data`)
  await page.getByRole('link', { name: '商标近似查询' }).click()
  await page.getByLabel('商标名称').fill('云帆光\nshitang')
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByText('“云帆光”完整包含“云帆”').first().waitFor()
  await page.getByText('拼音相同').first().waitFor()
  expect(await page.getByText('请留意', { exact: true }).count()).toBeGreaterThan(1)
})

test('a number opens to its county, its records and the record itself', async () => {
  const { page } = visitor
  await page.goto(`/c/${city}/data/measures`)
  await page.getByRole('link', { name: /植物新品种权/ }).click()
  await page.getByRole('link', { name: '石棠市' }).click()
  await page.getByRole('heading', { name: /石棠市的记录/ }).waitFor()
  await page.getByRole('link', { name: '石棠红1号' }).click()
  await page.getByText('木本、藤本植物').waitFor()
})

test('the fine print of a high-value patent is read as somebody chooses, and is marked unconfirmed', async () => {
  const { page } = visitor
  await page.goto(`/c/${city}/data/measures/high-value-patents`)
  const before = await page.locator('.figure strong').textContent()
  expect(await page.getByText('未确认').count()).toBeGreaterThan(3)
  await page
    .getByRole('row', { name: /自授权日/ })
    .getByRole('link', { name: '改用这种读法' })
    .click()
  await page
    .getByRole('row', { name: /自申请日/ })
    .getByRole('link')
    .waitFor()
  expect(Number(await page.locator('.figure strong').textContent())).toBeLessThan(Number(before))
})

test('an indicator is computed from the registers, and opens to the records that count', async () => {
  const { page } = office
  await page.goto('/app/indicators')
  await page.getByRole('link', { name: '有效注册商标总量' }).first().click()
  await page.getByRole('button', { name: '由登记库计算' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('combobox', { name: '统计指标' }).click()
  await page.getByTitle(/有效注册商标/).click()
  await drawer.getByLabel('依据').fill('以登记库为准')
  await drawer.getByRole('button', { name: '由登记库计算' }).click()
  await page.getByRole('heading', { name: '由登记库计算' }).waitFor()
  const source = page.getByText('登记库：有效注册商标').first()
  const told = async () => {
    await page.reload()
    return source.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
  }
  await expect.poll(told, { timeout: 30_000 }).toBe(true)
  await page.getByRole('link', { name: '查看计入的记录' }).click()
  await page.getByRole('heading', { name: /计入的记录/ }).waitFor()
})

test('what may be wrong with the data is counted, and each check opens to its records', async () => {
  const { page } = office
  await page.goto('/app/imports')
  await page.getByRole('link', { name: '数据质量' }).click()
  const row = page.getByRole('row', { name: /可能重复/ })
  const counted = Number(await row.getByRole('cell').nth(2).textContent())
  expect(counted).toBeGreaterThan(1)
  await row.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: /可能重复/ }).waitFor()
  expect(await page.getByRole('row').count()).toBe(counted + 1)
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(page)).toBe(0)
})

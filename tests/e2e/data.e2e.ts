import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { openWorkbench } from '../support/workbench.ts'

// The registers of the data platform: a file tried and written by the office, found by everybody.

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

test('the office tries a file, sees what each row would do, and writes it', async () => {
  const file = path.join(tmpdir(), `专利-${process.pid}.csv`)
  await writeFile(
    file,
    '公开号,名称,申请人,公开日\nCN900990001B,一种量子茶壶,澜川试验公司,2024-05-06\nCN900990002B,,无名公司,2024-05-06\n',
  )
  const { page } = office
  await page.goto('/app/imports')
  await page.getByLabel('数据来源').fill('试验来源')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: '写入' }).waitFor()
  await page.getByText('没有名称（标题、发明名称）').waitFor()
  expect(await (await fetch(`${server.url}/api/search?q=量子茶壶&city=${city}`)).json()).toMatchObject({ total: 0 })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载未导入的行' }).click(),
  ])
  const report = await readFile(await download.path(), 'utf8')
  expect(report).toContain('CN900990002B,无名公司,2024-05-06,没有名称（标题、发明名称）,3')
  await page.getByRole('button', { name: '写入' }).click()
  await page.getByText('已完成').waitFor()
  await expect
    .poll(async () => (await (await fetch(`${server.url}/api/search?q=量子茶壶&city=${city}`)).json()).total)
    .toBe(1)
})

test('everybody finds it by words and by number, narrows the list, and reads where it is from', async () => {
  const { page } = visitor
  await page.goto(`/c/${city}`)
  await page.getByRole('link', { name: '知识产权数据' }).click()
  await page.getByRole('searchbox').fill('CN 900990001 B')
  await page.getByRole('button', { name: '检索' }).click()
  await page.getByRole('link', { name: '一种量子茶壶' }).click()
  await page.getByRole('heading', { name: '一种量子茶壶' }).waitFor()
  const record = (await page.getByRole('main').textContent()) ?? ''
  expect(record).toContain('试验来源')
  expect(record).not.toContain('.csv')
  await page.goto(`/c/${city}/data?q=电池`)
  const all = await page.getByRole('status').textContent()
  await page.getByText('缩小范围').click()
  await page.locator('.narrowing').getByRole('link', { name: '专利', exact: true }).click()
  await page.getByText('缩小范围').click()
  await page.getByRole('link', { name: '实用新型' }).click()
  const fewer = await page.getByRole('status').textContent()
  expect(Number(/\d+/.exec(fewer ?? '')?.[0])).toBeLessThan(Number(/\d+/.exec(all ?? '')?.[0]))
  await page.goto(`/c/${city}/data?q=${encodeURIComponent('状态:好')}`)
  expect(await page.getByRole('main').textContent()).toContain('没有“status：好”这样的值')
})

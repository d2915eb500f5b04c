import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { openWorkbench } from '../support/workbench.ts'

// Topics that grow, searches somebody keeps, and the registers as open data.

const city = '419900'

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let visitor: Visitor
let office: Visitor
let keeper: Visitor

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  visitor = await openVisitor(browser, server.url)
  office = await openWorkbench(browser, server, 'office')
  keeper = await openWorkbench(browser, server, 'lead')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('somebody keeps the search that is open, and the office begins a topic', async () => {
  const { page } = keeper
  await page.goto('/app/records?register=domains&q=渡口')
  await page.getByRole('button', { name: '订阅检索' }).click()
  const drawer = page.getByRole('dialog')
  expect(await drawer.getByLabel('检索式').inputValue()).toBe('库:域名 渡口')
  await drawer.getByRole('button', { name: '订阅检索' }).click()
  await drawer.waitFor({ state: 'hidden' })
  await page.goto('/app/watches')
  await page.getByRole('link', { name: '渡口', exact: true }).waitFor()
  await office.page.goto('/app/watches')
  await office.page.getByText('还没有订阅。').waitFor()
  await office.page.getByRole('button', { name: '建立专题' }).click()
  const form = office.page.getByRole('dialog')
  await form.getByLabel('专题名称').fill('渡口域名')
  await form.getByLabel('说明').fill('渡口一带企业的域名')
  await form.getByLabel('检索式').fill('库:域名 渡口')
  await form.getByRole('button', { name: '建立专题' }).click()
  await form.waitFor({ state: 'hidden' })
  await office.page.getByRole('link', { name: '渡口域名' }).waitFor()
})

test('a record that comes in joins the topic, and whoever keeps it is told of it', async () => {
  const { page } = office
  await page.goto('/app/records/domains/new')
  await page.getByLabel('域名').first().fill('dukou.example')
  await page.getByLabel('持有人').first().fill('渡口酿造有限公司')
  await page.getByLabel('依据').fill('备案截图')
  await page.getByRole('button', { name: '录入' }).click()
  await page.getByRole('heading', { name: 'dukou.example' }).waitFor()
  await keeper.page.goto('/app/notices')
  await expect
    .poll(
      async () => {
        await keeper.page.reload()
        await keeper.page.getByRole('heading', { name: '我的消息' }).waitFor()
        return keeper.page.getByText('您订阅的检索有新的记录').count()
      },
      { timeout: 90_000, interval: 2000 },
    )
    .toBe(1)
  await keeper.page.getByRole('link', { name: '渡口', exact: true }).first().click()
  await keeper.page.getByRole('link', { name: 'dukou.example' }).waitFor()
})

test('anybody reads the topic and what joined it', async () => {
  const { page } = visitor
  await page.goto(`/c/${city}/data`)
  await page.getByRole('link', { name: '专题数据库' }).click()
  await page.getByRole('link', { name: '渡口域名' }).click()
  await page.getByRole('link', { name: 'dukou.example' }).waitFor()
  await page.getByText(/建立以来新增 1 条/).waitFor()
  await page.goto(`/c/${city}/data/topics`)
  await page.getByRole('link', { name: '知识产权动态月报' }).click()
  await page
    .getByRole('row', { name: /渡口域名/ })
    .getByRole('link', { name: '1', exact: true })
    .click()
  await page.getByRole('link', { name: 'dukou.example' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('open data tell their terms, downloads and limits, at the width of a telephone too', async () => {
  const { page } = visitor
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/c/${city}/data`)
  await page.getByRole('link', { name: '开放数据' }).click()
  await page.getByRole('heading', { name: '使用条款' }).waitFor()
  await page.getByText('60 次／10 分钟').waitFor()
  expect(await page.getByRole('link', { name: 'Excel' }).count()).toBe(12)
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  const schema = await (await fetch(`${server.url}/api/data/registers/gi/schema`)).json()
  const changes = await (await fetch(`${server.url}/api/data/registers/gi/changes`)).json()
  expect(Object.keys(changes.records[0])).toEqual(schema.required)
})

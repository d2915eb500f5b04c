import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { fixturePlanText } from '../support/fixture-plan.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, chooseFound, importPlan, openWorkbench, publish, takeStep, textFile } from '../support/workbench.ts'

// The conference meets, its decisions become tasks; then the plan is amended by a new document.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
const visitors: Partial<Record<Person, Visitor>> = {}

async function as(person: Person): Promise<Page> {
  const visitor = visitors[person] ?? (await openWorkbench(browser, server, person))
  visitors[person] = visitor
  return visitor.page
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const panelOf = (page: Page) => page.getByRole('region', { name: '现在可以办' }).first()

async function today(page: Page): Promise<string> {
  return (await ask<{ readonly city: { readonly today: string } }>(page, '/api/session')).city.today
}

describe('a meeting of the joint conference', () => {
  test('a body that set itself a quarter and has not met is overdue in the office’s list', async () => {
    const page = await as('office')
    await page.goto('/app/?group=overdue')
    await page.getByRole('link', { name: '栖禾县知识产权战略实施联席会议' }).first().waitFor()
    await page.goto('/app/bodies?overdue=true')
    await page.getByRole('row').filter({ hasText: '栖禾县' }).getByText('每季度').waitFor()
    expect(await page.getByRole('row').filter({ hasText: '澜城区知识产权工作领导小组' }).count()).toBe(0)
  })

  test('is called, recorded with a member absent, and two decisions are entered', async () => {
    const page = await as('office')
    await page.goto('/app/bodies')
    await page.getByRole('link', { name: '澜川市知识产权战略实施工作联席会议', exact: true }).click()
    const on = await today(page)
    await takeStep(page, '通知开会', { 召开日期: on, 地点: '第三会议室', 议题: '研究专利转化\n听取进展' })
    await page.getByRole('listitem').filter({ hasText: '已通知' }).getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).getByText('已通知').waitFor()

    const panel = panelOf(page)
    await panel.getByRole('button', { name: '登记会议情况', exact: true }).click()
    await panel.getByLabel('会议情况').fill('会议研究了专利转化工作。')
    // The last member of the list, the market bureau, was not there.
    const chosen = panel.locator('[title="市市场监管局"], [title="澜川市市场监督管理局"]').first()
    await chosen
      .locator('[aria-label="close"]')
      .or(chosen.locator('..').locator('[aria-label="close"]'))
      .first()
      .click()
    await panel.locator('form').getByRole('button', { name: '登记会议情况', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).getByText('待印发纪要').waitFor()
    await page.getByRole('listitem').filter({ hasText: '市市场监管局' }).getByText('缺席').waitFor()

    for (const [text, unit, full] of [
      ['由市科技局建立转化资源库。', '市科技局', '澜川市科学技术局'],
      ['由市科技局每月通报进展。', '市科技局', '澜川市科学技术局'],
    ] as const) {
      await panel.getByRole('button', { name: '登记一项议定事项', exact: true }).click()
      await panel.getByLabel('议定事项').fill(text)
      await chooseFound(page, panel.getByLabel('牵头单位'), unit, full)
      await panel.locator('form').getByRole('button', { name: '登记一项议定事项', exact: true }).click()
      await panel.locator('form').waitFor({ state: 'hidden' })
    }
  })

  test('its minutes make both decisions tasks that cite them', async () => {
    const page = await as('office')
    await takeStep(page, '印发纪要', { 纪要文号: '澜知联纪要第9号', 缺席单位签阅期限: await today(page) })
    await page.getByRole('heading', { level: 1 }).getByText('纪要已印发').waitFor()
    const decision = page.getByRole('listitem').filter({ hasText: '由市科技局建立转化资源库。' })
    await decision.getByText('待签收').waitFor()
    await decision.getByRole('link', { name: '任务' }).click()
    await page.getByRole('link', { name: /澜知联纪要第9号）第1项/ }).waitFor()
    await page.goBack()
  })

  test('the absent member finds the minutes in its work and acknowledges them', async () => {
    const page = await as('lead')
    await page.goto('/app/?group=toAcknowledge')
    await page
      .getByRole('link', { name: /年第\d次会议纪要/ })
      .first()
      .click()
    await takeStep(page, '签阅', { 意见: '已传达。' })
    await page.getByRole('listitem').filter({ hasText: '市市场监管局' }).getByText('已签阅').waitFor()
  })
})

describe('an amended plan', () => {
  const year = new Date().getFullYear() + 1
  let planId = ''
  let before: ReadonlyMap<string, string> = new Map()
  const clausesOf = async (page: Page) => {
    const list = await ask<{ readonly rows: readonly { readonly id: string; readonly heading: string }[] }>(
      page,
      `/api/policies/${planId}/clauses?limit=200`,
    )
    return new Map(list.rows.map((row) => [row.heading, row.id]))
  }

  test('a new document is compared side by side before it replaces anything', async () => {
    const page = await as('office')
    planId = await importPlan(page, textFile('原方案.txt', fixturePlanText(year)))
    for (const button of await page.getByRole('button', { name: /^采纳/ }).all()) await button.click()
    await publish(page, { visibility: '内部' })
    before = await clausesOf(page)
    const newId = await importPlan(page, textFile('修订方案.txt', amendedText(fixturePlanText(year))))
    await page.goto(`/app/policies/${planId}/amend?with=${newId}`)
    await page.getByRole('button', { name: '新增 1' }).waitFor()
    for (const none of ['移动 0', '改写 0', '删去 0']) await page.getByRole('button', { name: none }).waitFor()
    await page.getByText('1.举办专利转化大赛。').waitFor()
  })

  test('published, every clause keeps its link though one insertion renumbered those behind it', async () => {
    const page = await as('office')
    await page.getByRole('button', { name: '发布为第 2 版' }).click()
    await page.getByLabel('修订依据').fill('市政府常务会议审议通过。')
    await page.locator('form').getByRole('button', { name: '发布为第 2 版' }).click()
    await page.waitForURL(`**/app/policies/${planId}`)
    await page.getByText('第 2 版', { exact: true }).first().waitFor()
    const after = await clausesOf(page)
    for (const [heading, id] of before) expect(after.get(heading), heading).toBe(id)
    expect(after.size).toBe(before.size + 1)
  })

  test('a unit’s annual plan lists each task it leads, and cannot hide what it leaves out', async () => {
    const office = await as('office')
    await office.goto('/app/annual-plans')
    await office.getByRole('button', { name: '生成年度计划' }).click()
    const drawer = office.getByRole('dialog')
    await chooseFound(office, drawer.getByLabel('单位'), '市市场监管局', '澜川市市场监督管理局')
    await drawer.getByLabel('年度', { exact: true }).fill('2039')
    await drawer.getByRole('button', { name: '生成年度计划' }).click()
    await office.getByRole('row').filter({ hasText: '2039年' }).getByRole('link').first().click()
    await office.getByRole('heading', { name: /^未覆盖/ }).waitFor()
    const line = office.getByRole('listitem').filter({ has: office.getByRole('button', { name: '列入计划' }) })
    const before = await line.count()
    await line.first().getByRole('button', { name: '列入计划' }).click()
    await office.getByLabel('本年度举措').fill('开展两次集中行动。')
    await office.locator('form').getByRole('button', { name: '列入计划' }).click()
    await office.getByRole('heading', { name: /^已列入计划/ }).waitFor()
    expect(await line.count()).toBe(before - 1)
  })

  test('nobody met an error on the way', () => {
    const errors = Object.values(visitors).flatMap((visitor) => visitor.errors)
    expect(errors.filter((error) => !/status of (404|409)/.test(error))).toEqual([])
  })
})

/** The same plan with one task put in before all others, which renumbers them. */
function amendedText(text: string): string {
  const first = '（一）盘活存量专利\n\n'
  const put = '1.举办专利转化大赛。每年发现一批好专利。（责任单位：市科技局）\n\n'
  const [before = '', after = ''] = text.split(first)
  const renumbered = after.replace(/^3\./m, '4.').replace(/^2\./m, '3.').replace(/^1\./m, '2.')
  return `${before}${first}${put}${renumbered}`
}

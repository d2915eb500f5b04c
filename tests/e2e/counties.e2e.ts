import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, openWorkbench, takeStep, textFile } from '../support/workbench.ts'

// The counties beside one another: what each has of its own, what it lacks, its plan against the city's.

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

const row = (page: Page, county: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: county, exact: true }) })
const chip = (page: Page, name: string) =>
  page.locator('.zq-chips').getByRole('link', { name: new RegExp(`^${name} `) })

/** A row of the page's own list. */
const line = (page: Page, words: string) => page.locator('.zq-rows > li').filter({ hasText: words }).first()

/** A plan that takes two of the city's clauses up and sets two targets of its own. */
const planUntil = (year: string) => `澜城区知识产权工作实施方案（至${year}年）

一、工作目标

到${year}年，有效注册商标总量达到7万件以上；知识产权信息公共服务网点达到3家以上。

二、重点任务

（一）完善统筹推进机制。建立任务清单、责任清单和问题清单，实行台账管理、对账销号。

（二）推广专利开放许可。组织专利权人作出开放许可声明，开展供需对接。
`

describe('the county mirror', () => {
  test('shows body, chair, last meeting, plan, policy, money with source and person of every county', async () => {
    const page = await as('office')
    await page.goto('/app/counties')
    const own = row(page, '澜城区')
    for (const word of ['澜城区知识产权工作领导小组', '韩书源', '每半年', '知识产权奖补办法', '部门预算批复'])
      await own.getByText(word).first().waitFor()
    await expect.poll(() => chip(page, '全部').textContent()).toMatch(/6$/)
  })

  test('lists a county that set a quarter and did not meet, and those without a body', async () => {
    const page = await as('office')
    await page.goto('/app/counties')
    await chip(page, '逾期未召开会议').click()
    await row(page, '栖禾县').getByText('每季度').waitFor()
    await expect.poll(() => row(page, '澜城区').count()).toBe(0)
    await chip(page, '未建立议事协调机构').click()
    await row(page, '清桐县').waitFor()
    await expect.poll(() => row(page, '栖禾县').count()).toBe(0)
  })

  test('they are reminded together; the officer finds it in his work and answers', async () => {
    const office = await as('office')
    await office.goto('/app/counties')
    await row(office, '澜城区').getByRole('checkbox').check()
    await row(office, '石棠市').getByRole('checkbox').check()
    await office.getByRole('button', { name: '提醒（2 条）' }).click()
    await office.getByLabel('提醒内容').fill('请报送年度工作要点。')
    await office.locator('form').getByRole('button', { name: '提醒（2 条）' }).click()
    await row(office, '澜城区').getByText('未答复').waitFor()

    const county = await as('county')
    await county.goto('/app/?group=reminded')
    await county.getByRole('link', { name: '澜城区', exact: true }).first().click()
    await county.getByText('请报送年度工作要点。').first().waitFor()
    await takeStep(county, '答复提醒', { 办理情况: '已报送。' })
    await county.getByRole('region', { name: '提醒和答复' }).getByText('已报送。').waitFor()
  })

  test('an officer keeps his own row and sees no other', async () => {
    const page = await as('county')
    await page.goto('/app/counties')
    await row(page, '澜城区').waitFor()
    await expect.poll(() => row(page, '栖禾县').count()).toBe(0)
    await row(page, '澜城区').getByRole('link', { name: '澜城区', exact: true }).click()
    await takeStep(page, '登记年度经费', { 年度: '2030', '金额（万元）': '420', 数据来源: '区人大批准的预算' })
    await page
      .getByRole('region', { name: '历年经费' })
      .getByRole('row')
      .filter({ hasText: '2030' })
      .getByText('420')
      .waitFor()
  })

  test('his county’s plan, uploaded: every clause of the city’s it does not take up is listed', async () => {
    const page = await as('county')
    const held = await ask<{ readonly policy: { readonly title: string } }>(await as('office'), '/api/county-targets')
    const until = /—(\d{4})年/.exec(held.policy.title)?.[1] ?? ''
    await page.getByRole('button', { name: '上传县级规划' }).click()
    await page.getByLabel('从电脑选择').setInputFiles(textFile('澜城区方案.txt', planUntil(until)))
    await page.getByRole('button', { name: '上传并对照' }).click()
    await page.waitForURL('**/plan')
    await line(page, '健全纠纷多元化解机制').getByText('未承接').waitFor()
    await chip(page, '已承接').click()
    await line(page, '完善统筹推进机制').waitFor()
    await line(page, '推广专利开放许可').waitFor()
    await chip(page, '未承接').click()
    const clause = line(page, '深化区域交流合作')
    await clause.getByRole('button', { name: '人工认定' }).click()
    await clause.getByRole('radio', { name: '本地不涉及' }).check()
    await clause.getByLabel('理由或对应条款').fill('由市级统一开展')
    await clause.locator('form').getByRole('button', { name: '人工认定' }).click()
    await chip(page, '本地不涉及').click()
    await line(page, '深化区域交流合作').getByText('由市级统一开展').waitFor()
  })

  test('the counties’ own targets are put together beside the city’s, and who has none is named', async () => {
    const page = await as('office')
    await page.goto('/app/counties?tab=targets')
    const marks = line(page, '有效注册商标总量')
    await marks.getByText('77,000').waitFor()
    await marks.getByText('达到市目标', { exact: true }).waitFor()
    const points = line(page, '信息公共服务网点')
    await points.getByText('数据不全').waitFor()
    await points.getByText(/未提出目标：.*清桐县/).waitFor()
    const sums = await ask<{ readonly rows: readonly { readonly total: number; readonly city: number }[] }>(
      page,
      '/api/county-targets',
    )
    expect(sums.rows.find((one) => one.total === 77_000)?.city).toBe(68_000)
  })

  test('nobody met an error on the way', () => {
    const errors = Object.values(visitors).flatMap((visitor) => visitor.errors)
    expect(errors.filter((error) => !/status of (404|409)/.test(error))).toEqual([])
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { openWorkbench } from '../support/workbench.ts'

let server: SampleServer
let browser: Browser
let leader: Page

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  leader = (await openWorkbench(browser, server, 'leader')).page
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function figures(): Promise<readonly (readonly [string, string])[]> {
  await leader.goto('/app/cockpit')
  await leader.locator('.zq-cockpit [data-figure]').first().waitFor()
  return leader
    .locator('.zq-cockpit [data-figure]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-figure') ?? '', one.getAttribute('data-value') ?? '']),
    )
}

test('a leader finds three answers, and every kind of figure opens to as many rows as it says', async () => {
  const shown = await figures()
  for (const title of ['进度如何', '卡在哪里', '接下来要做什么', '县域对比']) {
    await leader.getByRole('heading', { name: title }).waitFor()
  }
  const some = ['goals', 'light.behind', 'late', 'unsigned', 'next.month']
  const county = shown.find(([id]) => id.startsWith('county.'))?.[0] ?? ''
  const year = shown.find(([id, value]) => id.startsWith('year.') && value !== '0')?.[0] ?? ''
  for (const id of [...some, county, year]) {
    const value = shown.find(([one]) => one === id)?.[1]
    await leader.goto(`/app/cockpit/rows?figure=${encodeURIComponent(id)}`)
    const rows = leader.locator('[data-counted]')
    await rows.waitFor()
    expect(await rows.getAttribute('data-counted'), id).toBe(value)
    await expect.poll(() => rows.locator('> li').count(), { message: id }).toBe(Math.min(100, Number(value)))
  }
})

test('from a figure it is two steps to the evidence and the clause', async () => {
  await figures()
  await leader.locator('[data-figure="late"]').first().click()
  await leader.locator('[data-counted] > li a').first().click()
  await leader.getByRole('heading', { level: 1 }).waitFor()
  expect(leader.url()).toMatch(/\/app\/(tasks|things)\//)
})

test('the wall says the same in letters of at least twenty-five pixels, without scrolling sideways', async () => {
  const shown = new Map(await figures())
  await leader.setViewportSize({ width: 1920, height: 1080 })
  await leader.getByRole('link', { name: '大屏显示' }).click()
  const late = leader.locator('.zq-wall [data-figure="late"]').first()
  await late.waitFor()
  expect(await late.getAttribute('data-value')).toBe(shown.get('late'))
  const sizes = await leader
    .locator('.zq-wall section *')
    .evaluateAll((all) =>
      all.filter((one) => one.textContent !== '').map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(25)
  expect(await leader.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

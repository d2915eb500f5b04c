import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { signIn } from '../support/workbench.ts'

// A firm rates badly how its question was answered, the unit follows it up in time, the firm rates once more.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let firm: Page

const sample = '419900'

async function as(login: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  return page
}

/** The part of a case page that holds its rating. */
const ratingOn = (page: Page) => page.locator('#rating')

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('whoever applied is asked to rate what was closed, and a bad rating says until when it is followed up', async () => {
  firm = await as('hemiao')
  await firm
    .getByRole('link', { name: /咨〔2026〕3号/ })
    .first()
    .click()
  await ratingOn(firm).getByRole('button', { name: '评价服务' }).click()
  await ratingOn(firm).getByText('不满意', { exact: true }).click()
  await ratingOn(firm).getByLabel('想说的话').fill('答复只抄了条文')
  await ratingOn(firm).locator('form').getByRole('button', { name: '评价服务' }).click()
  await ratingOn(firm).getByText('差评待回访', { exact: true }).waitFor()
  await ratingOn(firm).getByText('差评回访期限').waitFor()
  expect(await ratingOn(firm).getByRole('button', { name: '评价服务' }).count()).toBe(0)
})

test('the unit finds it among its work and records the follow-up', async () => {
  const officer = await as('gaoyihan')
  await officer.getByRole('heading', { name: /待回访的差评/ }).waitFor()
  await officer.goto(new URL(firm.url()).pathname)
  const rating = ratingOn(officer)
  expect(await rating.getByRole('button', { name: /评价/ }).count()).toBe(0)
  await rating.getByRole('button', { name: '登记回访' }).click()
  await rating.getByLabel('核实情况').fill('答复确实没有结合来件的情况')
  await rating.getByLabel('整改和答复').fill('已电话逐条解释，并补充答复')
  await rating.getByLabel('回访日期').fill(await todayOf(officer))
  await rating.locator('form').getByRole('button', { name: '登记回访' }).click()
  await rating.getByText('已回访', { exact: true }).waitFor()
  await officer.goto('/app/ratings')
  await officer.getByText('答复只抄了条文').waitFor()
  expect(await findBarriers(officer)).toEqual([])
})

test('the firm reads what was done and rates once more', async () => {
  await firm.reload()
  await ratingOn(firm).getByText('已电话逐条解释，并补充答复').waitFor()
  await ratingOn(firm).getByRole('button', { name: '回访后再评一次' }).click()
  await ratingOn(firm).getByText('满意', { exact: true }).click()
  await ratingOn(firm).locator('form').getByRole('button', { name: '回访后再评一次' }).click()
  await ratingOn(firm).getByText('回访后已再评', { exact: true }).waitFor()
})

test('the charter counts the first rating, and its number opens to rows without names', async () => {
  const { page } = await openVisitor(browser, server.url)
  await page.goto(`/c/${sample}/charter`)
  await page.getByRole('link', { name: '知识产权一站咨询 差评 1' }).click()
  await page.getByRole('cell', { name: '不满意', exact: true }).waitFor()
  expect(await page.getByText('咨〔2026〕').count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(page)).toBe(0)
})

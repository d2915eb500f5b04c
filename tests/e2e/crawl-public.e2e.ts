import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor } from '../support/browser.ts'
import { patternOf } from '../support/crawl/addresses.ts'
import { crawl, pressAll, publicPages } from '../support/crawl/crawl.ts'
import { codesShown } from '../support/crawl/words.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'

let server: SampleServer
let browser: Browser

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('every public page opens whole, plain, without barriers, and none scrolls sideways', async () => {
  const visitor = await openVisitor(browser, server.url)
  const { visited, faults, buttons } = await crawl(visitor, '/', publicPages)
  expect(faults).toEqual([])
  expect(visited.map(patternOf)).toContain('/clause/:id')
  expect(await pressAll(visitor, buttons)).toEqual([])
  await visitor.context.close()
}, 300_000)

test('a page that is not there says so, with a way on', async () => {
  const { page, context } = await openVisitor(browser, server.url)
  for (const address of ['/c/000000', '/clause/nothing', '/nowhere']) {
    expect((await page.goto(address))?.status()).toBe(404)
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
    expect(await codesShown(page)).toEqual([])
  }
  await context.close()
})

test('no Chinese stands on English pages but names and quotations', async () => {
  const visitor = await openVisitor(browser, server.url, { language: 'en-US' })
  await visitor.context.addCookies([{ name: 'zq-lang', value: 'en', url: server.url }])
  const { faults } = await crawl(visitor, '/', publicPages, true)
  expect(faults).toEqual([])
  await visitor.context.close()
}, 300_000)

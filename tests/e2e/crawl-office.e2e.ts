import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { crawlTime, expectEnglish, expectWhole } from '../support/crawl/as-role.ts'
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

test(
  'every page of the office opens whole, plain, without barriers; none scrolls sideways, and every button does something',
  () => expectWhole(browser, server, 'office'),
  crawlTime,
)

test(
  'no Chinese stands in the English workbench of the office but names and quotations',
  () => expectEnglish(browser, server, 'office'),
  crawlTime,
)

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { crawlTime, expectEnglish, expectWhole } from '../support/crawl/as-role.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'

// All roles in one file: a sort of button that one of them pressed on a sort of page is not pressed again by the next.

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

test.each(['office', 'lead', 'reporter', 'county', 'leader', 'auditor', 'administrator'] as const)(
  'every page of %s opens whole, plain, without barriers; none scrolls sideways, and every button does something',
  (role) => expectWhole(browser, server, role),
  crawlTime,
)

test.each(['office', 'administrator', 'auditor'] as const)(
  'no Chinese stands in the English workbench of %s but names and quotations',
  (role) => expectEnglish(browser, server, role),
  crawlTime,
)

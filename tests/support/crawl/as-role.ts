import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Person, SampleServer } from '../sample-server.ts'
import { openWorkbench } from '../workbench.ts'
import { crawl, pressAll, workbench } from './crawl.ts'

/** Milliseconds that a crawl of one role may take on a busy machine. */
export const crawlTime = 1_200_000

/** Visits every page of a role's workbench and presses every sort of button once. */
export async function expectWhole(browser: Browser, server: SampleServer, role: Person): Promise<void> {
  const visitor = await openWorkbench(browser, server, role)
  const { visited, faults, buttons } = await crawl(visitor, '/app/', workbench)
  expect(faults).toEqual([])
  expect(visited.length).toBeGreaterThan(8)
  expect(await pressAll(visitor, buttons)).toEqual([])
  await visitor.context.close()
}

/** Visits every page of a role's workbench in English. */
export async function expectEnglish(browser: Browser, server: SampleServer, role: Person): Promise<void> {
  const visitor = await openWorkbench(browser, server, role)
  await visitor.page.getByRole('button', { name: 'English' }).click()
  await visitor.page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
  const { faults } = await crawl(visitor, '/app/', workbench, true)
  expect(faults).toEqual([])
  await visitor.context.close()
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor, sidewaysScroll, takePicture, type Visitor } from '../support/browser.ts'
import { settleOf } from '../support/crawl/settle.ts'
import { fixturePlanText } from '../support/fixture-plan.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { askAll, importPlan, openWorkbench, tab, textFile } from '../support/workbench.ts'

// The pictures are for people to look at; what can be told without eyes is tested in the crawl.

interface View {
  readonly name: string
  readonly as: Person | 'public'
  readonly address: () => string
  /** Long pages are shown as far as one sees without scrolling. */
  readonly part?: 'seen'
  readonly prepare?: (page: Page) => Promise<void>
}

let server: SampleServer
let browser: Browser
const visitors = new Map<Person | 'public', Visitor>()
const ids = { review: '', plan: '', task: '', indicator: '', duty: '', clause: '' }

const views: readonly View[] = [
  { name: 'home-office', as: 'office', address: () => '/app/' },
  { name: 'ledger', as: 'office', address: () => '/app/tasks', part: 'seen' },
  { name: 'assign', as: 'office', address: () => '/app/assign' },
  { name: 'duties', as: 'office', address: () => '/app/duties', part: 'seen' },
  { name: 'indicators', as: 'office', address: () => '/app/indicators', part: 'seen' },
  { name: 'indicator', as: 'office', address: () => `/app/indicators/${ids.indicator}` },
  { name: 'policies', as: 'office', address: () => '/app/policies' },
  { name: 'upload', as: 'office', address: () => '/app/policies/new' },
  { name: 'review', as: 'office', address: () => `/app/policies/${ids.review}`, part: 'seen' },
  {
    name: 'review-targets',
    as: 'office',
    address: () => `/app/policies/${ids.review}`,
    part: 'seen',
    prepare: async (page) => {
      // On a phone the source and what was read take turns.
      const read = page.getByText('读到的内容', { exact: true })
      if (await read.isVisible()) await read.click()
      await tab(page, '指标').click()
      await page.keyboard.press('j')
    },
  },
  { name: 'clause', as: 'office', address: () => `/app/clauses/${ids.clause}` },
  { name: 'task-office', as: 'office', address: () => `/app/tasks/${ids.task}` },
  { name: 'figure', as: 'leader', address: () => '/app/figures/overdue-items' },
  { name: 'home-lead', as: 'lead', address: () => '/app/' },
  { name: 'organisation', as: 'administrator', address: () => '/app/organisation', part: 'seen' },
  { name: 'audit', as: 'auditor', address: () => '/app/audit', part: 'seen' },
  { name: 'account', as: 'office', address: () => '/app/account' },
  { name: 'public-home', as: 'public', address: () => '/c/419900' },
  { name: 'public-plan', as: 'public', address: () => `/c/419900/plans/${ids.plan}`, part: 'seen' },
  { name: 'public-clause', as: 'public', address: () => `/clause/${ids.clause}` },
  { name: 'public-search', as: 'public', address: () => '/c/419900?q=%E4%B8%93%E5%88%A9%E5%AF%BC%E8%88%AA' },
  { name: 'sign-in', as: 'public', address: () => '/sign-in' },
]

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  const { page } = await visitorOf('office')
  const tasks = await askAll<{ readonly id: string; readonly state: string; readonly reports: number }>(
    page,
    '/api/tasks',
  )
  const told = tasks.filter((task) => task.state === 'active').toSorted((a, b) => b.reports - a.reports)[0]
  const indicators = await askAll<{ readonly id: string; readonly clauseId: string; readonly latest: number | null }>(
    page,
    '/api/indicators',
  )
  const plans = await askAll<{ readonly id: string; readonly state: string }>(page, '/api/policies')
  const measured = indicators.find((one) => one.latest !== null)
  ids.task = told?.id ?? ''
  ids.indicator = measured?.id ?? ''
  ids.clause = measured?.clauseId ?? ''
  ids.plan = plans.find((plan) => plan.state === 'published')?.id ?? ''
  ids.review = await importPlan(page, textFile('行动方案.txt', fixturePlanText(new Date().getFullYear() + 1)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function visitorOf(who: Person | 'public'): Promise<Visitor> {
  const known = visitors.get(who)
  if (known) return known
  const opened = await (who === 'public' ? openVisitor(browser, server.url) : openWorkbench(browser, server, who))
  visitors.set(who, opened)
  return opened
}

test.each(views)(
  '$name is drawn at the width of a desk and of a phone',
  async ({ name, as, address, part, prepare }) => {
    const { page, errors } = await visitorOf(as)
    const settle = settleOf(page)
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.goto(address())
      await settle()
      await prepare?.(page)
      await takePicture(page, `${name}-${width}`, part)
      expect(await sidewaysScroll(page)).toBe(0)
    }
    expect(errors).toEqual([])
  },
)

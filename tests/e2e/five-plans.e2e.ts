import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { type RealPlan, realPlans } from '../support/five-plans.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { hasShared, sharedFolder } from '../support/shared.ts'
import { ask, askAll, importPlan, openWorkbench, publish, tab, tabCount, takeStep } from '../support/workbench.ts'

interface Clause {
  readonly id: string
  readonly path: string
  readonly text: string
  readonly span: readonly [number, number]
}

interface Indicator {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly clauseId: string | null
  readonly type: string
  readonly operator: string | null
  readonly target: unknown
  readonly unit: string
  readonly period: string | null
}

interface Duty {
  readonly id: string
  readonly state: string
  readonly quote: string
  readonly clauseId: string | null
  readonly every: { readonly unit: string; readonly n: number }
  readonly occurrences: readonly { readonly dueOn: string; readonly overdue: boolean }[]
}

interface Task {
  readonly id: string
  readonly heading: string
  readonly state: string
  readonly overdue: boolean
  readonly clauseId: string | null
}

const there = hasShared('policies/xinxiang-2024.txt', 'the five real plans, imported through the browser')

let server: SampleServer
let browser: Browser
let office: Visitor
const ids = new Map<string, string>()

describe.skipIf(!there)('the five real plans', () => {
  beforeAll(async () => {
    server = await startSampleServer()
    browser = await openBrowser()
    office = await openWorkbench(browser, server, 'office')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  describe.each(realPlans)('$file', (plan) => {
    stopAtFirstFailure()
    const at = (): string => ids.get(plan.file) ?? ''

    test('comes in through the browser with its tasks and what it says of itself', async () => {
      const { page } = office
      ids.set(plan.file, await importPlan(page, resolve(sharedFolder, 'policies', `${plan.file}.txt`)))
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(plan.title)
      expect(await tabCount(page, '任务')).toBe(plan.tasks)
      const facts = page.getByRole('region', { name: '文件信息' })
      for (const [label, words] of plan.says) {
        const line = facts.locator('div').filter({ has: page.getByText(label, { exact: true }) })
        await expect.poll(() => line.first().textContent()).toContain(words)
      }
      if (plan.file === 'xinxiang-2024') await reviewUnits(page, plan)
    })

    test('is published, and its ledger has what its text has', async () => {
      const { page } = office
      await publish(page, { visibility: '公开', show: ['责任单位', '办理状态', '期限'] })
      await page.goto(`/app/tasks?policy=${at()}`)
      await page.getByText(`共 ${plan.tasks} 条`).waitFor()
      const tasks = await askAll<Task>(page, `/api/tasks?policy=${at()}`)
      expect(tasks.filter((task) => task.clauseId === null)).toEqual([])
      if (plan.past) {
        expect(new Set(tasks.map((task) => task.state))).toEqual(new Set(['closed']))
        await page.goto(`/app/policies/${at()}`)
        await page.getByText('已到期，待评估').first().waitFor()
      }
    })

    test('every target and goal of it is an indicator that opens its clause', async () => {
      const { page } = office
      const indicators = await askAll<Indicator>(page, `/api/indicators?policy=${at()}`)
      const clauses = await askAll<Clause>(page, `/api/policies/${at()}/clauses`)
      const textOf = new Map(clauses.map((clause) => [clause.id, clause.text]))
      for (const [path, words, operator, target, unit, period] of plan.targets) {
        const found = indicators.find((row) => row.type === 'number' && row.path === path && row.title.includes(words))
        expect(found, words).toMatchObject({ operator, target, unit, period })
        expect(textOf.get(found?.clauseId ?? ''), words).toBeTruthy()
      }
      expect(indicators.filter((row) => row.type === 'number')).toHaveLength(plan.targets.length)
      for (const [type, words] of plan.goals) {
        const found = indicators.find((row) => row.type === type && row.title.includes(words))
        expect(found, words).toBeTruthy()
        expect(textOf.get(found?.clauseId ?? ''), words).toBeTruthy()
      }
      const [first] = indicators.filter((row) => row.type === 'number')
      await page.goto(`/app/indicators/${first?.id}`)
      await page
        .getByRole('link', { name: first?.path ?? '', exact: true })
        .first()
        .click()
      await page.waitForURL(`**/app/clauses/${first?.clauseId}`)
    })

    test('what it wants every year, every three years or 定期 is a recurring duty', async () => {
      const duties = await askAll<Duty>(office.page, `/api/duties?policy=${at()}`)
      for (const [unit, n, words] of plan.duties) {
        const found = duties.find((duty) => duty.quote.includes(words) && duty.every.unit === unit)
        expect(found, words).toMatchObject({ every: { unit, n } })
        const running = unit === 'unset' ? 'unset' : 'running'
        expect(found?.state, words).toBe(plan.past ? 'closed' : running)
      }
      const overdue = duties.flatMap((duty) => duty.occurrences).filter((one) => one.overdue)
      if (plan.past) expect(overdue).toEqual([])
    })

    test('each clause opens at its own permanent link and shows the exact characters of the source', async () => {
      const { page } = office
      const clauses = await askAll<Clause>(page, `/api/policies/${at()}/clauses`)
      const { reading } = await ask<{ readonly reading: { readonly source: { readonly text: string } } }>(
        page,
        `/api/policies/${at()}/reading`,
      )
      const file = readFileSync(resolve(sharedFolder, 'policies', `${plan.file}.txt`), 'utf8')
      expect(reading.source.text).toBe(file)
      const characters = [...file]
      for (const { text, span, path } of clauses) expect(text, path).toBe(characters.slice(...span).join(''))
      for (const { id, path } of clauses) {
        const answer = await page.context().request.get(`/clause/${id}`)
        expect({ path, status: answer.status() }).toEqual({ path, status: 200 })
      }
      const last = clauses.at(-1)
      await page.goto(`/clause/${last?.id}`)
      expect(await page.getByRole('main').locator('blockquote').textContent()).toBe(last?.text)
      await page.goto(`/app/clauses/${last?.id}`)
      expect(await page.getByRole('main').locator('blockquote').first().textContent()).toBe(last?.text)
    })
  })

  test('what is past its horizon makes nothing overdue, and an evaluation is all it waits for', async () => {
    const { page } = office
    await page.goto('/app/tasks?overdue=true')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const overdue = await askAll<{ readonly policyId: string }>(page, '/api/tasks?overdue=true')
    const past = realPlans.filter((plan) => plan.past).map((plan) => ids.get(plan.file))
    expect(overdue.filter((task) => past.includes(task.policyId))).toEqual([])
  })

  test('run again, its yearly and three-yearly duties are dated, and the missed ones are overdue', async () => {
    const { page } = office
    const id = ids.get('hengyang-2010') ?? ''
    await page.goto(`/app/policies/${id}`)
    await page.getByText('其他办理').click()
    await takeStep(page, '恢复执行', { 理由: '修订前继续按原意见推进。' })
    await page.getByText('已发布').first().waitFor()
    const duties = await askAll<Duty>(page, `/api/duties?policy=${id}`)
    const yearly = duties.find((duty) => duty.quote.includes('市政府常务会议每年听取一次'))
    const threeYearly = duties.find((duty) => duty.quote.includes('每三年进行一次'))
    for (const duty of [yearly, threeYearly]) {
      expect(duty?.state).toBe('running')
      expect(duty?.occurrences.length).toBeGreaterThan(0)
      expect(duty?.occurrences.some((one) => one.overdue)).toBe(true)
    }
    expect(duties.find((duty) => duty.quote.includes('定期研究、部署'))?.state).toBe('unset')
    await page.goto(`/app/duties?policy=${id}&overdue=true`)
    await page.getByText('每三年进行一次阶段性评估').first().waitFor()
  })

  test('nothing went wrong on any page', () => {
    expect(office.errors).toEqual([])
  })
})

/** The plan of 24 tasks: 24 lists of units, one mistyped, a collective one that opens to its members. */
async function reviewUnits(page: Page, plan: RealPlan): Promise<void> {
  await tab(page, '任务').click()
  const cards = page.getByRole('tabpanel').getByRole('article')
  expect(await cards.count()).toBe(plan.tasks)
  expect(await cards.filter({ hasText: '没有写明' }).count()).toBe(0)
  expect(await page.getByText(/展开为 \d+ 家/).count()).toBe(6)
  await tab(page, '发现').click()
  const typo = page.getByRole('article').filter({ hasText: '市农村农业局' })
  await typo.getByRole('button', { name: /采纳.*市农业农村局/ }).click()
  await expect.poll(() => typo.getByText('已采纳').count()).toBe(1)
  await tab(page, '任务').click()
  await cards.filter({ hasText: '市农业农村局' }).first().waitFor()
  expect(await cards.filter({ hasText: '市农村农业局' }).count()).toBe(0)
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, askAll, openWorkbench, takeStep } from '../support/workbench.ts'

// One evaluation from the duty that asks for it to the adjusted target on the public page, each test where the one before
// it ended.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
const visitors: Partial<Record<Person, Visitor>> = {}
let evaluation = ''
let year = 0
let target: Row

interface Row {
  readonly id: string
  readonly title: string
  readonly policyId: string
  readonly type: string
  readonly state: string
  readonly target: number | object | null
  readonly period: string | null
  readonly light: string
  readonly quote: string
  readonly occurrences: readonly { readonly id: string; readonly state: string }[]
}

async function as(person: Person): Promise<Page> {
  const visitor = visitors[person] ?? (await openWorkbench(browser, server, person))
  visitors[person] = visitor
  return visitor.page
}

const results = (page: Page) => page.getByRole('region', { name: '目标完成情况' })
const lowered = () => Number(target.target) - 1

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  const page = await as('office')
  year = Number((await ask<{ city: { today: string } }>(page, '/api/session')).city.today.slice(0, 4))
  const rows = await askAll<Row>(page, '/api/indicators')
  const numeric = rows.filter((row) => row.state === 'watching' && row.type === 'number')
  target = numeric.find((row) => typeof row.target === 'number' && row.light === 'behind') ?? (numeric[0] as Row)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a duty “every three years” leads to the evaluations when it is due', async () => {
  const page = await as('office')
  const duties = await askAll<Row>(page, '/api/duties')
  const duty = duties.find((row) => row.quote.includes('每三年'))
  await page.goto(`/app/things/${duty?.id}`)
  const panel = page.getByRole('region', { name: '现在可以办' })
  await panel.getByRole('button', { name: '确定周期', exact: true }).click()
  await panel.getByRole('radio', { name: '年', exact: true }).check()
  await panel.getByLabel('每几个单位一次').fill('3')
  await panel.getByLabel('第一次的日期').fill(`${year}-12-31`)
  await panel.getByLabel('依据或理由').fill('规划执行满两年，先行评估')
  await panel.locator('form').getByRole('button', { name: '确定周期', exact: true }).click()
  await panel.locator('form').waitFor({ state: 'hidden' })
  await page.goto('/app/duties?q=评估')
  await page.getByRole('link', { name: '开展评估' }).first().click()
  await page.getByRole('dialog', { name: '开始一轮评估' }).waitFor()
})

test('the office begins a cycle and sees every target and task as the ledger has them', async () => {
  const page = await as('office')
  const box = page.getByRole('dialog', { name: '开始一轮评估' })
  await box.getByLabel('从哪一年').fill(String(year - 1))
  await box.getByLabel('到哪一年').fill(String(year))
  await box.locator('form').getByRole('button', { name: '开始一轮评估' }).click()
  await page.waitForURL(/\/evaluations\/[0-9a-f-]{36}/)
  evaluation = page.url().split('/').at(-1) ?? ''
  await results(page).waitFor()
  const indicators = await askAll<Row>(page, `/api/indicators?policy=${target.policyId}`)
  await expect.poll(() => results(page).locator('tbody tr').count()).toBe(indicators.length)
  const tasks = await askAll<Row>(page, `/api/tasks?policy=${target.policyId}`)
  expect(await page.getByRole('region', { name: '任务办理情况' }).locator('tbody tr').count()).toBe(tasks.length)
  await page.getByText('结项时锁定').first().waitFor()
})

test('it proposes a lower target for a later year, with its reason', async () => {
  const page = await as('office')
  await takeStep(page, '填写评估意见', { 评估发现: '总体进展符合预期，个别目标偏高。', 建议: '适当调整个别目标。' })
  await page.getByRole('button', { name: '建议调整目标', exact: true }).click()
  const box = page.getByRole('dialog', { name: '建议调整目标' })
  const cell = (what: string) => box.getByLabel(`${target.title} ${what}`, { exact: true })
  const send = box.locator('form').getByRole('button', { name: '建议调整目标', exact: true })
  await cell('目标年度').fill(String(year + 3))
  await send.click()
  await box.getByText('没有填新目标值').waitFor()
  await cell('新目标值').fill(String(lowered()))
  await cell('理由').fill('分母增加，按期达到有困难')
  await send.click()
  await box.waitFor({ state: 'hidden' })
  await results(page).getByText('建议调整为').waitFor()
  await takeStep(page, '提交复核')
})

test('whoever drew it up cannot check it; the leader finds it in his list and approves', async () => {
  const page = await as('office')
  await page.getByText('现在不能办').click()
  await page.getByText('该评估由您起草').waitFor()
  const leader = await as('leader')
  await leader.goto('/app/?group=toReview')
  await leader.locator(`a[href$="/evaluations/${evaluation}"]`).first().click()
  await takeStep(leader, '复核通过')
})

test('closing needs the ground, freezes the figures, and does the duty', async () => {
  const page = await as('office')
  await page.reload()
  const panel = page.getByRole('region', { name: '现在可以办' })
  await panel.getByRole('button', { name: '结项', exact: true }).click()
  await panel.locator('form').getByRole('button', { name: '结项', exact: true }).click()
  await panel.getByText('调整目标要有依据文件').waitFor()
  await panel.getByLabel('依据文件', { exact: false }).first().fill(`澜政纪要〔${year}〕12号`)
  await panel.locator('form').getByRole('button', { name: '结项', exact: true }).click()
  await page.getByText('此后不再改动').first().waitFor()
  await results(page).getByText('调整为').first().waitFor()
  const duty = (await askAll<Row>(page, '/api/duties')).find((row) => row.quote.includes('每三年'))
  expect(duty?.occurrences.map((one) => one.state)).toContain('done')
})

test('the adjusted target shows the old one on its page and on the public page, and looking back finds it', async () => {
  const page = await as('office')
  const row = results(page).locator(`[data-row="${target.id}"]`)
  await row.locator('del').first().waitFor()
  await row.getByRole('link').first().click()
  await page.locator('.zq-facts .zq-earlier del').waitFor()
  await page.getByRole('region', { name: '目标调整记录' }).getByText(`澜政纪要〔${year}〕12号`).waitFor()
  const now = await ask<Row>(page, `/api/indicators/${target.id}`)
  expect([now.target, now.period]).toEqual([lowered(), String(year + 3)])
  const then = await ask<Row>(page, `/api/indicators/${target.id}?known=${year}-01-31`)
  expect([then.target, then.period]).toEqual([target.target, target.period])
  const stranger = (await openVisitor(browser, server.url)).page
  const { city } = await ask<{ city: { code: string } }>(page, '/api/session')
  await stranger.goto(`/c/${city.code}/plans/${target.policyId}#targets`)
  const adjusted = stranger.locator('.adjusted').first()
  await adjusted.waitFor()
  expect(await adjusted.textContent()).toContain(`澜政纪要〔${year}〕12号`)
  expect(await adjusted.locator('xpath=ancestor::td').textContent()).toContain(
    Number(target.target).toLocaleString('en-US'),
  )
})

test('the next cycle opens with the adjusted target', async () => {
  const page = await as('office')
  await page.goto(`/app/evaluations?policy=${target.policyId}`)
  await page.getByRole('button', { name: '开始一轮评估' }).click()
  const box = page.getByRole('dialog', { name: '开始一轮评估' })
  await box.getByText(`上一轮评估到${year}年`).waitFor()
  expect(await box.getByLabel('从哪一年').inputValue()).toBe(String(year + 1))
  await box.locator('form').getByRole('button', { name: '开始一轮评估' }).click()
  await page.waitForURL(/\/evaluations\/[0-9a-f-]{36}/)
  const row = results(page).locator(`[data-row="${target.id}"]`)
  await row.getByText(lowered().toLocaleString('en-US')).first().waitFor()
  await row.locator('.zq-earlier del').waitFor()
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { addSecondCity, secondCity } from '../support/second-city.ts'
import { ask, askAll, importPlan, openWorkbench, publish, signIn, textFile } from '../support/workbench.ts'

interface Row {
  readonly id: string
  readonly title: string
}

/** What the first city has, as its own office and auditor find it. */
interface Holdings {
  readonly policies: readonly Row[]
  readonly tasks: readonly (Row & { readonly clauseId: string })[]
  readonly indicators: readonly Row[]
  readonly duties: readonly Row[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** A report with evidence, and where its file lies. */
  readonly report: string
  readonly file: string
}

const plan = `望海市人民政府关于印发望海市知识产权行动方案的通知

望政〔2026〕3号

现将《望海市知识产权行动方案（2026—2040年）》印发给你们，请认真组织实施。

望海市人民政府

2026年2月3日

望海市知识产权行动方案（2026—2040年）

一、主要目标

到2040年，每万人口发明专利拥有量达到9件以上。

二、重点任务

（一）建设海洋专利库。每年更新一次海洋专利库。（责任单位：市市场监管局）

（二）开展渔港维权。支持渔港设立维权站点。
`
const secondPlanTitle = '望海市知识产权行动方案（2026—2040年）'

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let first: Visitor
let second: Visitor
let has: Holdings
let secondPlan = ''

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  const official = await addSecondCity(server.dataDir)
  first = await openWorkbench(browser, server, 'office')
  second = await openVisitor(browser, server.url)
  await signIn(second.page, official.login, official.password)
  has = await holdingsOf(first.page)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function holdingsOf(page: Page): Promise<Holdings> {
  const tasks = await askAll<Holdings['tasks'][number]>(page, '/api/tasks')
  for (const task of tasks) {
    for (const report of await askAll<Row>(page, `/api/tasks/${task.id}/reports`)) {
      const { files } = await ask<{ readonly files: readonly Row[] }>(page, `/api/things/${report.id}`)
      if (files[0] === undefined) continue
      return {
        policies: await askAll(page, '/api/policies'),
        tasks,
        indicators: await askAll(page, '/api/indicators'),
        duties: await askAll(page, '/api/duties'),
        units: await askAll(page, '/api/units'),
        people: await askAll(page, '/api/people'),
        report: report.id,
        file: `/api/things/${report.id}/files/${files[0].id}`,
      }
    }
  }
  throw new Error('the sample city has no report with evidence')
}

/** Every name and title that only the first city has. */
function namesOf(all: Holdings): readonly string[] {
  const titles = [...all.policies, ...all.tasks, ...all.indicators, ...all.duties].map((row) => row.title)
  const names = [...all.units, ...all.people].map((row) => row.name)
  return [...new Set([...titles, ...names])].filter((name) => name.length > 1 && !secondCity.bureau.includes(name))
}

async function statusOf(page: Page, path: string): Promise<number> {
  return (await page.context().request.get(path)).status()
}

test('the first city is full of things, and the second one begins empty', async () => {
  for (const list of [has.policies, has.tasks, has.indicators, has.duties, has.units, has.people]) {
    expect(list.length).toBeGreaterThan(1)
  }
  await second.page.goto('/app/tasks')
  await second.page.getByText('没有符合条件的任务。').waitFor()
})

test('the second city imports and publishes a plan of its own', async () => {
  secondPlan = await importPlan(second.page, textFile('望海市.txt', plan))
  await publish(second.page, { visibility: '公开', show: ['责任单位'] })
  await second.page.goto('/app/tasks')
  await second.page.getByText('共 2 条').waitFor()
})

test('no page of the second city shows a name of the first', async () => {
  const names = namesOf(has)
  const pages = ['/', '/tasks', '/assign', '/duties', '/indicators', '/policies', '/organisation', '/policies/new']
  for (const path of pages) {
    await second.page.goto(`/app${path}`)
    await second.page.getByRole('heading', { level: 1 }).waitFor()
    await second.page.waitForLoadState('networkidle')
    const text = (await second.page.locator('body').textContent()) ?? ''
    expect({ path, found: names.filter((name) => text.includes(name)) }).toEqual({ path, found: [] })
  }
})

test('searching finds nothing of the first city', async () => {
  const lists = { tasks: has.tasks, indicators: has.indicators, policies: has.policies, duties: has.duties } as const
  for (const [list, rows] of Object.entries(lists)) {
    const words = rows.at(-1)?.title.slice(0, 20) ?? ''
    await second.page.goto(`/app/${list}?q=${encodeURIComponent(words)}`)
    await second.page.getByText(/没有符合条件的|还没有规划文件/).waitFor()
  }
  for (const list of ['units', 'people']) {
    const rows = list === 'units' ? has.units : has.people
    const q = encodeURIComponent(rows.at(-1)?.name ?? '')
    expect(await askAll(second.page, `/api/${list}?q=${q}`)).toEqual([])
  }
})

test('filters and cursors made for the first city give the second nothing', async () => {
  const policy = has.policies[0]?.id ?? ''
  const unit = has.units[0]?.id ?? ''
  expect(await askAll(second.page, `/api/tasks?policy=${policy}`)).toEqual([])
  expect(await askAll(second.page, `/api/tasks?unit=${unit}`)).toEqual([])
  const page = await ask<{ readonly next: string }>(first.page, '/api/tasks?limit=5')
  const after = await second.page.context().request.get(`/api/tasks?limit=200&cursor=${encodeURIComponent(page.next)}`)
  const text = await after.text()
  expect(has.tasks.filter((task) => text.includes(task.id))).toEqual([])
})

test('exports of the second city hold its own rows alone', async () => {
  for (const list of ['tasks', 'indicators']) {
    const answer = await second.page.context().request.get(`/api/${list}.csv`)
    expect(answer.status()).toBe(200)
    const text = await answer.text()
    expect(text).toContain('望海')
    expect(namesOf(has).filter((name) => text.includes(name))).toEqual([])
  }
})

test('links, files and originals of the first city do not exist for the second', async () => {
  const addresses = [
    `/api/things/${has.tasks[0]?.id}`,
    `/api/things/${has.tasks[0]?.id}/events`,
    `/api/tasks/${has.tasks[0]?.id}/reports`,
    `/api/things/${has.report}`,
    has.file,
    `/api/indicators/${has.indicators[0]?.id}`,
    `/api/policies/${has.policies[0]?.id}`,
    `/api/policies/${has.policies[0]?.id}/reading`,
    `/api/policies/${has.policies[0]?.id}/original/0`,
    `/api/policies/${has.policies[0]?.id}/clauses`,
    `/api/clauses/${has.tasks[0]?.clauseId}`,
    `/api/things/${has.units[0]?.id}`,
    `/api/things/${has.people[0]?.id}`,
  ]
  for (const path of addresses) {
    expect({ path, first: await statusOf(first.page, path) }).toEqual({ path, first: 200 })
    expect({ path, second: await statusOf(second.page, path) }).toEqual({ path, second: 404 })
  }
  const shown = [
    `/app/tasks/${has.tasks[0]?.id}`,
    `/app/policies/${has.policies[0]?.id}`,
    `/app/indicators/${has.indicators[0]?.id}`,
    `/app/clauses/${has.tasks[0]?.clauseId}`,
    `/app/things/${has.duties[0]?.id}`,
  ]
  for (const path of shown) {
    await second.page.goto(path)
    await second.page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor()
  }
})

test('figures count the own city alone, and open to its rows alone', async () => {
  const { figures } = await ask<{ readonly figures: readonly { readonly id: string }[] }>(second.page, '/api/figures')
  expect(figures).toHaveLength(3)
  for (const figure of figures) {
    const rows = await askAll<{ readonly policyTitle: string | null }>(second.page, `/api/figures/${figure.id}/rows`)
    expect(rows.filter((row) => row.policyTitle !== secondPlanTitle)).toEqual([])
  }
})

test('each public home shows its own city, and search there stays in it', async () => {
  const reader = await openVisitor(browser, server.url, { script: false })
  const own = `/c/${secondCity.code}`
  await reader.page.goto(own)
  const text = (await reader.page.locator('body').textContent()) ?? ''
  expect(text).toContain(secondPlanTitle)
  expect(namesOf(has).filter((name) => text.includes(name))).toEqual([])
  await reader.page.goto(`${own}?q=${encodeURIComponent('专利导航')}`)
  const found = (await reader.page.getByRole('main').textContent()) ?? ''
  expect(namesOf(has).filter((name) => found.includes(name))).toEqual([])

  const theirs = await second.page.context().request.get(`/c/${secondCity.code}/plans/${has.policies[0]?.id}`)
  expect(theirs.status()).toBe(404)
  await reader.page.goto('/c/419900')
  expect(await reader.page.locator('body').textContent()).not.toContain('望海')
  await reader.context.close()
})

test('nor does the first city see anything of the second', async () => {
  await first.page.goto('/app/policies')
  await first.page.getByRole('link', { name: /澜川/ }).first().waitFor()
  expect(await first.page.locator('body').textContent()).not.toContain('望海')
  expect(await statusOf(first.page, `/api/policies/${secondPlan}`)).toBe(404)
  expect(await askAll(first.page, `/api/units?q=${encodeURIComponent('望海')}`)).toEqual([])
  expect(second.errors.filter((error) => !error.includes('404'))).toEqual([])
})

import { mkdirSync, rmSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../tests/support/browser.ts'
import { hasChineseFont } from '../tests/support/chromium.ts'
import { fixturePlanText } from '../tests/support/fixture-plan.ts'
import { type RunningServer, startServer } from '../tests/support/start-server.ts'
import { root } from './lib/files.ts'

/** A picture of the documents: who sees it, how wide, and how to get there. */
interface Picture {
  readonly name: string
  /** Words of the account as the first start prints it; `public` has none. */
  readonly as: '联席会议办公室' | '单位负责人' | '审计员' | 'public'
  readonly width: 1440 | 390
  readonly height: number
  readonly open: (page: Page) => Promise<void>
}

const folder = `${root}/docs/pictures`
const wide = { width: 1440, height: 900 } as const
const phone = { width: 390, height: 844 } as const
const largest = 300_000

const pictures: readonly Picture[] = [
  { name: 'home', as: '联席会议办公室', ...wide, open: (page) => go(page, '/app/') },
  { name: 'ledger', as: '联席会议办公室', ...wide, open: (page) => go(page, '/app/tasks') },
  { name: 'task', as: '联席会议办公室', ...wide, open: openTask },
  { name: 'indicator', as: '联席会议办公室', ...wide, open: openIndicator },
  { name: 'cockpit', as: '联席会议办公室', ...wide, open: (page) => go(page, '/app/cockpit') },
  { name: 'paper', as: '联席会议办公室', ...wide, open: (page) => go(page, '/app/papers') },
  { name: 'reader', as: '联席会议办公室', ...wide, open: openReader },
  { name: 'audit', as: '审计员', ...wide, open: openAudit },
  { name: 'public-plan', as: 'public', width: 1440, height: 720, open: openPublicPlan },
  { name: 'phone', as: '单位负责人', ...phone, open: (page) => go(page, '/app/') },
]

/** Opens a page and waits until nothing of it is still being loaded. */
async function go(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.getByText('正在打开…').first().waitFor({ state: 'hidden' })
}

/** The rows of a list of the API, with the cookies of the page. */
async function rowsOf(page: Page, path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answer = await page.context().request.get(path)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  const { rows } = (await answer.json()) as { readonly rows: readonly Readonly<Record<string, unknown>>[] }
  return rows
}

/** A task under way that has had the most reports: its history says most. */
async function openTask(page: Page): Promise<void> {
  const rows = await rowsOf(page, '/api/tasks?state=active&limit=200')
  const [task] = [...rows].sort((a, b) => Number(b.reports) - Number(a.reports))
  await go(page, `/app/tasks/${task?.id}`)
}

/** An indicator with a number that is behind, or else the first with an actual: its line says something. */
async function openIndicator(page: Page): Promise<void> {
  const rows = await rowsOf(page, '/api/indicators?limit=200')
  const judged = rows.filter((row) => row.type === 'number' && row.latest !== null)
  const indicator = judged.find((row) => row.light === 'onTrack') ?? judged[0]
  await go(page, `/app/indicators/${indicator?.id}`)
}

/** The reader of a plan that has just been uploaded, with its slip of the pen to decide on. */
async function openReader(page: Page): Promise<void> {
  const [plan] = await rowsOf(page, '/api/policies?limit=1')
  const year = Number(String(plan?.openedAt).slice(0, 4)) + 1
  await page.goto('/app/policies/new')
  const file = { name: '专利转化运用行动方案.txt', mimeType: 'text/plain', buffer: Buffer.from(fixturePlanText(year)) }
  await page.getByLabel('从电脑选择').setInputFiles(file)
  await page.getByRole('button', { name: '上传并读取' }).click()
  await page.getByRole('tablist', { name: '按内容查看' }).waitFor()
  await page.getByRole('tab', { name: /^发现/ }).click()
  await page.waitForLoadState('networkidle')
}

async function openAudit(page: Page): Promise<void> {
  await go(page, '/app/audit')
  await page.getByRole('button', { name: '核验全部事件链' }).click()
  await page.getByText('全部完好').waitFor({ timeout: 120_000 })
}

/** The first plan of the public home page, at its tasks: each clause with what became of it. */
async function openPublicPlan(page: Page): Promise<void> {
  await page.goto('/')
  const links = await page.locator('a[href*="/plans/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  await go(page, links.find((href) => href !== null && !href.includes('#')) ?? '/')
  await page
    .getByRole('link', { name: /重点任务$/ })
    .first()
    .click()
}

/** A context of somebody's own, signed in through the sign-in page. */
async function contextOf(browser: Browser, server: RunningServer, { as, width, height }: Picture) {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  if (as !== 'public') await signIn(context, server, as)
  return context
}

async function signIn(context: BrowserContext, server: RunningServer, as: string): Promise<void> {
  const account = server.accounts.find(({ role }) => role.includes(as))
  if (!account) throw new Error(`the first start printed no account of ${as}:\n${server.output()}`)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(account.login)
  await page.getByLabel('密码').fill(account.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/app/**')
  await page.close()
}

/** @returns the file's size in bytes */
async function take(browser: Browser, server: RunningServer, picture: Picture): Promise<number> {
  const context = await contextOf(browser, server, picture)
  try {
    const page = await context.newPage()
    await picture.open(page)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const path = `${folder}/${picture.name}.png`
    await page.screenshot({ path, animations: 'disabled' })
    return statSync(path).size
  } finally {
    await context.close()
  }
}

/**
 * Takes the pictures of the documents: a first start of the built server lays the sample city, Chromium looks at it.
 * `--only home,task` takes some; `--source` starts the server from source.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, source: { type: 'boolean', default: false } } })
  const only = values.only?.split(',')
  const wanted = pictures.filter(({ name }) => only === undefined || only.includes(name))
  if (!hasChineseFont()) {
    console.error('No Chinese font (fc-list :lang=zh is empty): install fonts-noto-cjk.')
    return 1
  }
  mkdirSync(folder, { recursive: true })
  if (only === undefined) for (const { name } of pictures) rmSync(`${folder}/${name}.png`, { force: true })
  const server = await startServer({
    seconds: 300,
    ...(values.source ? { command: [process.execPath, '--import', 'tsx', 'packages/server/src/main.ts'] } : {}),
  })
  const browser = await openBrowser()
  let tooLarge = 0
  try {
    for (const picture of wanted) {
      const size = await take(browser, server, picture)
      if (size > largest) tooLarge += 1
      const name = relative(root, `${folder}/${picture.name}.png`)
      console.log(`${size > largest ? 'too large' : 'ok'}  ${name}  ${picture.width} px  ${Math.round(size / 1000)} kB`)
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  return tooLarge === 0 ? 0 : 1
}

process.exitCode = await main()

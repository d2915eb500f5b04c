import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openVisitor, type Visitor, type VisitorOptions } from './browser.ts'
import { type Person, people, type SampleServer } from './sample-server.ts'

/** Fills the sign-in page of the server and waits for the workbench. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/用户名|User name/).fill(login)
  await page.getByLabel(/密码|Password/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await page.waitForURL('**/app/**')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Opens the workbench as one of the sample people, through the sign-in page. */
export async function openWorkbench(
  browser: Browser,
  server: SampleServer,
  person: Person,
  options: VisitorOptions = {},
): Promise<Visitor> {
  const visitor = await openVisitor(browser, server.url, options)
  await signIn(visitor.page, people[person], server.password)
  return visitor
}

/** A file as the browser would read it from disk. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A text as a file in UTF-8. */
export function textFile(name: string, text: string): GivenFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

/** Opens the upload page and sends files; what comes of it is the caller's to see. */
export async function sendDocument(page: Page, files: GivenFile | readonly GivenFile[] | string): Promise<void> {
  await page.goto('/app/policies/new')
  const given = typeof files === 'string' || 'name' in files ? files : [...files]
  await page.getByLabel('从电脑选择').setInputFiles(given)
  await page.getByRole('button', { name: '上传并读取' }).click()
}

const planAddress = /\/app\/policies\/([0-9a-f-]{36})$/

/** Uploads a plan and waits for the reader. Returns the plan's id. */
export async function importPlan(page: Page, files: GivenFile | readonly GivenFile[] | string): Promise<string> {
  await sendDocument(page, files)
  await page.waitForURL(planAddress, { timeout: 60_000 })
  await page.getByRole('tablist', { name: '按内容查看' }).waitFor()
  return planAddress.exec(page.url())?.[1] ?? ''
}

/** A tab of the reader by its word; the count beside it does not matter. */
export function tab(page: Page, name: string): Locator {
  return page.getByRole('tab', { name: new RegExp(`^${name}( |$)`) })
}

/** The number that stands beside a tab of the reader. */
export async function tabCount(page: Page, name: string): Promise<number> {
  const text = await tab(page, name).textContent()
  return Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN)
}

/** What publishing should let the public see. */
export interface Publishing {
  readonly visibility: '公开' | '内部'
  /** Words of the boxes to tick; all others are unticked. Without it the boxes stay as they are. */
  readonly show?: readonly string[]
  readonly why?: string
}

/** Publishes the plan that is open in the reader and waits until it has a version. */
export async function publish(page: Page, choice: Publishing): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '发布' })
  await dialog.getByRole('radio', { name: choice.visibility }).check()
  if (choice.show) {
    for (const box of await dialog.getByRole('checkbox').all()) {
      const label = await box.evaluate((element) => element.closest('label')?.textContent ?? '')
      await box.setChecked(choice.show.includes(label.trim()))
    }
  }
  if (choice.why !== undefined) await dialog.getByLabel('理由').fill(choice.why)
  await dialog.getByRole('button', { name: '发布', exact: true }).click()
  await dialog.waitFor({ state: 'hidden', timeout: 60_000 })
  await page.getByText('第 1 版').waitFor()
}

/** Opens a step in the panel of what I may do, fills its fields by their labels, and sends it. */
export async function takeStep(
  within: Page | Locator,
  step: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const panel = within.getByRole('region', { name: '现在可以办' }).first()
  await panel.getByRole('button', { name: step, exact: true }).click()
  for (const [label, value] of Object.entries(answers)) await panel.getByLabel(label).fill(value)
  await sendForm(panel.locator('form'), step)
}

/** Sends a step's form and waits until it closed. What falls due each minute may change a thing meanwhile: then one goes on. */
export async function sendForm(form: Locator, step: string): Promise<void> {
  await form.getByRole('button', { name: step, exact: true }).click()
  const goOn = form.getByRole('button', { name: '继续办理' })
  const closed = form.waitFor({ state: 'hidden' }).then(() => true)
  const changed = goOn.waitFor().then(() => false)
  changed.catch(() => undefined)
  if (await Promise.race([closed, changed])) return
  await goOn.click()
  await form.waitFor({ state: 'hidden' })
}

/** Types into a picker that asks the server, and takes the option of that name by key. */
export async function chooseFound(page: Page, picker: Locator, typed: string, name: string): Promise<void> {
  await picker.fill(typed)
  const first = page.getByRole('option').first()
  await expect.poll(() => first.getAttribute('aria-label')).toBe(name)
  await picker.press('Enter')
}

/** What the API answers to the visitor of this page, with their cookies. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const answer = await page.context().request.get(path)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json() as Promise<T>
}

/** All rows of a list of the API, page by page. */
export async function askAll<T>(page: Page, path: string): Promise<readonly T[]> {
  const rows: T[] = []
  let cursor = ''
  do {
    const sign = path.includes('?') ? '&' : '?'
    const more = `${path}${sign}limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const answer = await ask<{ readonly rows: readonly T[]; readonly next: string | null }>(page, more)
    rows.push(...answer.rows)
    cursor = answer.next ?? ''
  } while (cursor !== '')
  return rows
}

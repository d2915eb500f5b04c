import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, openVisitor } from './browser.ts'
import { type SampleServer, startSampleServer } from './sample-server.ts'
import { ask, signIn } from './workbench.ts'

/** Answers of a step by their labels: a text to type, or options to tick. */
export interface Answered {
  readonly fill?: Readonly<Record<string, string>>
  readonly tick?: readonly string[]
  /** What no label says: a picker, a file. */
  readonly more?: (panel: Locator) => Promise<unknown>
}

/** Work on cases in the sample city of one test file: who signs in, which case they open, which step they take. */
export function caseWork() {
  const held = {} as { server: SampleServer; browser: Browser }
  const pages = new Map<string, Page>()
  beforeAll(async () => {
    held.server = await startSampleServer()
    held.browser = await openBrowser()
  })
  afterAll(async () => {
    await held.browser?.close()
    await held.server?.stop()
  })
  /** Somebody's page, signed in once. */
  const as = async (login: string, width = 1280): Promise<Page> => {
    const known = pages.get(login)
    if (known) return known
    const { page } = await openVisitor(held.browser, held.server.url, { width, height: 844 })
    await signIn(page, login, held.server.password)
    pages.set(login, page)
    return page
  }
  /** Opens the first case that a query of the list finds for somebody. */
  const open = async (login: string, query: string): Promise<Page> => {
    const page = await as(login)
    const { rows } = await ask<{ rows: readonly { readonly id: string }[] }>(page, `/api/cases?limit=5&${query}`)
    await page.goto(`/app/cases/${rows[0]?.id ?? ''}`)
    await panelOf(page).waitFor()
    return page
  }
  /** The same case on somebody else's page. */
  const also = async (login: string, page: Page): Promise<Page> => {
    const path = new URL(page.url()).pathname
    const own = await as(login)
    await own.goto(path)
    await panelOf(own).waitFor()
    return own
  }
  /** A page of somebody who has no account. */
  const stranger = async (): Promise<Page> => (await openVisitor(held.browser, held.server.url)).page
  return { as, open, also, stranger }
}

/** What may be done with the case itself. */
export function panelOf(page: Page): Locator {
  return page.getByRole('complementary').last().getByRole('region', { name: '现在可以办' })
}

/** Takes a step on a case and waits until its heading says the state. */
export async function takes(page: Page, step: string, state: string, answered: Answered = {}): Promise<void> {
  const panel = panelOf(page)
  await panel.getByRole('button', { name: step, exact: true }).click()
  const form = panel.locator('form')
  for (const [label, value] of Object.entries(answered.fill ?? {})) {
    await form.getByLabel(label, { exact: true }).fill(value)
  }
  for (const option of answered.tick ?? []) await form.getByText(option, { exact: true }).click()
  await answered.more?.(form)
  await form.getByRole('button', { name: step, exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()
}

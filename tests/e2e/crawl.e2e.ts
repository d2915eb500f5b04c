import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll, type Visitor } from '../support/browser.ts'
import { frontierFrom, linksOf, patternOf } from '../support/crawl/addresses.ts'
import { buttonNames, press } from '../support/crawl/press.ts'
import { settleOf } from '../support/crawl/settle.ts'
import { codesShown, strayChinese } from '../support/crawl/words.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { askAll, openWorkbench } from '../support/workbench.ts'

const roles = ['office', 'lead', 'reporter', 'county', 'leader', 'auditor', 'administrator'] as const
const workbench = /^\/app(\/|$)/
const publicPages = /^\/(c\/|clause\/|sign-in|$)/

/** Something a page should not have shown: where, and what. */
type Fault = readonly [address: string, what: string]

let server: SampleServer
let browser: Browser
/** Pages whose barriers and buttons were looked at before: a page is the same for the next role but for its rows. */
const examined = new Set<string>()
const pressed = new Set<string>()

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Everything that is looked at on a page that is open; it must leave the page as it was. */
async function examine(page: Page, address: string, english: boolean): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const fault = (what: string): number => faults.push([address, what])
  for (const words of english ? await strayChinese(page) : [])
    fault(`Chinese on an English page: ${words.slice(0, 60)}`)
  for (const words of await codesShown(page)) fault(`a word of the program: ${words.slice(0, 60)}`)
  const key = `${patternOf(address)} ${english}`
  if (!examined.has(key)) {
    examined.add(key)
    for (const barrier of await findBarriers(page)) {
      if (barrier.impact === 'serious' || barrier.impact === 'critical')
        fault(`${barrier.rule}: ${barrier.help} at ${barrier.targets.slice(0, 2).join(' | ')}`)
    }
  }
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  const over = await sidewaysScroll(page)
  if (over > 0) fault(`scrolls sideways by ${over} px at 390 px`)
  if (size) await page.setViewportSize(size)
  return faults
}

/** Visits what can be reached from a start by links, as far as `within` goes. */
async function crawl(
  visitor: Visitor,
  start: string,
  within: RegExp,
  english = false,
): Promise<{ readonly visited: readonly string[]; readonly faults: readonly Fault[] }> {
  const { page, errors } = visitor
  const settle = settleOf(page)
  const frontier = frontierFrom(start)
  const visited: string[] = []
  const faults: Fault[] = []
  for (let address = frontier.next(); address !== undefined; address = frontier.next()) {
    const answer = await page.goto(address)
    await settle()
    visited.push(address)
    if ((answer?.status() ?? 0) >= 400) faults.push([address, `status ${answer?.status()}`])
    frontier.add(await linksOf(page, within))
    faults.push(...(await examine(page, address, english)))
  }
  faults.push(...errors.map((error): Fault => ['console', error]))
  return { visited, faults }
}

/** Presses one button of every sort on each page, each on the page as freshly opened. */
async function pressAll(visitor: Visitor, addresses: readonly string[]): Promise<readonly Fault[]> {
  const { page, errors } = visitor
  const faults: Fault[] = []
  const settle = settleOf(page)
  const open = async (address: string): Promise<void> => {
    await page.goto(address)
    await settle()
  }
  for (const address of addresses) {
    await open(address)
    const names = (await buttonNames(page)).filter((name) => !/^(English|中文)$/.test(name))
    for (const name of names) {
      const key = `${patternOf(address)} ${name}`
      if (pressed.has(key)) continue
      pressed.add(key)
      const happened = await press(page, name)
      if (happened === false) faults.push([address, `nothing happened on pressing ${name}`])
      const cancel = page.getByRole('button', { name: '取消', exact: true })
      if ((await cancel.count()) > 0 && (await press(page, '取消')) === false)
        faults.push([address, `cancelling did nothing after ${name}`])
      await open(address)
    }
  }
  faults.push(...errors.map((error): Fault => ['console', error]))
  return faults
}

describe('as each role', () => {
  test.each(roles)(
    '%s: every page opens whole, plain, without barriers, and none scrolls sideways',
    async (role: Person) => {
      const visitor = await openWorkbench(browser, server, role)
      const { visited, faults } = await crawl(visitor, '/app/', workbench)
      expect(faults).toEqual([])
      expect(visited.length).toBeGreaterThan(8)
      expect(await pressAll(visitor, visited.filter(firstOfPattern()))).toEqual([])
      await visitor.context.close()
    },
    600_000,
  )
})

describe('the public', () => {
  test('every public page opens whole, plain, without barriers, and none scrolls sideways', async () => {
    const visitor = await openVisitor(browser, server.url)
    const { visited, faults } = await crawl(visitor, '/', publicPages)
    expect(faults).toEqual([])
    expect(visited.map(patternOf)).toContain('/clause/:id')
    expect(await pressAll(visitor, visited.filter(firstOfPattern()))).toEqual([])
    await visitor.context.close()
  }, 300_000)

  test('a page that is not there says so, with a way on', async () => {
    const { page, context } = await openVisitor(browser, server.url)
    for (const address of ['/c/000000', '/clause/nothing', '/nowhere']) {
      expect((await page.goto(address))?.status()).toBe(404)
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
      expect(await codesShown(page)).toEqual([])
    }
    await context.close()
  })
})

describe('in English', () => {
  const speakEnglish = (visitor: Visitor) =>
    visitor.context.addCookies([{ name: 'zq-lang', value: 'en', url: server.url }])

  test('no Chinese stands on public pages but names and quotations', async () => {
    const visitor = await openVisitor(browser, server.url, { language: 'en-US' })
    await speakEnglish(visitor)
    const { faults } = await crawl(visitor, '/', publicPages, true)
    expect(faults).toEqual([])
    await visitor.context.close()
  }, 300_000)

  test.each(['office', 'administrator', 'auditor'] as const)(
    'no Chinese stands in the workbench of %s but names and quotations',
    async (role) => {
      const visitor = await openWorkbench(browser, server, role)
      await visitor.page.getByRole('button', { name: 'English' }).click()
      await visitor.page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
      const { faults } = await crawl(visitor, '/app/', workbench, true)
      expect(faults).toEqual([])
      await visitor.context.close()
    },
    300_000,
  )
})

describe('figures', () => {
  test.each(roles.filter((role) => role !== 'administrator'))(
    'each figure that %s sees opens to the rows it counts, and each row to its clause',
    async (role: Person) => {
      const { page, context } = await openWorkbench(browser, server, role)
      const figures = page.locator('a[data-figure]')
      await figures.first().waitFor()
      const shown = await figures.evaluateAll((all: readonly HTMLElement[]) =>
        all.map((one) => ({
          id: one.dataset.figure ?? '',
          value: Number(one.dataset.value),
          text: one.textContent ?? '',
        })),
      )
      expect(shown).toHaveLength(3)
      for (const { id, value, text } of shown) {
        await page.goto(`/app/figures/${id}`)
        const more = page.getByRole('main').getByRole('button', { name: '再显示一些' })
        await page.locator('[data-counted]').or(page.getByText('还没有可以计入的行')).first().waitFor()
        const rows = page.locator('[data-row]')
        await rows.first().or(page.getByText('还没有可以计入的行')).first().waitFor()
        while ((await more.count()) > 0) await more.first().click()
        await expect.poll(() => page.locator('[data-row][data-counts="true"]').count()).toBe(value)
        const of = /\/ ([\d,]+)/.exec(text)?.[1]
        if (of !== undefined) expect(await rows.count()).toBe(Number(of.replaceAll(',', '')))
        const clauses = rows.first().locator('a[href*="/clauses/"]')
        if ((await clauses.count()) > 0) {
          await clauses.first().click()
          await page.locator('blockquote').first().waitFor()
        }
      }
      await context.close()
    },
  )

  test('a figure recomputes from the ledger itself', async () => {
    const { page, context } = await openWorkbench(browser, server, 'office')
    const shownBy = async (id: string): Promise<number> => {
      await page.goto('/app/')
      return Number(await page.locator(`a[data-figure="${id}"]`).getAttribute('data-value'))
    }
    const tasks = await askAll<{ readonly state: string; readonly overdue: boolean }>(page, '/api/tasks')
    const duties = await askAll<{ readonly occurrences: readonly { readonly overdue: boolean }[] }>(page, '/api/duties')
    const indicators = await askAll<{ readonly type: string; readonly state: string; readonly light: string }>(
      page,
      '/api/indicators',
    )
    const late = duties.flatMap((duty) => duty.occurrences).filter((one) => one.overdue).length
    expect(await shownBy('overdue-items')).toBe(tasks.filter((task) => task.overdue).length + late)
    expect(await shownBy('signed-share')).toBe(
      tasks.filter(({ state }) => state === 'active' || state === 'done').length,
    )
    const judged = indicators.filter((one) => one.type === 'number' && one.state !== 'closed')
    expect(await shownBy('indicators-on-course')).toBe(
      judged.filter(({ light }) => light === 'met' || light === 'onTrack').length,
    )
    const missed = duties.filter((duty) => duty.occurrences.some((one) => one.overdue)).length
    expect(await askAll(page, '/api/duties?overdue=true')).toHaveLength(missed)
    await context.close()
  })
})

function firstOfPattern(): (address: string) => boolean {
  const seen = new Set<string>()
  return (address) => {
    const pattern = patternOf(address)
    if (seen.has(pattern)) return false
    seen.add(pattern)
    return true
  }
}

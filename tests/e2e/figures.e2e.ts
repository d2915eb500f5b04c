import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { askAll, openWorkbench } from '../support/workbench.ts'

const readers = ['office', 'lead', 'reporter', 'county', 'leader', 'auditor'] as const

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

describe('figures', () => {
  test.each(readers)(
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

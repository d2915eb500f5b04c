import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ask } from './workbench.ts'

/** A day so many days after another, both YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The day the city lives on. */
export async function todayOf(page: Page): Promise<string> {
  return (await ask<{ readonly city: { readonly today: string } }>(page, '/api/session')).city.today
}

/** Moves the city's day forward on the screen of the administrator who is signed in there. */
export async function moveTo(page: Page, day: string): Promise<void> {
  await page.goto('/app/')
  await page.getByRole('button', { name: '把日期移到…' }).click()
  await page.getByLabel('移到哪一天').fill(day)
  // The day is moved at once; what falls due by it is done before the answer comes.
  const moved = page.waitForResponse((answer) => answer.request().method() !== 'GET', { timeout: 60_000 })
  await page.getByRole('button', { name: '移动日期', exact: true }).click()
  await moved
  expect(await todayOf(page)).toBe(day)
}

import type { Page } from 'playwright-core'
import { type Barrier, findBarriers, sidewaysScroll, type Visitor } from '../browser.ts'
import { frontierFrom, linksOf, patternOf } from './addresses.ts'
import { buttonSorts, press } from './press.ts'
import { settleOf } from './settle.ts'
import { codesShown, strayChinese } from './words.ts'

export const workbench = /^\/app(\/|$)/
export const publicPages = /^\/(c\/|clause\/|sign-in|$)/

/** Something a page should not have shown: where, and what. */
export type Fault = readonly [address: string, what: string]

/** The sorts of buttons that pages showed when they were opened, by address. */
type Buttons = ReadonlyMap<string, ReadonlyMap<string, boolean>>

/** Pages whose barriers and buttons were looked at before: a page is the same for the next role but for its rows. */
const examined = new Set<string>()
const pressed = new Set<string>()

/** A sort of button on a sort of page; the frame's buttons are the same on every page. */
function keyOf(address: string, name: string, framed: boolean): string {
  return framed ? name : `${patternOf(address)} ${name}`
}

/** Serious barriers that are still there a moment later: a colour caught while it fades in shuts nobody out. */
async function lastingBarriers(page: Page): Promise<readonly Barrier[]> {
  const serious = async (): Promise<readonly Barrier[]> =>
    (await findBarriers(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const first = await serious()
  if (first.length === 0) return first
  await page.waitForTimeout(700)
  return serious()
}

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
    for (const barrier of await lastingBarriers(page))
      fault(`${barrier.rule}: ${barrier.help} at ${barrier.targets.slice(0, 2).join(' | ')}`)
  }
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  // What draws itself anew after the window changed may take a moment.
  let over = await sidewaysScroll(page)
  for (let tries = 0; over > 0 && tries < 10; tries += 1) {
    await page.waitForTimeout(100)
    over = await sidewaysScroll(page)
  }
  if (over > 0) fault(`scrolls sideways by ${over} px at 390 px`)
  if (size) await page.setViewportSize(size)
  return faults
}

/** Visits what can be reached from a start by links, as far as `within` goes. */
export async function crawl(
  visitor: Visitor,
  start: string,
  within: RegExp,
  english = false,
): Promise<{ readonly visited: readonly string[]; readonly faults: readonly Fault[]; readonly buttons: Buttons }> {
  const { page, errors } = visitor
  const settle = settleOf(page)
  const frontier = frontierFrom(start)
  const visited: string[] = []
  const buttons = new Map<string, ReadonlyMap<string, boolean>>()
  const faults: Fault[] = []
  for (let address = frontier.next(); address !== undefined; address = frontier.next()) {
    const answer = await page.goto(address)
    await settle()
    visited.push(address)
    if ((answer?.status() ?? 0) >= 400) faults.push([address, `status ${answer?.status()}`])
    buttons.set(address, await buttonSorts(page))
    frontier.add(await linksOf(page, within), address)
    faults.push(...(await examine(page, address, english)))
    // A page that is refused may rightly be so: what is wrong then is the link to it.
    const from = `linked from ${frontier.metOn(address)}`
    faults.push(...errors.splice(0).map((error): Fault => ['console', `${error}, ${from}`]))
  }
  return { visited, faults, buttons }
}

const switchesLanguage = /^(English|中文)$/

/** What floats over a page and may cover its buttons. */
const overlays = '.ant-popover, .ant-dropdown, .ant-select-dropdown, .ant-modal-wrap, .ant-drawer-open'

/**
 * Presses one button of every sort on each page that showed one not pressed before. A page that stands as before after a press (a form opened and cancelled)
 * is gone on with; any other is opened afresh.
 */
export async function pressAll(visitor: Visitor, buttons: Buttons): Promise<readonly Fault[]> {
  const { page, errors } = visitor
  const faults: Fault[] = []
  const settle = settleOf(page)
  const open = async (address: string): Promise<void> => {
    await page.goto(address)
    await settle()
  }
  const news = (address: string, sorts: ReadonlyMap<string, boolean>): boolean =>
    [...sorts].some(([name, framed]) => !switchesLanguage.test(name) && !pressed.has(keyOf(address, name, framed)))
  for (const [address, shown] of buttons) {
    if (!news(address, shown)) continue
    await open(address)
    const sorts = await buttonSorts(page)
    const stands = async (): Promise<boolean> => {
      const now = await buttonSorts(page)
      if (await page.locator(overlays).filter({ visible: true }).count()) return false
      return page.url().endsWith(address) && now.size === sorts.size && [...now.keys()].every((sort) => sorts.has(sort))
    }
    for (const [name, framed] of sorts) {
      if (switchesLanguage.test(name)) continue
      const key = keyOf(address, name, framed)
      if (pressed.has(key)) continue
      pressed.add(key)
      const happened = await press(page, name)
      if (happened === false) faults.push([address, `nothing happened on pressing ${name}`])
      const cancel = page.getByRole('button', { name: '取消', exact: true })
      if ((await cancel.count()) > 0 && (await press(page, '取消')) === false)
        faults.push([address, `cancelling did nothing after ${name}`])
      if (!(await stands())) await open(address)
    }
  }
  faults.push(...errors.map((error): Fault => ['console', error]))
  return faults
}

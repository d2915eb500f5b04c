import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumPath } from './chromium.ts'
import { resultsFolder } from './results.ts'

/** Starts Chromium without a window. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chromium: install chromium, or name the program by ZQ_CHROMIUM.')
  const asRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] })
}

/** A person before the screen: their own cookies, one page, and what went wrong in it. */
export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors of the console and of scripts, in order. A test expects this to be empty at its end. */
  readonly errors: string[]
}

/** What a visitor's screen is like. */
export interface VisitorOptions {
  /** Pixels; a laptop by default. 390 wide is the phone. */
  readonly width?: number
  readonly height?: number
  readonly language?: 'zh-CN' | 'en-US'
  readonly script?: boolean
}

/** Milliseconds until a control that does not come is a failure: long for a reader, short beside a test's own limit. */
const patience = 15_000

/**
 * Opens a page of a new visitor.
 * @param baseURL the server's address, against which `page.goto('/…')` resolves
 */
export async function openVisitor(browser: Browser, baseURL: string, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: options.language ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: options.script ?? true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`)
  })
  return { context, page, errors }
}

/**
 * Keeps a picture of the page.
 * @param name without ending, e.g. `review-1440`
 * @param part the whole page, or what is seen of it without scrolling
 * @returns the file
 */
export async function takePicture(page: Page, name: string, part: 'whole' | 'seen' = 'whole'): Promise<string> {
  const path = `${resultsFolder}${name}.png`
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path, fullPage: part === 'whole', animations: 'disabled' })
  return path
}

/** A barrier that axe found: the rule, how bad it is, and where. */
export interface Barrier {
  readonly rule: string
  readonly impact: string
  readonly help: string
  readonly targets: readonly string[]
}

/**
 * Looks for barriers to people who use a keyboard or a screen reader, by WCAG 2.1 A and AA.
 * @param page the page; axe is put in by evaluation, which a strict content policy does not hinder
 */
export async function findBarriers(page: Page): Promise<readonly Barrier[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe: injected } = window as unknown as { axe: typeof axe }
    return injected.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      resultTypes: ['violations'],
    })
  })
  return found.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    targets: nodes.map((node) => node.target.join(' ')),
  }))
}

/** By how many pixels the page is wider than its window; 0 when nothing scrolls sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

import { mkdirSync } from 'node:fs'
import { chromiumPath, hasChineseFont } from './chromium.ts'
import { resultsFolder } from './results.ts'

/** Runs once before the browser tests: refuses to start where they could prove nothing. */
export function setup(): void {
  if (!chromiumPath()) throw new Error('No Chromium: install chromium, or name the program by ZQ_CHROMIUM.')
  if (!hasChineseFont()) throw new Error('No Chinese font (fc-list :lang=zh is empty): install fonts-noto-cjk.')
  mkdirSync(resultsFolder, { recursive: true })
}

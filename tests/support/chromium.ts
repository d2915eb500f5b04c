import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser to test with: `ZQ_CHROMIUM`, else the first one found in the usual places. */
export function chromiumPath(): string | undefined {
  const named = process.env.ZQ_CHROMIUM
  return (named ? [named] : places).find((place) => existsSync(place))
}

/** Whether the machine can draw Chinese. Without it every page is boxes, and a picture proves nothing. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return (stdout ?? '').trim() !== ''
}

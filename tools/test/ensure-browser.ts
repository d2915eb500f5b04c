import { existsSync } from 'node:fs'
import { chromiumPath, hasChineseFont } from '../../tests/support/chromium.ts'
import { run } from '../lib/run.ts'

/**
 * Makes sure of a browser and a Chinese font, installing Debian's packages where that is allowed.
 * @returns what to install by hand, or nothing when all is there
 */
export async function ensureBrowser(): Promise<string | undefined> {
  const missing = missingPackages()
  if (missing.length === 0) return undefined
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    console.log(`installing ${missing.join(' ')}`)
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env, streams: 'show' })
  }
  const left = missingPackages()
  if (left.length === 0) return undefined
  return [
    `The browser tests need ${left.join(' and ')}.`,
    `On Debian: sudo apt-get install ${left.join(' ')}`,
    'Elsewhere install Chromium or Chrome and a Chinese font; ZQ_CHROMIUM names the program.',
  ].join('\n')
}

function missingPackages(): readonly string[] {
  return [...(chromiumPath() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig'])]
}

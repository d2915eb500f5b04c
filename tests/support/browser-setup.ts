import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { chromiumPath, hasChineseFont } from './chromium.ts'
import { resultsFolder } from './results.ts'
import { type Account, startServer } from './start-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample city as the first start left it, for every file to copy. */
    readonly sample: { readonly dataDir: string; readonly accounts: readonly Account[] }
  }
}

/** Playing two years of the sample city takes a while on a busy machine. */
const firstStartSeconds = 300

/**
 * Runs once before the browser tests: refuses to start where they could prove nothing, and lays the sample city once by
 * a real first start of the built server.
 */
export async function setup(project: TestProject): Promise<() => void> {
  if (!chromiumPath()) throw new Error('No Chromium: install chromium, or name the program by ZQ_CHROMIUM.')
  if (!hasChineseFont()) throw new Error('No Chinese font (fc-list :lang=zh is empty): install fonts-noto-cjk.')
  mkdirSync(resultsFolder, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'zq-sample-'))
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true })
  try {
    const server = await startServer({ dataDir, seconds: firstStartSeconds })
    await server.stop()
    if (server.accounts.length === 0) throw new Error(`No accounts were printed:\n${server.output()}`)
    project.provide('sample', { dataDir, accounts: server.accounts })
  } catch (thrown) {
    remove()
    throw thrown
  }
  return remove
}

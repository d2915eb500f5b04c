import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tools/test/longest-first.ts'

/** Tests against a real PostgreSQL, which the global set-up starts once and every file clones from a template. */
const database = {
  globalSetup: ['packages/server/test/support/global-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    reporters: ['default', './tools/test/count-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/{src,test}/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/*.launcher.test.ts', '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      { test: { ...database, name: 'database', include: ['packages/**/*.db.test.ts'] } },
      {
        test: {
          name: 'launcher',
          include: ['packages/server/test/{launcher,crash}/*.launcher.test.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/*.e2e.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

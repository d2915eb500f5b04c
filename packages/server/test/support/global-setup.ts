import type { TestProject } from 'vitest/node'
import { startTestServer, type TestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of this run with its migrated template; `cloneDatabase()` makes databases from it. */
    readonly testServer: TestServer
  }
}

/** One PostgreSQL and one migrated template database for the whole test run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer()
  project.provide('testServer', server)
  return stop
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Account, type RunningServer, startServer } from './start-server.ts'

/** Who plays the tests, by what they are in the sample city. */
export const people = {
  office: 'guyanqing',
  lead: 'yanshuhua',
  reporter: 'jiangyifan',
  county: 'miaochunhua',
  leader: 'luchengzhi',
  auditor: 'qiuwenbin',
  administrator: 'tangzihao',
  /** Head of the science bureau: no part in what the market bureau leads. */
  otherLead: 'haojianxun',
} as const

export type Person = keyof typeof people

/** A server with the sample city, of one test file alone. */
export interface SampleServer extends RunningServer {
  readonly accounts: readonly Account[]
  /** All sample accounts share it on a machine nobody else reaches. */
  readonly password: string
}

/** Starts the built server on a copy of the sample city; `stop` removes the copy. */
export async function startSampleServer(): Promise<SampleServer> {
  const { dataDir: template, accounts } = inject('sample')
  const dataDir = mkdtempSync(join(tmpdir(), 'zq-data-'))
  cpSync(template, dataDir, { recursive: true })
  const server = await startServer({ dataDir })
  return {
    ...server,
    accounts,
    password: accounts[0]?.password ?? '',
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'
import buildRoll from 'pino-roll'
import type { Log } from './db/log.ts'

/** 网络安全法第二十一条: network logs are kept at least six months; one file a day, and a few days more. */
const keptFiles = 190

/** JSON logs in `<dataDir>/logs`, a file a day. Passwords, tokens and bodies are never handed to it. */
export async function openLogFiles(dataDir: string): Promise<Log & { readonly flush: () => void }> {
  const folder = path.join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stream = await buildRoll({
    file: path.join(folder, 'zhiqiang'),
    frequency: 'daily',
    dateFormat: 'yyyy-MM-dd',
    extension: '.jsonl',
    limit: { count: keptFiles, removeOtherLogFiles: true },
    mkdir: true,
    sync: false,
  })
  const log = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, stream)
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
    flush: () => {
      try {
        stream.flushSync()
      } catch {
        // Nothing was written yet, so there is nothing to flush.
      }
    },
  }
}

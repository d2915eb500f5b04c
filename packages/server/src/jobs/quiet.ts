import { Logger } from 'graphile-worker'
import type { Log } from '../db/log.ts'

/** The worker's own log lines in the product's log; only what somebody has to look at. */
export function quiet(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') log.error({ meta: meta ?? {} }, message)
    else if (level === 'warning') log.warn({ meta: meta ?? {} }, message)
  })
}

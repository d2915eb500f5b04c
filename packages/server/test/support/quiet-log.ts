import type { Log } from '../../src/db/log.ts'

/** Tests show what they assert; the server's own log lines stay out unless `ZQ_TEST_LOG` asks for them. */
const write = (fields: object, message: string): void => {
  if (process.env.ZQ_TEST_LOG !== undefined) console.warn(message, fields)
}

export const quietLog: Log = { info: write, warn: write, error: write }

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../../bin/zq.mjs', import.meta.url))

/**
 * Runs the built command line beside a running server, as whoever runs the machine would.
 * @param dataDir the server's folder
 * @returns what it printed as JSON
 * @throws with what it said where it ended otherwise than with 0
 */
export async function zq<T>(dataDir: string, ...args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [program, ...args, '--json'], {
    env: { ...process.env, ZQ_DATA: dataDir },
  })
  return JSON.parse(stdout) as T
}

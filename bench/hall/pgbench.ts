import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { asOwner } from '../../packages/server/test/support/test-server.ts'

const run = promisify(execFile)
const program = ['/usr/lib/postgresql/15/bin/pgbench', '/usr/bin/pgbench'].find((path) => existsSync(path))

/**
 * Transactions per second of pgbench's simple update on the same server, in a database of its own.
 * @returns null where pgbench is not installed
 */
export async function pgbench(ownerUrl: string, clients: number, seconds: number): Promise<number | null> {
  if (program === undefined) return null
  await asOwner(ownerUrl, (client) => client.query('create database pgbench_peer'))
  const url = ownerUrl.replace(/(@[^/]*\/)[^?]+/, '$1pgbench_peer')
  await run(program, ['-i', '-q', '-s', '10', url])
  const { stdout } = await run(program, ['-N', '-c', String(clients), '-j', '2', '-T', String(seconds), url])
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
  return tps === undefined ? null : Number(tps)
}

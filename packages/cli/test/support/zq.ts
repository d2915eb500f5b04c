import path from 'node:path'
import { runProgram } from '../../src/program/program.ts'

/** Folder that holds `packages/` and `db/`. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../../../..')

/** The plan that tests import: four tasks, of which one names no unit. */
export const planFile = path.join(repositoryRoot, 'tests/fixtures/plan.txt')

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `zq` in this process with an environment of its own, and with `input` on standard input. */
export function zqWith(env: Readonly<Record<string, string>> = {}, input: readonly string[] = []) {
  return async (...args: readonly string[]): Promise<Ended> => {
    const out: string[] = []
    const err: string[] = []
    const code = await runProgram(args, {
      env,
      root: repositoryRoot,
      version: '0.0.0',
      width: null,
      out: (line) => out.push(`${line}\n`),
      err: (line) => err.push(`${line}\n`),
      input: async function* () {
        yield* input
      },
      bytes: (chunk) => out.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')),
    })
    return { code, out: out.join(''), err: err.join('') }
  }
}

/** The JSON a command printed; ends the test with what it said instead where it was refused. */
export function jsonOf<T>({ code, out, err }: Ended): T {
  if (out === '') throw new Error(`exit ${code}: ${err}`)
  return JSON.parse(out) as T
}

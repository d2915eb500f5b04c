import { spawn } from 'node:child_process'
import { root } from './files.ts'

/** How a program ended. */
export interface Outcome {
  /** Exit code; -1 when a signal ended it or it could not be started. */
  readonly code: number
  /** Both streams, in the order they came. Empty when they were shown at once. */
  readonly output: string
  readonly seconds: number
}

/** How a program is started. */
export interface RunOptions {
  /** Added to the environment of this process; `undefined` takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** `show` hands the streams on as they come; `keep` collects them. */
  readonly streams?: 'show' | 'keep'
}

/**
 * Runs a program to its end, without standard input.
 * @param command the program
 * @param args its arguments, handed over without a shell
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const started = performance.now()
  return new Promise((done) => {
    const shown = options.streams === 'show'
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    })
    const chunks: Buffer[] = []
    const end = (code: number): void =>
      done({ code, output: Buffer.concat(chunks).toString('utf8'), seconds: (performance.now() - started) / 1000 })
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`))
      end(-1)
    })
    child.on('close', (code) => end(code ?? -1))
  })
}

/** Runs a TypeScript file of the project, or a JavaScript file of a package, with this Node. */
export function runNode(file: string, args: readonly string[] = [], options: RunOptions = {}): Promise<Outcome> {
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  return run(process.execPath, [...loader, file, ...args], options)
}

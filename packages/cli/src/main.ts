import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '@zhiqiang/server'
import { runProgram } from './program/program.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
// Built, this file lies in dist/; from source, in packages/cli/src/.
const root = path.basename(here) === 'dist' ? path.dirname(here) : path.resolve(here, '../../..')

// Whoever reads the output may stop early (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await runProgram(process.argv.slice(2), {
    env: process.env,
    root,
    version,
    width: process.stdout.isTTY ? process.stdout.columns : null,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    bytes: (chunk) => process.stdout.write(chunk),
    input: () => process.stdin,
  })
} catch (thrown) {
  // A defect. The trace helps whoever mends it; everybody else is told in one line.
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  process.stderr.write(`zq 出错，没有完成 / zq failed: ${words}\n`)
  if (process.env.ZQ_DEBUG && thrown instanceof Error) process.stderr.write(`${thrown.stack}\n`)
  process.exitCode = 1
}

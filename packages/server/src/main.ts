import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { printable } from './console.ts'
import { startServer } from './start.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
// Built, this file lies in dist/; from source, in packages/server/src/.
const root = path.basename(here) === 'dist' ? path.dirname(here) : path.resolve(here, '../../..')

const started = await startServer({ root, env: process.env, say: (line) => process.stdout.write(`${line}\n`) })
if (!started.ok) {
  process.stderr.write(`${printable(started.problem)}\n`)
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    void started.value.stop().then(() => process.exit(0))
  })
}

import { spawn } from 'node:child_process'
import { root } from './lib/files.ts'

/** Development: the server restarts when its source changes, Vite serves the web at :5173/app/ and asks the server. */
const children = [
  spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', 'packages/server/src/main.ts'], {
    cwd: root,
    stdio: 'inherit',
  }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'packages/web'], { cwd: root, stdio: 'inherit' }),
]

for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 1
    for (const other of children) other.kill('SIGINT')
  })
}
process.on('SIGINT', () => undefined)

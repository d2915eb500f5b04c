import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { root } from './lib/files.ts'

/**
 * Makes one archive for a machine without a network: what was built, the packages it needs, and the Node.js this runs on.
 * Unpacked anywhere, `./start` starts it and `./zq` is the command line. For machines like this one: same system, same
 * processor.
 *
 * @example npm run pack:offline -- zhiqiang.tar.gz
 */
const out = resolve(process.argv[2] ?? join(root, `zhiqiang-offline-${process.platform}-${process.arch}.tar.gz`))

const script = (program: string): string => `#!/bin/sh
# Runs with the Node.js that lies beside it; the data folder is ./data unless ZQ_DATA names one.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec "$here/node" "$here/bin/${program}" "$@"
`

/** Folders of the installed packages that the server and the command line need; ours are in dist already. */
function neededPackages(): readonly string[] {
  const args = ['ls', '--omit=dev', '--all', '--parseable', '-w', '@zhiqiang/server', '-w', '@zhiqiang/cli']
  const listed = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const inside = listed.split('\n').map((path) => relative(root, path))
  const packages = [...new Set(inside)].filter((path) => path.startsWith(`node_modules${sep}`)).sort()
  // One that lies inside another comes with it.
  return packages.filter((path) => !packages.some((other) => path !== other && path.startsWith(`${other}${sep}`)))
}

if (!existsSync(join(root, 'dist/server.mjs'))) throw new Error('not built yet: npm run build')
const folder = mkdtempSync(join(tmpdir(), 'zq-pack-'))
try {
  for (const [name, program] of [
    ['start', 'start.mjs'],
    ['zq', 'zq.mjs'],
  ] as const) {
    writeFileSync(join(folder, name), script(program))
    chmodSync(join(folder, name), 0o755)
  }
  copyFileSync(process.execPath, join(folder, 'node'))
  chmodSync(join(folder, 'node'), 0o755)
  const ours = ['bin', 'db', 'dist', 'docs', 'package.json', 'LICENSE', 'README.md', 'README.zh-CN.md']
  const list = [...ours, ...neededPackages()].join('\n')
  writeFileSync(join(folder, 'list'), list)
  const names = ['-C', folder, 'start', 'zq', 'node', '-C', root, '-T', join(folder, 'list')]
  // S: what a symbolic link points at stays as it is.
  const manner = ['--use-compress-program=gzip -2', '--exclude=*.map', '--transform=s,^,zhiqiang/,S']
  execFileSync('tar', ['-cf', out, ...manner, ...names], { stdio: 'inherit' })
  console.log(`${out}  ${Math.round(statSync(out).size / 1024 / 1024)} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

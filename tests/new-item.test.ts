import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFiles, root } from '../tools/lib/files.ts'

// Follows docs/how-to/add-a-service-item.md on a copy of the project.

const scratch = mkdtempSync(join(tmpdir(), 'zq-new-item-'))
const kind = 'festival-stall'
const command = (name: string, ...args: readonly string[]): string =>
  execFileSync(name, args, { cwd: scratch, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, NO_COLOR: '1' } })
const git = (...args: readonly string[]): string => command('git', ...args)
const node = (...args: readonly string[]): string => command(process.execPath, ...args)
const changed = (): readonly string[] =>
  git('status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3))

beforeAll(() => {
  for (const file of projectFiles(root)) {
    mkdirSync(dirname(join(scratch, file)), { recursive: true })
    cpSync(resolve(root, file), join(scratch, file))
  }
  linkModules()
  git('init', '-q')
  git('add', '-A')
  git('-c', 'user.name=t', '-c', 'user.email=t@localhost', 'commit', '-qm', 'As it stands')
}, 60_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }), 60_000)

/** The installed packages, but for the project's own: those are the copies. */
function linkModules(): void {
  const modules = join(scratch, 'node_modules')
  mkdirSync(join(modules, '@zhiqiang'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@zhiqiang') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  for (const name of readdirSync(join(scratch, 'packages'))) {
    symlinkSync(join(scratch, 'packages', name), join(modules, '@zhiqiang', name))
  }
}

const words = ['--title', '展会摊位知识产权登记', '--english', 'Stall registration at fairs', '--series', '展登']

test('a new item is two files in one folder and what is generated; nothing else is touched', () => {
  node('--import', 'tsx', 'tools/new-item.ts', kind, ...words, '--area', 'aid')
  const folder = `packages/catalog/src/items/${kind}`
  expect(changed()).toEqual(expect.arrayContaining([`${folder}/item.ts`, `${folder}/effects.server.ts`]))
  expect(changed().filter((file) => !file.startsWith(folder))).toEqual([
    'GLOSSARY.md',
    'openapi.json',
    'packages/catalog/src/registry.gen.ts',
    'packages/catalog/src/registry.server.gen.ts',
  ])
  const described = readFileSync(join(scratch, 'openapi.json'), 'utf8')
  expect(described).toContain(kind)
}, 60_000)

test('it stands among all kinds: the catalogue’s tests and the types hold for it', () => {
  const report = node('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '-t', kind, 'packages/catalog')
  expect(report).toMatch(/Tests +\d+ passed/)
  const project = { extends: './tsconfig.base.json', include: [`packages/catalog/src/items/${kind}`] }
  writeFileSync(join(scratch, 'tsconfig.item.json'), JSON.stringify(project))
  node('node_modules/ts7/bin/tsc', '--noEmit', '-p', 'tsconfig.item.json')
  rmSync(join(scratch, 'tsconfig.item.json'))
}, 120_000)

test('a name that is taken or ill-formed is refused with what is wrong, and nothing is written', () => {
  const before = changed()
  expect(() => node('--import', 'tsx', 'tools/new-item.ts', kind, ...words)).toThrow('is there already')
  expect(() => node('--import', 'tsx', 'tools/new-item.ts', 'Festival', '--area', 'none')).toThrow('--series is')
  expect(changed()).toEqual(before)
}, 60_000)

test('without its folder it is gone', () => {
  rmSync(join(scratch, 'packages/catalog/src/items', kind), { recursive: true })
  node('--import', 'tsx', 'tools/gen.ts')
  expect(changed()).toEqual([])
}, 60_000)

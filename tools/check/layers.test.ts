import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cruiseLayers, type Layers, unread } from './layers.ts'

const workspaces = ['kernel', 'fields', 'policy', 'catalog', 'contract', 'server', 'web', 'cli']
const packages = ['zod', 'react', 'antd', 'kysely', 'pg', 'fastify']

/** A bad file, and the rule that must find it there. */
const samples: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['1-kernel-alone', 'packages/kernel/src/reads-files.ts', "import 'node:fs'"],
  ['1-policy-on-kernel', 'packages/policy/src/uses-zod.ts', "import 'zod'"],
  ['1-fields-on-kernel', 'packages/fields/src/text/text.ts', "import 'react'"],
  ['1-fields-web', 'packages/fields/src/text/text.web.tsx', "import 'kysely'"],
  ['1-contract-on-kernel', 'packages/contract/src/tasks.ts', "import '@zhiqiang/policy'"],
  ['2-folders-of-the-catalogue-are-islands', 'packages/catalog/src/kinds/a/kind.ts', "import '../b/kind.ts'"],
  ['3-declarations-are-plain', 'packages/catalog/src/kinds/c/kind.ts', "import '@zhiqiang/contract'"],
  ['3-declarations-see-no-face', 'packages/catalog/src/kinds/d/kind.ts', "import './effects.server.ts'"],
  ['3-effects-use-ports', 'packages/catalog/src/kinds/d/effects.server.ts', "import 'kysely'"],
  ['3-queries-use-kysely', 'packages/catalog/src/measures/m/query.server.ts', "import 'pg'"],
  ['3-ports-as-types', 'packages/catalog/src/kinds/e/effects.server.ts', "import '@zhiqiang/server/ports'"],
  ['3-panels-use-ui', 'packages/catalog/src/kinds/e/panel.web.tsx', "import '../../../../web/src/app/router.tsx'"],
  ['4-core-knows-no-catalogue', 'packages/server/src/core/engine/act.ts', "import '@zhiqiang/catalog'"],
  ['5-only-stores-touch-the-database', 'packages/server/src/core/engine/rows.ts', "import 'kysely'"],
  ['6-faces-use-core', 'packages/server/src/http/tasks.ts', "import '../core/engine/store.ts'"],
  ['7-main-is-the-root', 'packages/server/src/jobs/worker.ts', "import '../main.ts'"],
  ['8-web-never-reaches-the-server', 'packages/web/src/pages/home.tsx', "import '../app/far.ts'"],
  ['8-server-never-reaches-the-web', 'packages/server/src/http/app.ts', "import '@zhiqiang/fields'"],
  ['9-no-cycles', 'packages/server/src/core/cycle/one.ts', "import './two.ts'"],
  ['9-no-orphans', 'packages/kernel/src/orphan.ts', 'export const orphan = 1'],
  ['9-imports-resolve', 'packages/web/src/pages/gone.tsx', "import './nowhere.ts'"],
  ['9-packages-are-declared', 'packages/server/src/http/undeclared.ts', "import 'react'"],
  ['9-no-development-package-in-the-product', 'packages/server/src/http/develops.ts', "import 'antd'"],
  [
    '9-helpers-of-tests-stay-with-tests',
    'packages/server/src/http/helped.ts',
    "import '../../../../tests/support/helper.ts'",
  ],
]

/** What the samples lean on, and files that look like them and are right. */
const sound: Readonly<Record<string, string>> = {
  'packages/catalog/src/kinds/b/kind.ts': "import '@zhiqiang/kernel'",
  'packages/catalog/src/kinds/b/effects.server.ts':
    "import type { Ports } from '@zhiqiang/server/ports'\nexport type P = Ports",
  'packages/catalog/src/measures/n/query.server.ts': "import 'kysely'",
  'packages/server/src/core/engine/store.ts': "import 'kysely'",
  'packages/server/src/core/engine/open.ts': "import './store.ts'",
  'packages/server/src/db/connect.ts': "import 'pg'",
  'packages/server/src/main.ts': "import './core/engine/open.ts'\nimport '@zhiqiang/catalog'",
  'packages/server/src/ports.ts': 'export interface Ports { readonly grants: number }',
  'packages/server/src/core/cycle/two.ts': "import './one.ts'",
  'packages/web/src/app/far.ts': "import '../../../server/src/http/app.ts'",
  'packages/web/src/app/router.tsx': "import '@zhiqiang/kernel'",
  'packages/kernel/src/x.test.ts': "import 'fastify'",
  'tests/support/helper.ts': 'export const helper = 1',
}

let folder = ''
let layers: Layers

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'zq-layers-')))
  write('package.json', '{"name": "sample", "devDependencies": {"antd": "1.0.0"}}')
  write('tsconfig.json', '{"compilerOptions": {"module": "ESNext", "moduleResolution": "Bundler"}}')
  write('.gitignore', 'node_modules/\n')
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, `{"name": "${name}", "version": "1.0.0", "main": "index.js"}`)
    write(`node_modules/${name}/index.js`, '')
  }
  const dependencies = Object.fromEntries(['zod', 'kysely', 'pg', 'fastify'].map((name) => [name, '1.0.0']))
  for (const name of workspaces) {
    const exports = { '.': './src/index.ts', './ports': './src/ports.ts' }
    const devDependencies = { antd: '1.0.0' }
    write(
      `packages/${name}/package.json`,
      JSON.stringify({ name: `@zhiqiang/${name}`, exports, dependencies, devDependencies }),
    )
    write(`packages/${name}/src/index.ts`, name === 'fields' ? "import './text/text.web.tsx'" : 'export const name = 1')
    mkdirSync(join(folder, 'node_modules/@zhiqiang'), { recursive: true })
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@zhiqiang', name))
  }
  for (const [file, text] of Object.entries(sound)) write(file, text)
  for (const [, file, text] of samples) write(file, text)
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  layers = await cruiseLayers(folder)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

test.each(samples)('%s finds %s', (rule, file) => {
  expect(layers.breaches.filter((breach) => breach.rule === rule).map((breach) => breach.file)).toContain(file)
})

test('every rule has a sample', () => {
  expect(samples.map(([rule]) => rule).sort()).toEqual([...layers.rules].sort())
})

test('finds nothing in what is right', () => {
  const right = Object.keys(sound).filter((file) => !file.includes('cycle') && !file.endsWith('far.ts'))
  expect(layers.breaches.filter((breach) => right.includes(breach.file))).toEqual([])
})

test('reads every source file that git lists, and says which it did not', () => {
  expect(unread(folder, layers)).toEqual([])
  expect(unread(folder, { ...layers, modules: [] })).toContain('packages/server/src/main.ts')
})

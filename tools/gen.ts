import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectFiles, root } from './lib/files.ts'

/** A file that is written from others. */
export interface GeneratedFile {
  /** From the root. */
  readonly path: string
  readonly content: string
}

/** Every module in `tools/gen/` exports one `generate` of this shape; adding a generator is adding a file there. */
export type Generate = () => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

// The others read the catalogue, which the registry may name wrongly after a folder went.
const registry = 'tools/gen/registry.ts'
const modules = projectFiles(root, 'tools/gen/*.ts').filter((name) => !name.endsWith('.test.ts') && name !== registry)

for (const module of [registry, ...modules]) {
  const { generate } = (await import(resolve(root, module))) as { generate: Generate }
  for (const { path, content } of await generate()) {
    if (current(path) === content) continue
    if (values.check) {
      console.log(`${path}:1  is not what ${module} writes: run npm run gen and commit it`)
      process.exitCode = 1
    } else {
      writeFileSync(resolve(root, path), content)
      console.log(`wrote ${path}`)
    }
  }
}

function current(path: string): string | undefined {
  try {
    return readFileSync(resolve(root, path), 'utf8')
  } catch {
    return undefined
  }
}

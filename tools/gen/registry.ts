import type { GeneratedFile } from '../gen.ts'
import { projectFiles, root } from '../lib/files.ts'

const source = 'packages/catalog/src'
const header =
  '// Written by tools/gen/registry.ts from the folders kinds/, items/, measures/ and registers/. Add a folder and run `npm run gen`.\n'

/** Writes the lists of the catalogue from its folders, so that adding a kind edits no file of others. */
export function generate(): readonly GeneratedFile[] {
  return registryFiles(projectFiles(root, source))
}

/**
 * Three lists, because the web reads the first: declarations, the registers with their readers and measures, and what only the server
 * may load.
 * @param files the files of the catalogue, from the root of the project
 */
export function registryFiles(files: readonly string[]): readonly GeneratedFile[] {
  const kinds = folders(files, 'kinds', 'kind.ts')
  const items = folders(files, 'items', 'item.ts')
  const measures = folders(files, 'measures', 'measure.ts')
  const registers = folders(files, 'registers', 'register.ts')
  const counted = folders(files, 'measures', 'record-measure.ts')
  const effects = folders(files, 'kinds', 'effects.server.ts')
  const itemEffects = folders(files, 'items', 'effects.server.ts')
  const queries = folders(files, 'measures', 'query.server.ts')
  return [
    {
      path: `${source}/registry.gen.ts`,
      content: [
        header,
        ...kinds.map((name) => `import { ${camel(name)} } from './kinds/${name}/kind.ts'\n`),
        ...items.map((name) => `import { ${camel(name)} } from './items/${name}/item.ts'\n`),
        ...measures.map((name) => `import { ${camel(name)} } from './measures/${name}/measure.ts'\n`),
        '\n/** Every kind of thing that has a lifecycle; service items stand behind the others. */\n',
        `export const kinds = ${list([...kinds, ...items])} as const\n`,
        '\n/** Every number that a page may show. */\n',
        `export const measures = ${list(measures)} as const\n`,
      ].join(''),
    },
    {
      path: `${source}/registers.gen.ts`,
      content: [
        header,
        "import type { RecordMeasure } from '@zhiqiang/kernel'\n",
        ...counted.map((name) => `import { ${camel(name)} } from './measures/${name}/record-measure.ts'\n`),
        ...registers.map((name) => `import { ${camel(name)} } from './registers/${name}/register.ts'\n`),
        '\n/** Every register of the data platform. */\n',
        `export const registers = ${list(registers)} as const\n`,
        '\n/** Every number that is computed from the rows of registers. */\n',
        `export const recordMeasures: readonly RecordMeasure[] = ${list(counted)}\n`,
      ].join(''),
    },
    {
      path: `${source}/registry.server.gen.ts`,
      content: [
        header,
        ...effects.map(
          (name) => `import { effects as ${camel(name)}Effects } from './kinds/${name}/effects.server.ts'\n`,
        ),
        ...itemEffects.map(
          (name) => `import { effects as ${camel(name)}Effects } from './items/${name}/effects.server.ts'\n`,
        ),
        ...queries.map((name) => `import { query as ${camel(name)}Query } from './measures/${name}/query.server.ts'\n`),
        '\n/** What an act of a kind does, by the kind. A kind that only moves has none. */\n',
        `export const effects = ${table([...effects, ...itemEffects], 'Effects')} as const\n`,
        '\n/** How a measure is counted, by the measure. */\n',
        `export const queries = ${table(queries, 'Query')} as const\n`,
      ].join(''),
    },
  ]
}

/** The names of the folders that hold a file, in order. */
function folders(files: readonly string[], group: string, file: string): readonly string[] {
  const pattern = new RegExp(`^${source}/${group}/([^/]+)/${file.replaceAll('.', '\\.')}$`)
  return files.flatMap((path) => pattern.exec(path)?.[1] ?? []).sort()
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '[]' : `[\n${names.map((name) => `  ${camel(name)},\n`).join('')}]`
}

function table(names: readonly string[], suffix: string): string {
  return names.length === 0 ? '{}' : `{\n${names.map((name) => `  '${name}': ${camel(name)}${suffix},\n`).join('')}}`
}

/** `progress-report` exports `progressReport`. */
function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

import type { GeneratedFile } from '../gen.ts'
import { projectFiles, root } from '../lib/files.ts'

const source = 'packages/fields/src'
const header = '// Written by tools/gen/fields.ts from the folders here. Add a folder and run `npm run gen`.\n'

/** Writes the lists of field kinds from their folders: their checks and words, and their screen parts apart. */
export function generate(): readonly GeneratedFile[] {
  const files = projectFiles(root, source)
  return [
    {
      path: `${source}/kinds.gen.ts`,
      content: list(folders(files, '.ts'), { ext: '.ts', suffix: '', name: 'facets', type: 'AllFacets' }),
    },
    {
      path: `${source}/kinds.web.gen.ts`,
      content: list(folders(files, '.web.tsx'), {
        ext: '.web.tsx',
        suffix: 'Web',
        name: 'webFacets',
        type: 'AllWebFacets',
      }),
    },
  ]
}

/** The folders that hold a file of their own name. */
function folders(files: readonly string[], ext: string): readonly string[] {
  return files
    .flatMap((path) => {
      const [, folder, file] = /^packages\/fields\/src\/([^/]+)\/([^/]+)$/.exec(path) ?? []
      return folder !== undefined && file === `${folder}${ext}` ? [folder] : []
    })
    .sort()
}

function list(
  names: readonly string[],
  { ext, suffix, name, type }: Readonly<Record<'ext' | 'suffix' | 'name' | 'type', string>>,
): string {
  return [
    header,
    `import type { ${type} } from './facets${ext}'\n`,
    ...names.map((one) => `import { ${camel(one)}${suffix} } from './${one}/${one}${ext}'\n`),
    '\n/** Every field kind with what it brings; a kind without a folder does not compile. */\n',
    `export const ${name}: ${type} = {\n`,
    ...names.map((one) => `  ${suffix === '' ? camel(one) : `${camel(one)}: ${camel(one)}${suffix}`},\n`),
    '}\n',
  ].join('')
}

/** `long-text` exports `longText`. */
function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

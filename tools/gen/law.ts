import type { GeneratedFile } from '../gen.ts'
import { projectFiles, root } from '../lib/files.ts'

const source = 'packages/catalog/src/law'

/** Writes the list of the areas of law from their folders, so that adding one edits no file of others. */
export function generate(): readonly GeneratedFile[] {
  return [lawRegistry(projectFiles(root, source))]
}

/** @param files the files under the folder of law, from the root of the project */
export function lawRegistry(files: readonly string[]): GeneratedFile {
  const areas = files.flatMap((path) => /\/law\/([^/]+)\/law\.ts$/.exec(path)?.[1] ?? []).sort()
  return {
    path: `${source}/areas.gen.ts`,
    content: [
      '// Written by tools/gen/law.ts from the folders of law/. Add a folder and run `npm run gen`.\n',
      ...areas.map((area) => `import { ${camel(area)} } from './${area}/law.ts'\n`),
      '\n/** Every area of law. */\n',
      `export const areas = [\n${areas.map((area) => `  ${camel(area)},\n`).join('')}] as const\n`,
    ].join(''),
  }
}

/** `patent-disputes` exports `patentDisputes`. */
function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

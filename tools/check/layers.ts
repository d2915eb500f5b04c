import { pathToFileURL } from 'node:url'
import { projectFiles, root } from '../lib/files.ts'
import { run } from '../lib/run.ts'
import { staleLine, withoutExcepted } from './exceptions.ts'

/** An import that a layer rule forbids. */
export interface LayerBreach {
  readonly rule: string
  readonly file: string
  readonly to: string
  /** For a cycle or a distant reach: the files on the way. */
  readonly via: readonly string[]
  readonly comment: string
}

/** What dependency-cruiser saw. */
export interface Layers {
  readonly breaches: readonly LayerBreach[]
  readonly rules: readonly string[]
  readonly modules: readonly string[]
}

/** The part of dependency-cruiser's JSON that is read here. */
interface CruiseResult {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
      readonly comment?: string
      readonly cycle?: readonly { readonly name: string }[]
      readonly via?: readonly { readonly name: string }[]
    }[]
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] }
  }
}

/**
 * Cruises a project tree with the rules of this project.
 * @param folder root of the tree; samples in tests have their own
 * @throws when dependency-cruiser does not start or prints no result
 */
export async function cruiseLayers(folder: string): Promise<Layers> {
  const cruiser = `${root}/node_modules/dependency-cruiser/bin/dependency-cruise.mjs`
  const config = `${root}/.dependency-cruiser.cjs`
  const folders = ['packages', 'tests', 'tools', 'bench'].filter(
    (name) => projectFiles(folder, `${name}/*.ts`).length > 0,
  )
  const args = [cruiser, ...folders, '--config', config, '--output-type', 'json']
  const { output } = await run(process.execPath, args, { cwd: folder })
  if (!output.startsWith('{')) throw new Error(`dependency-cruiser gave no result:\n${output}`)
  const { modules, summary } = JSON.parse(output) as CruiseResult
  const comments = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]))
  return {
    breaches: summary.violations.map((violation) => ({
      rule: violation.rule.name,
      file: violation.from,
      to: violation.to,
      via: (violation.cycle ?? violation.via ?? []).map((step) => step.name),
      comment: comments.get(violation.rule.name) ?? '',
    })),
    rules: [...comments.keys()],
    modules: modules.map((module) => module.source),
  }
}

/** The source files that git lists and the cruiser did not read. With TypeScript 7 it reads none and still exits green. */
export function unread(folder: string, { modules }: Layers): readonly string[] {
  const read = new Set(modules)
  const sources = projectFiles(folder, 'packages/*/src/*.ts', 'packages/*/src/*.tsx')
  return sources.filter((file) => !file.endsWith('.d.ts') && !read.has(file))
}

async function main(): Promise<number> {
  const layers = await cruiseLayers(root)
  const { left, stale } = withoutExcepted(layers.breaches, layers.rules)
  const missed = unread(root, layers)
  const lines = [
    ...left.map(({ file, to, via, rule, comment }) => {
      const way = via.length > 0 ? ` (${[file, ...via].join(' -> ')})` : ''
      return `${file}:1  ${to === file ? '' : `imports ${to}${way}  `}[${rule}] ${comment}`
    }),
    ...stale.map(staleLine),
    ...missed.map((file) => `${file}:1  git lists it, dependency-cruiser did not read it`),
  ]
  for (const line of lines) console.log(line)
  if (lines.length === 0) console.log(`${layers.modules.length} modules`)
  return lines.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Kind, type Measure, roleNames, type Text } from '@zhiqiang/kernel'
import type { GeneratedFile } from '../gen.ts'
import { projectFiles, root } from '../lib/files.ts'

const path = 'GLOSSARY.md'
const begin = '<!-- Written by tools/gen/glossary.ts from the declarations: from here on, run `npm run gen`. -->\n'

/**
 * Writes the second half of the glossary: every kind with its states and steps, every measure and every role, in both
 * languages, so that adding a kind edits no file of others.
 */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const kinds = (await declared('kinds', 'kind.ts')).filter(isKind)
  const items = (await declared('items', 'item.ts')).filter(isKind)
  const measures = (await declared('measures', 'measure.ts')).filter(isMeasure)
  const written = readFileSync(resolve(root, path), 'utf8')
  const at = written.indexOf(begin)
  if (at < 0) throw new Error(`${path} lacks the line ${begin}`)
  return [{ path, content: written.slice(0, at) + begin + glossaryOf(kinds, items, measures) }]
}

/**
 * The generated half.
 * @param kinds in the order they are printed, service items left out: these share most of their words
 */
export function glossaryOf(kinds: readonly Kind[], items: readonly Kind[], measures: readonly Measure[]): string {
  return [
    '\n## Kinds, their states and steps\n',
    ...kinds.map(kindSection),
    '\n## Service items\n',
    table(items.map((item) => [item.kind, item.title])),
    '\n### States and steps of cases\n',
    table(once(items.flatMap(statesOf)), 'State'),
    table(once(items.flatMap(stepsOf)), 'Step'),
    '\n## Measures\n',
    table(measures.map((measure) => [measure.id, measure.title])),
    '\n## Roles\n',
    table(Object.entries(roleNames)),
  ].join('')
}

function kindSection(kind: Kind): string {
  const heading = `\n### \`${kind.kind}\` ${kind.title.zh} · ${kind.title.en}\n`
  return `${heading}${table(statesOf(kind), 'State')}${table(stepsOf(kind), 'Step')}`
}

type Row = readonly [name: string, label: Text]

const statesOf = (kind: Kind): readonly Row[] => Object.entries(kind.states).map(([name, { label }]) => [name, label])
const stepsOf = (kind: Kind): readonly Row[] => Object.entries(kind.steps).map(([name, { label }]) => [name, label])

/** Each word once, in the order of the names. */
function once(rows: readonly Row[]): readonly Row[] {
  const words = new Map(rows.map((row) => [`${row[0]} ${row[1].zh} ${row[1].en}`, row]))
  return [...words.values()].sort(([a, one], [b, other]) => (a + one.zh < b + other.zh ? -1 : 1))
}

function table(rows: readonly Row[], head = 'Code'): string {
  const lines = rows.map(([name, label]) => `| \`${name}\` | ${label.zh} | ${label.en} |\n`)
  return `\n| ${head} | 中文 | English |\n|---|---|---|\n${lines.join('')}`
}

/** What the declarations of a group export. They are read from their folders: the list of them may be older. */
async function declared(group: string, file: string): Promise<readonly unknown[]> {
  const files = projectFiles(root, `packages/catalog/src/${group}/*/${file}`)
  const modules: readonly object[] = await Promise.all(
    files.map((name) => import(pathToFileURL(resolve(root, name)).href)),
  )
  return modules.flatMap((module) => Object.values(module))
}

function isKind(value: unknown): value is Kind {
  return typeof value === 'object' && value !== null && 'states' in value && 'steps' in value
}

function isMeasure(value: unknown): value is Measure {
  return typeof value === 'object' && value !== null && 'id' in value && 'definition' in value
}

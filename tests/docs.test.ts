import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kinds } from '@zhiqiang/catalog/registry'
import type { Kind } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8')
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
const files = new Set(listed.split('\0').filter((file) => file !== '' && existsSync(resolve(root, file))))
const documents = [...files].filter((file) => file.endsWith('.md')).sort()
const isFolder = (path: string): boolean => [...files].some((file) => file.startsWith(`${path}/`))

/** A document without its blocks of code: what stands there may be an example. */
function prose(document: string): string {
  return read(document).replace(/^ *```[\s\S]*?^ *```/gm, '')
}

/** Marks of headings as GitHub makes anchors of them. */
function anchors(document: string): ReadonlySet<string> {
  const headings = [...prose(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  )
}

function deadLinks(document: string): readonly string[] {
  const links = [...prose(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? document : normalize(join(dirname(document), path)).replace(/\/$/, '')
    if (!files.has(target) && !isFolder(target)) return true
    return anchor !== undefined && !anchors(target).has(anchor)
  })
}

const top = [...new Set([...files].map((file) => file.split('/')[0] ?? ''))].filter(isFolder)
const pathLike = new RegExp(`^(?:${top.map((name) => name.replace('.', '\\.')).join('|')})/[\\w./*-]+$`)
/** What a checklist makes, or what a fresh clone does not hold. */
const madeLater =
  /^(dist\/|packages\/catalog\/src\/(kinds\/site-visit|items\/festival-stall|measures\/reports-accepted|registers)\/|packages\/fields\/src\/percent\/)/

/** Paths from the root that a document names in code quotes and that are not there; stars stand for anything. */
function missingPaths(document: string): readonly string[] {
  const named = [...prose(document).matchAll(/`([^`\s]+)`/g)].map(([, words = '']) => words.replace(/\/$/, ''))
  return named.filter((path) => {
    if (!pathLike.test(path) || madeLater.test(path)) return false
    if (!path.includes('*')) return !files.has(path) && !isFolder(path)
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('**/', '(.+/)?').replaceAll('*', '[^/]*')}$`)
    return ![...files].some((file) => pattern.test(file))
  })
}

test('there are documents to look at', () => {
  for (const document of ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'GLOSSARY.md']) {
    expect(documents).toContain(document)
  }
})

test.each(documents)('%s links to what is there', (document) => {
  expect(deadLinks(document)).toEqual([])
})

test.each(documents)('%s names paths that are there', (document) => {
  expect(missingPaths(document)).toEqual([])
})

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
  const named = documents.flatMap((document) => {
    const commands = [...read(document).matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)]
    return commands.map(([, run, short]) => `${document}: ${run ?? short}`)
  })
  expect(named.filter((entry) => scripts[entry.split(': ')[1] ?? ''] === undefined)).toEqual([])
})

/** The names in the first column of the table of variables. */
function variables(document: string): readonly string[] {
  const rows = [...read(document).matchAll(/^\| ((?:`[A-Z_]+`(?:, |、)?)+) \|/gm)]
  return rows.flatMap(([, cell = '']) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name))
}

test('both READMEs name the same variables, and the code reads each of them', () => {
  const names = variables('README.md')
  expect(names.length).toBeGreaterThan(5)
  expect(variables('README.zh-CN.md')).toEqual(names)
  const source = [...files].filter((file) => /^(packages|tools|tests|bin)\/.+\.(ts|tsx|mjs)$/.test(file))
  const code = source
    .filter((file) => file !== 'tests/docs.test.ts')
    .map(read)
    .join('\n')
  expect(names.filter((name) => !new RegExp(`\\benv\\.${name}\\b`).test(code))).toEqual([])
})

test('every variable of ours that the product reads stands in the README', () => {
  const product = [...files].filter((file) => /^packages\/[^/]+\/src\/.+\.tsx?$/.test(file) && !file.includes('.test.'))
  const used = new Set(
    product.flatMap((file) => [...read(file).matchAll(/\benv\.(ZQ_\w+)/g)].map(([, name = '']) => name)),
  )
  expect([...used].filter((name) => !variables('README.md').includes(name))).toEqual([])
})

test('the tree of the architecture names only folders that exist, and every workspace', () => {
  const [, tree = ''] = /## The tree\n+```\n([\s\S]*?)```/.exec(read('ARCHITECTURE.md')) ?? []
  const open: string[] = []
  const paths = tree
    .split('\n')
    .filter((line) => /^ *\S+\/ /.test(line) || /^ *\S+\/$/.test(line))
    .map((line) => {
      const depth = line.search(/\S/) / 2
      open.splice(depth, open.length, (line.trim().split(/\s/)[0] ?? '').replace(/\/$/, ''))
      return open.join('/')
    })
  expect(paths.length).toBeGreaterThan(30)
  expect(paths.filter((path) => !isFolder(path))).toEqual([])
  const workspaces = [...files].flatMap((file) => /^(packages\/[^/]+)\/package\.json$/.exec(file)?.[1] ?? [])
  expect(workspaces.filter((name) => !paths.includes(`${name}/src`))).toEqual([])
})

test('the glossary has every kind, state and step with its words in both languages', () => {
  const glossary = read('GLOSSARY.md')
  const lacking = kinds.flatMap((kind: Kind) => {
    // Service items share most of their words: they stand in one table.
    const heading = kind.service ? 'States and steps of cases' : `\`${kind.kind}\` ${kind.title.zh} · ${kind.title.en}`
    const [, after = ''] = glossary.split(`\n### ${heading}\n`)
    const [section = ''] = after.split(/\n##+ /)
    const rows = [...Object.entries(kind.states), ...Object.entries(kind.steps)]
    return rows
      .filter(([name, { label }]) => !section.includes(`| \`${name}\` | ${label.zh} | ${label.en} |`))
      .map(([name]) => `${kind.kind}.${name}`)
  })
  expect(lacking).toEqual([])
})

test('a word stands in the glossary once', () => {
  const [written = ''] = read('GLOSSARY.md').split('<!-- ')
  const words = [...written.matchAll(/^\| ([^|]+) \|/gm)].map(([, word = '']) => word)
  expect(words.filter((word, i) => words.indexOf(word) !== i && word !== 'Code' && word !== '---')).toEqual([])
})

test('every decision stands in the list of decisions under its own title', () => {
  const list = read('docs/adr/README.md')
  const records = documents.filter((document) => /^docs\/adr\/\d{4}-/.test(document))
  expect(records.length).toBeGreaterThan(0)
  for (const record of records) {
    const [, number = '', title = ''] = /^# (\d{4}) (.+)$/m.exec(read(record)) ?? []
    expect(list).toContain(`| [${number}](${record.slice('docs/adr/'.length)}) | ${title} |`)
    for (const part of ['**Drivers.**', '**Decision.**', '**Rejected.**']) expect(read(record), record).toContain(part)
  }
})

test.each(documents)('%s names no folder of one machine', (document) => {
  const found = read(document).match(/(?<![\w.~/-])\/(?:home|root|tmp|work|Users)\/[\w.-]+/g) ?? []
  expect(found).toEqual([])
})

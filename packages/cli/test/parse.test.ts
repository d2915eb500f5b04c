import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { PolicyReading } from '@zhiqiang/policy'
import { afterAll, expect, test } from 'vitest'
import { jsonOf, planFile, repositoryRoot, zqWith } from './support/zq.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'zq-parse-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const zq = zqWith()
const documents = path.join(repositoryRoot, 'packages/server/test/fixtures/documents')

/** Writes a file into the folder of this test and gives its path. */
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const at = path.join(folder, name)
  await writeFile(at, content)
  return at
}

test('a plan is printed as one JSON object with the hash of its bytes', async () => {
  const ended = await zq('policy', 'parse', planFile, '--json')
  expect(ended).toMatchObject({ code: 0, err: '' })
  const reading = jsonOf<PolicyReading>(ended)
  expect(reading.source.sm3).toMatch(/^[0-9a-f]{64}$/)
  expect(reading.clauses.filter((clause) => clause.isTask)).toHaveLength(4)
})

test('without --json it prints a summary for the eye', async () => {
  const { out } = await zq('policy', 'parse', planFile)
  expect(out).toContain('云政发〔2025〕8号')
  expect(out).toMatch(/三\/\(一\)\/1 +建设培育中心 +市市场监管局、市科技局/)
})

test('a law is read: exit code 0, genre law, nothing of a plan, one finding', async () => {
  const articles = [...'一二三四五六七八'].map((n) => `第${n}条　县级以上人民政府应当加强知识产权工作。`)
  const law = await file('law.txt', `云岭市知识产权条例\n\n第一章　总则\n\n${articles.join('\n\n')}\n`)
  const ended = await zq('policy', 'parse', law, '--json')
  expect(ended.code).toBe(0)
  const reading = jsonOf<PolicyReading>(ended)
  expect(reading).toMatchObject({ document: { genre: 'law' }, targets: [], findings: [{ code: 'law-not-plan' }] })
})

const huge = await file('huge.txt', '')
await truncate(huge, 50 * 1024 * 1024)

test.each([
  ['an empty file', () => file('empty.txt', ''), '没有文字'],
  ['blanks alone', () => file('blank.txt', ' \n\n'), '没有文字'],
  [
    'binary data',
    () =>
      file(
        'noise.txt',
        Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
      ),
    '二进制',
  ],
  ['a damaged PDF', () => file('broken.pdf', '%PDF-1.7\n1 0 obj\n<<'), 'PDF'],
  ['a PDF with a password', async () => path.join(documents, 'locked.pdf'), '密码'],
  ['50 MB', async () => huge, '文件太大'],
  [
    'a document with a secrecy mark',
    () => file('secret.txt', '机密★10年\n\n云岭市行动方案\n\n一、总体要求\n\n加强保护。\n'),
    '密级',
  ],
  ['a folder', async () => folder, '文件夹'],
  ['a name that leads nowhere', async () => path.join(folder, 'nothing.txt'), '没有这个文件'],
])('%s is refused with exit code 2 and one plain line', async (_, make, words) => {
  const name = await make()
  const ended = await zq('policy', 'parse', name, '--json')
  expect(ended).toMatchObject({ code: 2, out: '' })
  expect(ended.err).toMatch(/^[^\n]+\n$/)
  expect(ended.err.startsWith(name)).toBe(true)
  expect(ended.err).toContain(words)
  expect(ended.err).not.toMatch(/\bat .+:\d+/)
})

test('several files write one JSON each, and a bad one among them spoils no other', async () => {
  const out = path.join(folder, 'out')
  const empty = await file('bad.txt', '')
  const ended = await zq(
    'policy',
    'parse',
    planFile,
    empty,
    path.join(documents, 'plan.doc'),
    path.join(documents, 'plan.pdf'),
    '--out',
    out,
  )
  expect(ended.code).toBe(2)
  expect((await readdir(out)).sort()).toEqual(['plan.doc.json', 'plan.pdf.json', 'plan.txt.json'])
  const [doc, pdf] = await Promise.all(
    ['plan.doc.json', 'plan.pdf.json'].map(
      async (name) => JSON.parse(await readFile(path.join(out, name), 'utf8')) as PolicyReading,
    ),
  )
  expect(doc?.clauses.map((clause) => clause.path)).toEqual(pdf?.clauses.map((clause) => clause.path))
})

test('--joined reads a notice and its annex as one document', async () => {
  const text = await readFile(planFile, 'utf8')
  const at = text.indexOf('\n云岭市知识产权强市行动方案（2025')
  const parts = [await file('notice.txt', text.slice(0, at)), await file('annex.txt', text.slice(at))]
  const ended = await zq('policy', 'parse', ...parts, '--joined', '--json')
  const reading = jsonOf<PolicyReading>(ended)
  expect(reading.document.number).toBe('云政发〔2025〕8号')
  expect(reading.clauses.filter((clause) => clause.isTask)).toHaveLength(4)
})

test('parsing loads neither the web server, nor the database driver', async () => {
  const program = path.join(repositoryRoot, 'packages/cli/src/main.ts')
  const script = `
    process.argv.splice(1, process.argv.length, 'zq', 'policy', 'parse', ${JSON.stringify(planFile)})
    await import(${JSON.stringify(program)})
    const { createRequire } = await import('node:module')
    console.log(JSON.stringify(Object.keys(createRequire(${JSON.stringify(program)}).cache)))`
  const ran = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: repositoryRoot,
  })
  const loaded = JSON.parse(ran.stdout.trimEnd().split('\n').at(-1) ?? '[]') as string[]
  const packages = new Set(loaded.map((at) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(at)?.[1]))
  expect(packages).toContain('commander')
  for (const heavy of ['fastify', 'pg', 'kysely', 'graphile-worker']) expect(packages).not.toContain(heavy)
})

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CharacterTables, NamesIndex, warningLine } from '@zhiqiang/kernel'
import { Converter } from 'opencc-js/cn2t'
import { characterTables } from '../../packages/server/src/characters.ts'
import { foldedText } from '../../packages/server/src/core/search/fold.ts'
import { seeded } from './seeded.ts'

// How fast and how surely a name is found among a million marks: planted variants of names that are there, and unrelated
// names that must not be warned of. The peer is a plain scan by edit distance over the same names, on fewer questions.
const root = resolve(import.meta.dirname, '../..')
const count = Number(process.argv[2] ?? 1_000_000)
const asked = Number(process.argv[3] ?? 200)
const random = seeded(20_261_124)
const tables = characterTables(root)
const bySound = charsBySound(tables)
const byShape = charsByShape(tables)
const pool = poolOf()
const marks = marksOf(count)
const began = performance.now()
const index = new NamesIndex<number>(tables)
for (const [n, name] of marks.entries()) index.put(n, foldedText(name))
console.log(
  `${marks.length} marks in ${((performance.now() - began) / 1000).toFixed(1)} s, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
)

const traditional = Converter({ from: 'cn', to: 't' })
const variants: Readonly<Record<string, (name: string) => string | null>> = {
  homophone: (name) => changedEach(name, (char) => otherOf(bySound.get(tables.soundsOf(char)[0] ?? '') ?? [], char)),
  'one character changed': (name) => oneChanged(name),
  reordered: (name) => ([...name].length > 1 ? [...name].reverse().join('') : null),
  traditional: (name) => traditional(name),
  spaced: (name) => [...name].join('　'),
}
const times: number[] = []
let [found, planted] = [0, 0]
for (const [what, vary] of Object.entries(variants)) {
  let [hit, all] = [0, 0]
  while (all < asked) {
    const n = Math.floor(random() * marks.length)
    const variant = vary(marks[n] ?? '')
    if (variant === null) continue
    all++
    const start = performance.now()
    const hits = index.like(foldedText(variant), 20)
    times.push(performance.now() - start)
    if (hits.some(({ key }) => key === n)) hit++
  }
  found += hit
  planted += all
  console.log(`${what.padEnd(24)} ${hit} of ${all} within the first 20`)
}
console.log(`recall ${(found / planted).toFixed(3)} (bar 0.98)`)

const alphabet = [...new Set(pool.flatMap((name) => [...name]))]
let warned = 0
const unrelated = 1000
for (let n = 0; n < unrelated; n++) {
  const name = Array.from({ length: 4 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')
  const start = performance.now()
  if ((index.like(foldedText(name), 1)[0]?.score ?? 0) >= warningLine) warned++
  times.push(performance.now() - start)
}
console.log(`unrelated names above the warning line: ${warned} of ${unrelated} (bar 1 %)`)
const sorted = times.toSorted((a, b) => a - b)
const at = (q: number) => (sorted[Math.floor((sorted.length - 1) * q)] ?? 0).toFixed(1)
console.log(`${times.length} questions: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (bar 100), slowest ${at(1)} ms`)
peer()

/** A plain scan of all names by edit distance: what a check without an index costs. */
function peer(): void {
  const start = performance.now()
  const questions = 5
  for (let n = 0; n < questions; n++) {
    const name = marks[Math.floor(random() * marks.length)] ?? ''
    let best = Number.POSITIVE_INFINITY
    for (const mark of marks) best = Math.min(best, mark === name ? best : distance(name, mark))
  }
  console.log(
    `peer, a scan by edit distance alone: ${((performance.now() - start) / questions).toFixed(0)} ms a question`,
  )
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Names of firms where the data beside the project are there, else invented ones. */
function poolOf(): readonly string[] {
  const file = resolve(root, '../shared/data/trademarks/company-short-names-zh-280k.txt')
  if (existsSync(file)) {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/).slice(3)
    return lines.filter((line) => /^\p{Script=Han}{2,5}$/u.test(line))
  }
  console.log('the pool of real names is not there: invented ones are taken')
  const chars = [...bySound.values()].flat()
  return Array.from({ length: 200_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => chars[Math.floor(random() * chars.length)]).join(''),
  )
}

/** The pool, then names put together from two of it, until there are enough. */
function marksOf(n: number): readonly string[] {
  const names = new Set(pool.slice(0, n))
  const any = () => pool[Math.floor(random() * pool.length)] ?? ''
  while (names.size < n) {
    const [one, other] = [any(), any()]
    const name = random() < 0.5 ? one + other : one + (other[0] ?? '')
    if ([...name].length <= 6) names.add(name)
  }
  return [...names]
}

function commonChars(): readonly string[] {
  const text = readFileSync(resolve(root, 'db/seed/characters/components.tsv'), 'utf8')
  return text
    .split('\n')
    .slice(3, 3700)
    .map((line) => line[0] ?? '')
    .filter((char) => char !== '')
}

function charsBySound(of: CharacterTables): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const char of commonChars()) {
    const [sound] = of.soundsOf(char)
    if (sound) groups.set(sound, [...(groups.get(sound) ?? []), char])
  }
  return groups
}

/** Characters that share a component that few have. */
function charsByShape(of: CharacterTables): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const char of commonChars())
    for (const part of of.partsOf(char)) groups.set(part, [...(groups.get(part) ?? []), char])
  return groups
}

function otherOf(group: readonly string[], char: string): string | null {
  const others = group.filter((one) => one !== char)
  return others[Math.floor(random() * others.length)] ?? null
}

function changedEach(name: string, change: (char: string) => string | null): string | null {
  const chars = [...name].map((char) => change(char) ?? char)
  return chars.join('') === name ? null : chars.join('')
}

/** Of three characters or more any one becomes any other; of two one becomes one that sounds or looks like it. */
function oneChanged(name: string): string | null {
  const chars = [...name]
  const at = Math.floor(random() * chars.length)
  const char = chars[at] ?? ''
  const [part] = tables.partsOf(char)
  const near =
    random() < 0.5
      ? otherOf(bySound.get(tables.soundsOf(char)[0] ?? '') ?? [], char)
      : otherOf(byShape.get(part ?? '') ?? [], char)
  const any = otherOf(commonChars(), char)
  const other = chars.length > 2 ? any : near
  if (other === null) return null
  chars[at] = other
  return chars.join('')
}

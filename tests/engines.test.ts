import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { admits } from './support/node-range.ts'

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly engines?: { readonly node?: string }
        readonly optionalDependencies?: Readonly<Record<string, string>>
      }
    >
  >
}

/** Packages that declare a newer Node than they need, each seen to work on 20.19. */
const known = [
  // Under fastify and @fastify/cookie: https://github.com/jshttp/cookie raised the number without using anything newer.
  'node_modules/cookie',
  // Under @fastify/static.
  'node_modules/content-disposition',
  // Under docx; it runs on Node 20 as the tests of the papers show.
  'node_modules/docx/node_modules/nanoid',
]

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as T
const { packages } = read<Lock>('package-lock.json')

function refusing(node: string): readonly string[] {
  return Object.entries(packages)
    .filter(([, { engines }]) => engines?.node !== undefined && !admits(engines.node, node))
    .map(([name]) => name)
}

test('the project declares the oldest Node it runs on', () => {
  expect(packages['']?.engines?.node).toBe('>=20.19')
})

test.each(['20.19.0', '22.13.0', '24.0.0', process.versions.node])(
  'no package but the known ones refuses Node %s',
  (node) => {
    expect(refusing(node).filter((name) => !known.includes(name))).toEqual([])
  },
)

test('every known exception is still needed', () => {
  expect(known.filter((name) => !refusing('20.19.0').includes(name))).toEqual([])
})

test('the lock file has an entry for every optional package, else a clean install refuses it', () => {
  const missing = Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !(`${place}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  )
  // npm leaves an entry out when the registry it asks lacks the package of another platform; write it in by hand.
  expect([...new Set(missing)]).toEqual([])
})

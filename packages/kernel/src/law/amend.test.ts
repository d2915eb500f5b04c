import fc from 'fast-check'
import { expect, test } from 'vitest'
import { t } from '../text.ts'
import { addDays } from '../time/dates.ts'
import { amended, type LawChange } from './amend.ts'
import { article, defineLaw, lasts, versionOn } from './law.ts'
import { lawLibrary } from './library.ts'

const length = { ...lasts(7, 'workday'), basis: article('rules', '1'), mark: 'confirmed' } as const
const library = lawLibrary([
  defineLaw({
    area: 'toys',
    title: t('玩具', 'Toys'),
    instruments: [
      {
        id: 'rules',
        title: t('规则', 'Rules'),
        versions: [{ id: '2020', from: '2020-01-01', number: null, mark: 'confirmed' }],
        articles: { '1': t('期限', 'time') },
      },
    ],
    terms: [
      {
        id: 'toy.mend',
        what: t('修理', 'Mend'),
        since: t('收到', 'it arrives'),
        versions: [
          { from: '2020-01-01', to: '2026-12-31', ...length },
          { from: '2027-01-01', ...length, amount: 9 },
        ],
      },
    ],
  }),
])

const change = (from: string, amount: number): LawChange => ({
  sort: 'term',
  target: 'toy.mend',
  version: { from, ...length, amount },
})
const amountOn = (changes: readonly LawChange[], day: string) =>
  versionOn(amended(library, changes).terms.get('toy.mend')?.versions ?? [], day)?.amount

test('from its day on the new version holds; the day before keeps the old one, a later version stays', () => {
  const changes = [change('2026-06-01', 5)]
  expect(['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'].map((day) => amountOn(changes, day))).toEqual([
    7, 5, 5, 9,
  ])
  expect(amountOn([], '2026-06-01')).toBe(7)
})

test('a version of the same first day is replaced', () => {
  const changes = [change('2027-01-01', 8)]
  expect(['2026-12-31', '2027-01-01'].map((day) => amountOn(changes, day))).toEqual([7, 8])
})

test('however many changes there are, every day has one version and nothing overlaps', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-02', n))
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.integer({ min: 1, max: 60 })), { maxLength: 6 }), day, (given, asked) => {
      const changes = given.map(([from, amount]) => change(from, amount))
      const versions = amended(library, changes).terms.get('toy.mend')?.versions ?? []
      expect(versions.filter((v) => v.from <= asked && (v.to === undefined || asked <= v.to))).toHaveLength(1)
      const newest = given.filter(([from]) => from <= asked)
      const begun = newest
        .map(([from]) => from)
        .sort()
        .at(-1)
      if (begun !== undefined && begun > '2027-01-01') {
        expect(versionOn(versions, asked)?.amount).toBe(given.findLast(([from]) => from === begun)?.[1])
      }
    }),
  )
})

test('an instrument declared nowhere gets a place of its own', () => {
  const version = { id: '2026', from: '2026-05-01', number: null, mark: 'unconfirmed' } as const
  const after = amended(library, [
    { sort: 'instrument', target: 'new-rules', title: t('新规则', 'New rules'), version },
  ])
  expect(after.instruments.get('new-rules')?.versions).toEqual([version])
  expect(after.areas.map(({ area }) => area)).toEqual(['toys', 'recorded'])
})

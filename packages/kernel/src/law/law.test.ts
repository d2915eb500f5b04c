import { expect, test } from 'vitest'
import { t } from '../text.ts'
import { workCalendar } from '../time/calendar.ts'
import { article, defineLaw, type LawArea, lasts, type Term, versionOn } from './law.ts'
import { lawFaults } from './law-faults.ts'
import { articleName, lawLibrary, termDeadline } from './library.ts'

const term: Term = {
  id: 'case.accept',
  what: t('受理', 'Accept'),
  since: t('收到', 'it arrives'),
  versions: [
    {
      from: '2020-01-01',
      to: '2026-04-14',
      ...lasts(7, 'workday'),
      basis: article('old-rule', '14'),
      mark: 'confirmed',
    },
    { from: '2026-04-15', ...lasts(3, 'day'), basis: article('new-rule', '8'), mark: 'unconfirmed' },
  ],
}
const instrument = (id: string, from: string, number: string, to?: string) => ({
  id,
  title: t('办法', 'Measures'),
  versions: [{ id: '1', from, ...(to === undefined ? {} : { to }), number: null, mark: 'confirmed' as const }],
  articles: { [number]: t('受理', 'acceptance') },
})
const area: LawArea = defineLaw({
  area: 'cases',
  title: t('案件', 'Cases'),
  instruments: [instrument('old-rule', '2020-01-01', '14', '2026-04-14'), instrument('new-rule', '2026-04-15', '8')],
  terms: [term],
})
const calendar = workCalendar([{ year: 2026, notices: [], moved: [] }])

test('a version holds from its first to its last day', () => {
  expect(versionOn(term.versions, '2019-12-31')).toBeNull()
  expect(versionOn(term.versions, '2026-04-14')?.amount).toBe(7)
  expect(versionOn(term.versions, '2026-04-15')?.amount).toBe(3)
})

test('a case stays with the version of the day it began, also where it ends under the next', () => {
  const library = lawLibrary([area])
  expect(termDeadline(library, calendar, 'case.accept', '2026-04-14')).toMatchObject({
    ok: true,
    value: { due: '2026-04-23', version: { basis: { article: '14' }, mark: 'confirmed' } },
  })
  expect(termDeadline(library, calendar, 'case.accept', '2026-04-15')).toMatchObject({
    ok: true,
    value: { due: '2026-04-18', version: { basis: { article: '8' }, mark: 'unconfirmed' } },
  })
})

test('an unknown term, a day before the first version and a day that is none are refused', () => {
  const library = lawLibrary([area])
  for (const [id, from] of [
    ['case.other', '2026-04-14'],
    ['case.accept', '2019-12-31'],
    ['case.accept', 'tomorrow'],
  ] as const) {
    expect(termDeadline(library, calendar, id, from)).toMatchObject({ ok: false, problem: { code: 'E_INPUT' } })
  }
})

test('an article is named in both languages', () => {
  expect(articleName('14')).toEqual(t('第14条', 'art. 14'))
  expect(articleName('14-1').zh).toBe('第14条之1')
})

test('sound law has no faults', () => {
  expect(lawFaults([area])).toEqual([])
})

const [first, second] = term.versions
const withVersions = (...versions: readonly (typeof first)[]): LawArea => ({
  ...area,
  terms: [{ ...term, versions: versions.filter((v) => v !== undefined) }],
})

test.each<[string, LawArea]>([
  ['gap or an overlap before 2026-04-15', withVersions({ ...first, to: '2026-04-13' } as typeof first, second)],
  ['gap or an overlap before 2026-04-15', withVersions({ ...first, to: undefined } as unknown as typeof first, second)],
  ['has no version', withVersions()],
  ['outlives old-rule', withVersions({ ...first, to: '2026-05-01' } as typeof first)],
  ['begins before new-rule does', withVersions({ ...second, from: '2026-04-01' } as typeof second)],
  [
    'article 99 of old-rule, which is not declared',
    withVersions({ ...first, basis: article('old-rule', '99') } as typeof first),
  ],
  [
    'rests on nothing, which is not declared',
    withVersions({ ...first, basis: article('nothing', '1') } as typeof first),
  ],
  ['names no article and no note', withVersions({ ...first, basis: article('old-rule') } as typeof first)],
  ['has no whole amount', withVersions({ ...first, amount: 0 } as typeof first)],
  ['has no English', { ...area, terms: [{ ...term, what: t('受理', '') }] }],
  ['has no Chinese', { ...area, terms: [{ ...term, what: t('Accept', 'Accept') }] }],
  ['extends case.other', { ...area, terms: [{ ...term, extends: 'case.other' }] }],
  ['term or threshold case.accept is declared twice', { ...area, terms: [term, term] }],
])('it finds: %s', (words, broken) => {
  expect(lawFaults([broken]).join('\n')).toContain(words)
})

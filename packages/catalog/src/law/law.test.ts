import { lawFaults, versionOn } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { areas } from './areas.gen.ts'
import { law } from './law.ts'

test('the declared law is sound: bases are declared and in force, versions leave no gap, both languages speak', () => {
  expect(lawFaults(areas)).toEqual([])
})

test('complaints of 14 April 2026 go by the interim measures, those of the next day by the new ones, marked', () => {
  for (const term of law.terms.values()) {
    if (!/^(complaint|report)\./.test(term.id)) continue
    expect(versionOn(term.versions, '2026-04-14')).toMatchObject({
      basis: { instrument: 'complaint-interim-measures' },
      mark: 'confirmed',
    })
    expect(versionOn(term.versions, '2026-04-15')).toMatchObject({
      basis: { instrument: 'complaint-measures' },
      mark: 'unconfirmed',
    })
  }
})

test('the revised trademark law holds from 2027 on, and what was not read in it is marked', () => {
  const versions = law.instruments.get('trademark-law')?.versions ?? []
  expect(versionOn(versions, '2026-12-31')?.id).toBe('2019')
  expect(versionOn(versions, '2027-01-01')).toMatchObject({ id: '2026', mark: 'unconfirmed' })
  for (const term of law.terms.values()) {
    if (term.id.startsWith('trademark.')) expect(versionOn(term.versions, '2027-01-01')?.mark).toBe('unconfirmed')
  }
})

test('a term that names no article, and one that was not read, says so', () => {
  for (const { versions } of law.terms.values()) {
    for (const { basis, note } of versions) if (basis.article === null) expect(note).toBeDefined()
  }
})

test('terms with the numbers of the law', () => {
  const on = (id: string, day: string) => {
    const found = versionOn(law.terms.get(id)?.versions ?? [], day)
    return found && [found.amount, found.unit]
  }
  expect(on('penalty.decide', '2026-09-28')).toEqual([90, 'day'])
  expect(on('confirmation.ask', '2026-09-28')).toEqual([30, 'day'])
  expect(on('patent.sue', '2026-09-28')).toEqual([15, 'day'])
  expect(on('transfer.send', '2026-09-28')).toEqual([24, 'hour'])
  expect(on('customs.release-ex-officio', '2026-09-28')).toEqual([50, 'workday'])
  expect(on('plant-variety.woody', '2025-05-31')).toEqual([20, 'year'])
  expect(on('plant-variety.woody', '2025-06-01')).toEqual([25, 'year'])
})

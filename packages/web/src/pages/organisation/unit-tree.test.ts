import { expect, test } from 'vitest'
import { type Unit, unitTree } from './unit-tree.ts'

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  parentId,
  name: id,
  nameEn: null,
  region: '990100',
  regionName: '云川市',
  collective: false,
  names: [],
  members: [],
  validFrom: '2020-01-01',
  validTo: null,
  successor: null,
  predecessors: [],
  revision: 1,
})

test('units stand below those they belong to, and one whose superior was not loaded stands as a root', () => {
  const units = [unit('office', 'bureau'), unit('bureau', null), unit('county', 'elsewhere')]
  expect(unitTree(units).map(({ unit: { id }, depth }) => `${depth} ${id}`)).toEqual([
    '0 bureau',
    '1 office',
    '0 county',
  ])
})

import { expect, test } from 'vitest'
import { t } from '../text.ts'
import { type Requirement, requirementsFor, unmetRequirements } from './requirement.ts'

const base = { mend: t('先消除', 'Mend it'), basis: null }
const free: Requirement = {
  ...base,
  id: 'free',
  words: t('没有质押', 'No pledge'),
  holds: { field: 'pledged', is: false },
}
const report: Requirement = {
  ...base,
  id: 'report',
  words: t('有评价报告', 'There is a report'),
  when: { field: 'sort', in: ['design'] },
  holds: { field: 'report', is: true },
}

test('a requirement is asked of whom it concerns only', () => {
  expect(unmetRequirements([free, report], { pledged: false, sort: 'invention' })).toEqual([])
  expect(unmetRequirements([free, report], { pledged: false, sort: 'design', report: false })).toEqual([report])
})

test('what was not answered yet is open, and nobody may apply with it open', () => {
  expect(requirementsFor([free], {})).toEqual([{ requirement: free, state: 'open' }])
  expect(requirementsFor([free], { pledged: true })).toEqual([{ requirement: free, state: 'unmet' }])
  expect(unmetRequirements([free], {})).toEqual([free])
})

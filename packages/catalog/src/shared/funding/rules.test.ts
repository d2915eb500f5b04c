import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capped, policyOn, priceOf, ruleFor, type SupportPolicy, type SupportRule } from './rules.ts'

const rule: SupportRule = { code: 'A', name: '转化', stage: 'use', right: 'any', way: 'share', sum: 1000, percent: 30 }
const policy: SupportPolicy = {
  id: 'p',
  title: '办法',
  item: 'patent-support',
  from: '2025-01-01',
  to: '2025-12-31',
  apart: null,
  rules: [rule, { ...rule, code: 'B', right: 'invention', way: 'fixed', sum: 500 }],
  perYear: null,
  publicity: 5,
  panel: null,
}

test('a matter goes by the policy of its own day, and the newest of two', () => {
  const next = { ...policy, id: 'q', from: '2025-10-01', to: null }
  expect(policyOn([policy, next], '2025-09-30')?.id).toBe('p')
  expect(policyOn([policy, next], '2025-10-01')?.id).toBe('q')
  expect(policyOn([policy], '2026-01-01')).toBeNull()
})

test('a rule for the very sort of right comes before one for any', () => {
  expect(ruleFor(policy, { stage: 'use', right: 'invention' })?.code).toBe('B')
  expect(ruleFor(policy, { stage: 'use', right: 'design' })?.code).toBe('A')
  expect(ruleFor(policy, { stage: 'abroad', right: 'design' })).toBeNull()
})

test('a share is never more than its ceiling nor than was spent, and always whole fen', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e9), fc.integer({ min: 0, max: 100 }), (spent, sum, percent) => {
      const price = priceOf({ ...rule, sum, percent }, spent)
      expect(Number.isInteger(price) && price >= 0 && price <= sum && price <= spent).toBe(true)
    }),
  )
})

test('under the most for a year nobody gets more in all, in whatever order it is granted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 20 }), fc.nat(5000), (sums, most) => {
      const all = sums.reduce((before, sum) => before + capped(sum, most, before), 0)
      expect(all).toBe(
        Math.min(
          most,
          sums.reduce((a, b) => a + b, 0),
        ),
      )
    }),
  )
})

// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { readDraft, writeDraft } from './draft.ts'

beforeEach(() => localStorage.clear())

test('what was typed is there again under the same key, and only there', () => {
  writeDraft(localStorage, 'me:task:decline', { ground: '不属于本单位职责' })
  expect(readDraft(localStorage, 'me:task:decline')).toEqual({ ground: '不属于本单位职责' })
  expect(readDraft(localStorage, 'me:task:sign')).toBeNull()
})

test('an emptied form leaves no draft behind', () => {
  writeDraft(localStorage, 'k', { ground: 'x' })
  writeDraft(localStorage, 'k', { ground: undefined })
  expect(localStorage.length).toBe(0)
})

test('a broken draft is no draft', () => {
  localStorage.setItem('zq-draft:k', '{"ground":')
  expect(readDraft(localStorage, 'k')).toBeNull()
})

test('a store that refuses to write does not break the form', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  } as unknown as Storage
  expect(() => writeDraft(full, 'k', { a: 1 })).not.toThrow()
})

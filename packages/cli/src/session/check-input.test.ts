import { contract } from '@zhiqiang/contract'
import { expect, test } from 'vitest'
import { checkInput } from './check-input.ts'

test('a query is taken as an address would carry it, with defaults filled in', () => {
  const checked = checkInput(contract['tasks.list'], { query: { overdue: true, limit: 7, q: undefined, state: '' } })
  expect(checked).toMatchObject({ ok: true, value: { query: { overdue: 'true', limit: 7, sort: 'clause' } } })
})

test('what is wrong is named with its place, in both languages', () => {
  const checked = checkInput(contract['things.act'], { params: { id: 'x' }, body: { step: '', revision: 1 } })
  expect(checked.ok).toBe(false)
  if (checked.ok) return
  expect(checked.problem.code).toBe('E_INPUT')
  expect(Object.keys(checked.problem.fields ?? {}).sort()).toEqual(['id', 'requestId', 'step'])
  expect(checked.problem.message.zh).toContain('requestId')
})

test('a body that is missing where one is needed is refused', () => {
  expect(checkInput(contract['clock.set'], {}).ok).toBe(false)
})

import { problem } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { errorOf, problemOf, problemOfAnswer } from './problem.ts'

test('a problem of the server is passed on as it is, with what is wrong in each field', () => {
  const sent = problem('E_INPUT', { what: '期限' }, { fields: { dueOn: { zh: '不是日期', en: 'not a date' } } })
  expect(problemOfAnswer(400, JSON.stringify(sent))).toEqual(sent)
})

test.each([
  [401, 'E_SIGN_IN'],
  [403, 'E_FORBIDDEN'],
  [404, 'E_NOT_FOUND'],
  [413, 'E_TOO_LARGE'],
  [429, 'E_BUSY'],
  [502, 'E_BUSY'],
  [500, 'E_INTERNAL'],
] as const)('a page of a proxy with status %i becomes %s', (status, code) => {
  expect(problemOfAnswer(status, '<html>Bad gateway</html>').code).toBe(code)
})

test('a code nobody declared is not taken for a problem', () => {
  expect(problemOfAnswer(500, JSON.stringify({ code: 'E_OTHER', message: { zh: '', en: '' }, fix: {} })).code).toBe(
    'E_INTERNAL',
  )
})

test('a problem survives being thrown, and a defect becomes an internal problem', () => {
  expect(problemOf(errorOf(problem('E_FORBIDDEN'))).code).toBe('E_FORBIDDEN')
  expect(problemOf(new TypeError('x is not a function')).code).toBe('E_INTERNAL')
})

import { expect, test } from 'vitest'
import { lineAt, mayOpen, menuFor } from './menu.ts'

test('the menu offers what some post carries, and my work to everybody', () => {
  const offered = (verbs: readonly string[]) => menuFor(verbs).map(({ lines }) => lines.map((line) => line.to))
  expect(offered(['unit.read', 'audit.read'])).toEqual([['/'], ['/records'], ['/organisation', '/audit']])
  expect(offered([])).toEqual([['/']])
  expect(offered(['audit.read', 'case.read'])).toEqual([['/'], ['/cases', '/letters'], ['/audit']])
  // A bank: cases and letters would always be empty for it.
  expect(offered(['case.read', 'case.partner', 'loan.read'])).toEqual([['/'], ['/loans']])
})

test('a page belongs to the line it hangs below', () => {
  expect(lineAt('/tasks/1')?.to).toBe('/tasks')
  expect(lineAt('/clauses/x')?.to).toBe('/policies')
  expect(lineAt('/figures/overdue-items')?.to).toBe('/')
  expect(lineAt('/tasksx')).toBeUndefined()
})

test('a page of the menu that is not offered does not open; pages outside it are for the server to decide', () => {
  expect(mayOpen('/audit', ['task.read'])).toBe(false)
  expect(mayOpen('/things/1', [])).toBe(true)
})

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { loadAnew } from './new-release.ts'

beforeEach(() => sessionStorage.clear())

const tabOf = (answers: boolean) => ({ store: sessionStorage, answers: async () => answers, reload: vi.fn() })

test('a tab open across an upgrade is loaded anew, once for each missing file', async () => {
  const tab = tabOf(true)
  await loadAnew('/assets/task-page-a1.js', tab)
  await loadAnew('/assets/task-page-a1.js', tab)
  expect(tab.reload).toHaveBeenCalledTimes(1)
  await loadAnew('/assets/task-page-b2.js', tab)
  expect(tab.reload).toHaveBeenCalledTimes(2)
})

test('nothing is loaded anew while the server does not answer', async () => {
  const tab = tabOf(false)
  await loadAnew('/assets/task-page-a1.js', tab)
  expect(tab.reload).not.toHaveBeenCalled()
})

import { expect, test } from 'vitest'
import { registryFiles } from './registry.ts'

const files = [
  'packages/catalog/src/kinds/task/kind.ts',
  'packages/catalog/src/kinds/task/kind.test.ts',
  'packages/catalog/src/kinds/progress-report/kind.ts',
  'packages/catalog/src/kinds/progress-report/effects.server.ts',
  'packages/catalog/src/measures/plan-progress/measure.ts',
  'packages/catalog/src/measures/plan-progress/query.server.ts',
  'packages/catalog/src/kinds/notes.md',
]
const [plain, , server] = registryFiles(files)

test('lists each folder once, in the order of its name', () => {
  expect(plain?.content).toContain("import { progressReport } from './kinds/progress-report/kind.ts'")
  expect(plain?.content).toContain('export const kinds = [\n  progressReport,\n  task,\n] as const')
  expect(plain?.content).toContain('export const measures = [\n  planProgress,\n] as const')
})

test('names no file of the server in the list that the web reads', () => {
  expect(plain?.content).not.toContain('.server')
})

test('keys effects and queries by folder, and leaves out kinds that have none', () => {
  expect(server?.content).toContain("export const effects = {\n  'progress-report': progressReportEffects,\n} as const")
  expect(server?.content).toContain("export const queries = {\n  'plan-progress': planProgressQuery,\n} as const")
})

test('writes empty lists for an empty catalogue', () => {
  const [none] = registryFiles([])
  expect(none?.content).toContain('export const kinds = [] as const')
})

test('lists registers apart, with their readers', () => {
  const [, registers] = registryFiles(['packages/catalog/src/registers/patents/register.ts'])
  expect(registers?.content).toContain("import { patents } from './registers/patents/register.ts'")
  expect(registers?.content).toContain('export const registers = [\n  patents,\n] as const')
})

import { expect, test } from 'vitest'
import { lawRegistry } from './law.ts'

test('lists each folder that declares law once, in the order of its name', () => {
  const { content } = lawRegistry([
    'packages/catalog/src/law/trademarks/law.ts',
    'packages/catalog/src/law/patent-disputes/law.ts',
    'packages/catalog/src/law/patent-disputes/instruments.ts',
    'packages/catalog/src/law/law.ts',
  ])
  expect(content).toContain("import { patentDisputes } from './patent-disputes/law.ts'")
  expect(content).toContain('export const areas = [\n  patentDisputes,\n  trademarks,\n] as const')
})

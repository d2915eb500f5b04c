import { expect, test } from 'vitest'
import { openApiDocument } from './open-api.ts'

test('the description names what many endpoints share once, refers to nothing that is not there, and names nothing unused', async () => {
  const document = await openApiDocument('0')
  const { schemas } = (document as { readonly components: { readonly schemas: Readonly<Record<string, unknown>> } })
    .components
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Id', 'Day', 'Text', 'ThingRow', 'Problem']))
  expect(Object.keys(schemas)).not.toContain('IdInput')
  const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect([...new Set(refs)].sort()).toEqual(Object.keys(schemas).sort())
})

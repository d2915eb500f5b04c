import { expect, test } from 'vitest'
import { newRequestId } from './request-id.ts'

const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('on plain http, where randomUUID is missing, ids are still RFC 9562 version 4 and differ', () => {
  const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) } as Crypto
  const ids = Array.from({ length: 100 }, () => newRequestId(insecure))
  for (const id of ids) expect(id).toMatch(version4)
  expect(new Set(ids).size).toBe(100)
  expect(newRequestId()).toMatch(version4)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

const id = '019aa000-0000-7000-8000-000000000001'

it('gives back what was written, for the same order only', () => {
  const cursor = writeCursor('due', ['2026-11-21', id])
  expect(readCursor(cursor, 'due', ['day', 'uuid'])).toEqual(['2026-11-21', id])
  expect(readCursor(cursor, 'moved', ['instant', 'uuid'])).toBeNull()
  expect(readCursor(cursor, 'due', ['uuid'])).toBeNull()
})

it('refuses keys of another form, so that none reaches the database', () => {
  for (const key of ['', "'; drop table thing", '2026-13-01', '2026-11-21x']) {
    expect(readCursor(writeCursor('due', [key, id]), 'due', ['day', 'uuid'])).toBeNull()
  }
})

it('refuses any text nobody wrote', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCursor(text, 'due', ['day', 'uuid'])).toBeNull()
    }),
  )
})

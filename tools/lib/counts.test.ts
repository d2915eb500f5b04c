import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closingLine, judge, readCounts, sum } from './counts.ts'

const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped })

test('writes the closing line, and skipped tests only where there are some', () => {
  expect(closingLine(counts(12, 0))).toBe('12 passed, 0 failed')
  expect(closingLine(counts(12, 1, 3))).toBe('12 passed, 1 failed, 3 skipped')
})

test('adds up parts', () => {
  expect(sum([counts(1, 2, 3), counts(10, 20, 30)])).toEqual(counts(11, 22, 33))
})

test('takes the counts of a part that ended as it says', () => {
  expect(judge(counts(5, 0), 0)).toEqual(counts(5, 0))
  expect(judge(counts(4, 1), 1)).toEqual(counts(4, 1))
})

test('counts a part that died, ran nothing, or ended red without a failure as one failure', () => {
  expect(judge(undefined, -1)).toEqual(counts(0, 1))
  expect(judge(undefined, 0)).toEqual(counts(0, 1))
  expect(judge(counts(0, 0, 9), 0)).toEqual(counts(0, 1, 9))
  expect(judge(counts(5, 0), 1)).toEqual(counts(5, 1))
})

test('reads no counts from a file that is missing or cut off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zq-counts-'))
  try {
    const file = join(folder, 'counts.json')
    expect(readCounts(file)).toBeUndefined()
    writeFileSync(file, '{"passed": 3')
    expect(readCounts(file)).toBeUndefined()
    writeFileSync(file, '{"passed": 3, "failed": 0, "skipped": 1}')
    expect(readCounts(file)).toEqual(counts(3, 0, 1))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

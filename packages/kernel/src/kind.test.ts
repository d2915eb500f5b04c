import { describe, expect, test } from 'vitest'
import { mayStandUnder } from './kind.ts'
import { badLevels, isBadLevel, type RatingLevel, ratingLevels } from './service/index.ts'
import type { Service } from './service/service.ts'

const service = {} as Service
const aCase = { kind: 'aid', service }
const task = { kind: 'task' }

describe('where a thing of a kind may stand', () => {
  test('one that names no place stands directly in its city and nowhere else', () => {
    expect(mayStandUnder({}, null)).toBe(true)
    expect(mayStandUnder({}, task)).toBe(false)
    expect(mayStandUnder({}, aCase)).toBe(false)
  })

  test('one that names kinds stands under things of those', () => {
    expect(mayStandUnder({ under: ['task', 'order'] }, task)).toBe(true)
    expect(mayStandUnder({ under: 'order' }, task)).toBe(false)
    expect(mayStandUnder({ under: 'task' }, null)).toBe(false)
  })

  test('one of cases stands under a case of whatever service, and under nothing else', () => {
    expect(mayStandUnder({ ofCases: true }, aCase)).toBe(true)
    expect(mayStandUnder({ ofCases: true }, { kind: 'mediation', service })).toBe(true)
    expect(mayStandUnder({ ofCases: true }, task)).toBe(false)
    expect(mayStandUnder({ ofCases: true }, null)).toBe(false)
  })
})

test('of the five levels the two lower ones ask for a follow-up', () => {
  const levels = Object.keys(ratingLevels) as RatingLevel[]
  expect(levels).toHaveLength(5)
  expect(levels.filter(isBadLevel)).toEqual([...badLevels])
})

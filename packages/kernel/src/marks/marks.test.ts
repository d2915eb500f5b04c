import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CharacterTables, formsOf, likeness, NamesIndex, warningLine } from './index.ts'

const readings: Readonly<Record<string, readonly string[]>> = {
  云: ['yun'],
  芸: ['yun'],
  岭: ['ling'],
  领: ['ling'],
  林: ['lin'],
  重: ['zhong', 'chong'],
  庆: ['qing'],
  虫: ['chong'],
  清: ['qing'],
  青: ['qing'],
  晴: ['qing'],
  风: ['feng'],
}
const tables: CharacterTables = {
  soundsOf: (char) => readings[char] ?? [],
  partsOf: (char) => ({ 清: ['氵', '青', '龶', '月'], 晴: ['日', '青', '龶', '月'], 芸: ['艹', '云'] })[char] ?? [],
}
const like = (a: string, b: string) => likeness(formsOf(a, tables), formsOf(b, tables))

describe('two names', () => {
  test.each([
    ['云岭', '云 岭', 1, '相同'],
    ['云岭', '岭云', 0.93, '顺序不同'],
    ['云岭', '芸领', 0.92, '读音相同（yun ling）'],
    ['重庆', '虫清', 0.92, '读音相同（chong qing）'],
    ['云岭', 'yunling', 0.85, '拼音相同'],
    ['c0de', 'code', 0.96, '外形相同'],
    ['modern', 'modem', 0.96, '外形相同'],
  ])('%s and %s are alike by %f, because %s', (a, b, score, why) => {
    const found = like(a, b)
    expect(found.score).toBe(score)
    expect(found.reasons.map(({ zh }) => zh).join()).toContain(why)
  })

  test('one that holds the other is the more alike the more of it that is', () => {
    expect(like('云岭', '云岭风').score).toBeGreaterThan(like('云岭', '大云岭风').score)
    expect(like('云岭', '云岭风').reasons[0]?.zh).toContain('完整包含“云岭”')
  })

  test('a character that sounds or looks like another one counts as nearly the same', () => {
    const near = like('清风岭', '晴风岭')
    expect(near.score).toBeGreaterThan(warningLine)
    expect(near.reasons.map(({ zh }) => zh).join()).toContain('音形皆近')
    expect(
      like('云风林', '云风岭')
        .reasons.map(({ zh }) => zh)
        .join(),
    ).toContain('读音相近')
    expect(like('清风岭', '云风岭').score).toBeLessThan(warningLine)
  })

  test('that share nothing are not alike, and a name without words is like none', () => {
    expect(like('云岭', '虫青')).toEqual({ score: 0, reasons: [] })
    expect(like('***', '云岭').score).toBe(0)
  })

  test('are as alike the one way round as the other', () => {
    const name = fc.string({ unit: fc.constantFrom(...Object.keys(readings), 'a', '0', 'o'), maxLength: 6 })
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(like(a, b).score).toBeCloseTo(like(b, a).score, 10)
      }),
    )
  })
})

describe('names in memory', () => {
  test('the most alike come first, each with its reasons; what is taken out is found no more', () => {
    const index = new NamesIndex<string>(tables)
    for (const name of ['云岭', '芸领', '云岭风', '岭云', '虫青', 'YUNLING'.toLowerCase()]) index.put(name, name)
    expect(index.like('云岭', 10).map(({ key }) => key)).toEqual(['云岭', '岭云', '芸领', 'yunling', '云岭风'])
    index.remove('岭云')
    index.put('芸领', '虫青')
    expect(index.like('云岭', 10).map(({ key }) => key)).toEqual(['云岭', 'yunling', '云岭风'])
    expect(index.like('云岭', 10, (key) => key.length === 3).map(({ key }) => key)).toEqual(['云岭风'])
    expect(index.size).toBe(5)
  })

  test('every name finds itself first', () => {
    const names = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...Object.keys(readings)), minLength: 1, maxLength: 5 }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(names, (all) => {
        const index = new NamesIndex<string>(tables)
        for (const name of all) index.put(name, name)
        for (const name of all) expect(index.like(name, 1)[0]).toMatchObject({ key: name, score: 1 })
      }),
    )
  })
})

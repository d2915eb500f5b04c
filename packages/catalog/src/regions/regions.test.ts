import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRegions } from './regions.ts'
import { shortRegionName } from './short-name.ts'

const seed = (path: string) => readFileSync(new URL(`../../../../db/seed/${path}`, import.meta.url), 'utf8')
const national = seed('regions/gbt2260.tsv')
const sample = seed('sample/regions.tsv')
const { regions, problems } = readRegions(national)

describe('the table of GB/T 2260', () => {
  it('is read without a problem and knows 31 provinces', () => {
    expect(problems).toEqual([])
    expect(regions.all.filter((region) => region.level === 'province')).toHaveLength(31)
    expect(regions.all.length).toBeGreaterThan(3200)
  })

  it('stays small enough to ship', () => {
    expect(Buffer.byteLength(national)).toBeLessThan(200_000)
  })

  it('leads a county through its prefecture to its province', () => {
    expect(regions.chain('410782').map((region) => region.name)).toEqual(['辉县市', '新乡市', '河南省'])
  })

  it('answers nothing for an unknown code', () => {
    expect(regions.byCode('419999')).toBeUndefined()
    expect(regions.chain('419999')).toEqual([])
    expect(regions.byCode('')).toBeUndefined()
    expect(regions.isWithin('419999', '410000')).toBe(false)
  })

  it('puts counties that a province governs directly under the province', () => {
    for (const [code, name, province] of [
      ['419001', '济源市', '410000'],
      ['429004', '仙桃市', '420000'],
      ['429021', '神农架林区', '420000'],
      ['469005', '文昌市', '460000'],
    ] as const) {
      expect(regions.byCode(code)).toMatchObject({ name, level: 'county', kind: 'division', parent: province })
    }
  })

  it('puts the cities of the Xinjiang corps under the autonomous region', () => {
    for (const [code, name] of [
      ['659001', '石河子市'],
      ['659011', '新星市'],
      ['659012', '白杨市'],
    ] as const) {
      expect(regions.chain(code).map((region) => region.name)).toEqual([name, '新疆维吾尔自治区'])
    }
  })

  it('puts districts and counties of a municipality under it and never answers a grouping as a place', () => {
    expect(regions.byCode('110105')?.parent).toBe('110000')
    expect(regions.byCode('500229')?.parent).toBe('500000')
    expect(regions.byName('市辖区')).toEqual([])
    expect(regions.children('110000').every((region) => region.level === 'county')).toBe(true)
    expect(regions.children('410000').map((region) => region.code)).toContain('419001')
  })

  it('knows prefectures without counties once', () => {
    for (const code of ['441900', '442000', '460400', '620200']) {
      expect(regions.byCode(code)?.level).toBe('prefecture')
      expect(regions.children(code)).toEqual([])
    }
  })

  it('finds a place by its whole and its short name', () => {
    expect(regions.byName('新乡市').map((region) => region.code)).toEqual(['410700'])
    expect(regions.byName('新乡').map((region) => region.code)).toEqual(['410700', '410721'])
    expect(regions.byName('朝阳区').length).toBeGreaterThan(1)
    expect(regions.byName('朝阳区', '110000').map((region) => region.code)).toEqual(['110105'])
    expect(regions.byName('没有此地')).toEqual([])
  })

  it('keeps withdrawn codes, behind those in force, and leads to the successor', () => {
    expect(regions.byCode('410322')).toMatchObject({ name: '孟津县', kind: 'former', successor: '410308' })
    expect(regions.byName('孟津').map((region) => region.code)).toEqual(['410308', '410322'])
    expect(regions.children('410300').some((region) => region.kind === 'former')).toBe(false)
  })

  it('tells development zones of the statistics from divisions', () => {
    expect(regions.byCode('410771')).toMatchObject({ kind: 'statistical', parent: '410700' })
  })
})

describe('short names', () => {
  it('leave the level away and the groups of an autonomous area', () => {
    const cases: Readonly<Record<string, string>> = {
      河南省: '河南',
      内蒙古自治区: '内蒙古',
      广西壮族自治区: '广西',
      新疆维吾尔自治区: '新疆',
      延边朝鲜族自治州: '延边',
      黔西南布依族苗族自治州: '黔西南',
      伊犁哈萨克自治州: '伊犁',
      双江拉祜族佤族布朗族傣族自治县: '双江',
      积石山保安族东乡族撒拉族自治县: '积石山',
      塔什库尔干塔吉克自治县: '塔什库尔干',
      龙胜各族自治县: '龙胜',
      东乡族自治县: '东乡',
      管城回族区: '管城',
      鄂伦春自治旗: '鄂伦春',
      锡林郭勒盟: '锡林郭勒',
      阿克苏地区: '阿克苏',
      神农架林区: '神农架',
      辉县市: '辉县',
    }
    for (const [name, short] of Object.entries(cases)) expect(shortRegionName(name)).toBe(short)
  })

  it('never shrink to one character', () => {
    expect(shortRegionName('赵县')).toBe('赵县')
    const places = regions.all.filter((region) => region.kind !== 'grouping')
    for (const region of places) expect([...shortRegionName(region.name)].length).toBeGreaterThan(1)
  })

  it('leave no group name in any autonomous area of the table', () => {
    const left = regions.all.map((region) => shortRegionName(region.name)).filter((name) => name.endsWith('族'))
    expect(left).toEqual([])
  })
})

describe('a damaged table', () => {
  it('loses only the damaged rows and names their lines', () => {
    const table = readRegions(
      'code\tname\n410000\t河南省\n41070\t新乡市\n410700\t\n410700\t新乡市\r\n410700\t又一个\n999901\t无省之县\n410702\t红旗区\tnew-kind\n',
    )
    expect(table.regions.all.map((region) => region.name)).toEqual(['河南省', '新乡市'])
    expect(table.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'malformed'],
      [4, 'malformed'],
      [6, 'duplicate'],
      [8, 'malformed'],
      [7, 'no-parent'],
    ])
  })

  it('keeps a row whose successor is missing and says so', () => {
    const table = readRegions('410000\t河南省\n410322\t孟津县\tformer\t410308\n')
    expect(table.regions.byCode('410322')?.successor).toBeNull()
    expect(table.problems.map((p) => p.problem)).toEqual(['no-successor'])
  })
})

describe('the invented sample city', () => {
  const invented = readRegions(sample, '410000\t河南省').regions.all.filter((region) => region.code !== '410000')

  it('joins the national table without a problem: one prefecture, six counties', () => {
    const joined = readRegions(national, sample)
    expect(joined.problems).toEqual([])
    expect(joined.regions.children('419900')).toHaveLength(6)
    expect(joined.regions.chain('419981').map((region) => region.level)).toEqual(['county', 'prefecture', 'province'])
  })

  it('uses no code, no prefecture number and no name, whole or short, of a real place', () => {
    expect(invented).toHaveLength(7)
    expect(regions.all.filter((region) => region.code.startsWith('4199'))).toEqual([])
    for (const { name } of invented) {
      expect(regions.byName(name)).toEqual([])
      expect(regions.byName(shortRegionName(name))).toEqual([])
    }
  })
})

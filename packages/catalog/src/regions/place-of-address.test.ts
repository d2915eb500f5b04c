import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { placeFinder } from './place-of-address.ts'
import { readRegions } from './regions.ts'

const { regions } = readRegions(
  readFileSync(new URL('../../../../db/seed/regions/gbt2260.tsv', import.meta.url), 'utf8'),
)
const placeOf = placeFinder(regions)

test.each([
  ['102403北京市房山区琉璃河镇立教村', '110111'],
  ['518057广东省深圳市南山区高新技术产业园', '440305'],
  ['312400浙江省绍兴市嵊州经济开发区普田大道157号', '330683'],
  ['河南省辉县市城关镇', '410782'],
  ['深圳市南山大道', '440300'],
  ['新乡市红旗区', '410702'],
  ['河南省', '410000'],
  ['上海市浦东新区张江', '310115'],
  ['ＣＮ', null],
  ['法国巴黎', null],
  ['', null],
])('%s lies in %s', (address, code) => expect(placeOf(address)).toBe(code))

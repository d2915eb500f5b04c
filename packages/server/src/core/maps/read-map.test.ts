import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { must } from '../../../test/support/must.ts'
import { readMap } from './read-map.ts'

const city = { code: '990100', name: '云岭市' }
const counties = [
  { code: '990121', name: '清溪县' },
  { code: '990122', name: '白石区' },
]
const bytes = (text: string) => new TextEncoder().encode(text)
const square = (x = 113, y = 34) => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ],
]
const shape = (properties: object, geometry: object = { type: 'Polygon', coordinates: square() }) => ({
  type: 'Feature',
  properties,
  geometry,
})
const file = (...features: readonly object[]) => bytes(JSON.stringify({ type: 'FeatureCollection', features }))
const reading = (...features: readonly object[]) => must(readMap(file(...features), city, counties))
const matched = (...features: readonly object[]) =>
  reading(...features).rows.map((row) => [row.region?.name ?? null, row.by, row.is])

describe('shapes are matched', () => {
  test('by code, however the file writes it', () => {
    const ways = [
      { adcode: 990121 },
      { code: '990121000000' },
      { gb: '156990121' },
      { XZQDM: '990121' },
      { id: '990121' },
    ]
    for (const way of ways) expect(matched(shape({ ...way, name: '别名' }))).toEqual([['清溪县', 'code', 'drawn']])
  })

  test('else by name, with or without what sort of division it is', () => {
    expect(matched(shape({ name: '白石' }), shape({ XZQMC: '清溪县' }))).toEqual([
      ['白石区', 'name', 'drawn'],
      ['清溪县', 'name', 'drawn'],
    ])
  })

  test('not by a name that the code says is another city’s', () => {
    expect(matched(shape({ name: '白石区', adcode: 880122 }))).toEqual([[null, null, 'left']])
    expect(matched(shape({ name: '白石区', adcode: 990103 }))).toEqual([['白石区', 'name', 'drawn']])
  })

  test('and what is no county of the city is left out with the reason', () => {
    const { rows, missing } = reading(shape({ name: '海晏市' }), shape({ adcode: 990100 }), shape({ name: '清溪县' }))
    expect(rows.map((row) => [row.is, row.note?.zh])).toEqual([
      ['left', '不是本市的县（市、区）'],
      ['left', '是全市的轮廓'],
      ['drawn', undefined],
    ])
    expect(missing).toEqual([counties[1]])
  })

  test('several shapes of one county are drawn together', () => {
    const more = { type: 'MultiPolygon', coordinates: [square(115), square(117)] }
    const { rows, shapes } = reading(shape({ name: '清溪县' }), shape({ name: '清溪县' }, more))
    expect(rows[1]).toMatchObject({ is: 'drawn', note: { zh: '与前面同一区划的图形合在一起' } })
    expect(shapes.map((one) => [one.name, one.polygons.length])).toEqual([['清溪县', 3]])
  })
})

describe('what is wrong is told by row', () => {
  test.each([
    ['a line', { type: 'LineString', coordinates: square()[0] }, '不是面'],
    ['nothing', null, '不是面'],
    [
      'two points',
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [2, 2],
          ],
        ],
      },
      '不是面',
    ],
    ['metres', { type: 'Polygon', coordinates: square(38_500_000, 3_800_000) }, '坐标不是经纬度'],
  ])('a county whose shape is %s', (_, geometry, note) => {
    const { rows, shapes, missing } = reading(shape({ name: '清溪县' }, geometry as object))
    expect(rows[0]?.is).toBe('wrong')
    expect(rows[0]?.note?.zh).toContain(note)
    expect([shapes, missing]).toEqual([[], counties])
  })

  test('a code and a name of two counties', () => {
    expect(reading(shape({ adcode: 990121, name: '白石区' })).rows[0]).toMatchObject({ is: 'wrong' })
  })
})

describe('a file', () => {
  test('is known by its content, not by its name', () => {
    for (const no of ['<svg/>', '{}', '[]', 'null', '{"type":"FeatureCollection"}', '{"type":"Feature"}', 'PK\u0000']) {
      expect(readMap(bytes(no), city, counties), no).toMatchObject({ ok: false, problem: { code: 'E_INPUT' } })
    }
  })

  test('is read with a byte-order mark and in GB18030 too', () => {
    const text = '{"type":"FeatureCollection","features":[{"properties":{"name":"清溪县"},"geometry":null}]}'
    const gb = Buffer.from(text.replace('清溪县', '\u00c7\u00e5\u00cf\u00aa\u00cf\u00d8'), 'latin1')
    for (const given of [bytes(`\ufeff${text}`), gb]) {
      expect(must(readMap(given, city, counties)).rows[0]?.region?.name).toBe('清溪县')
    }
  })

  test('has at most 8 MB and 500 shapes', () => {
    expect(readMap(new Uint8Array(9 * 1024 * 1024), city, counties)).toMatchObject({ problem: { code: 'E_TOO_LARGE' } })
    const many = file(...Array.from({ length: 501 }, () => shape({ name: '外县' })))
    expect(readMap(many, city, counties)).toMatchObject({ ok: false, problem: { code: 'E_INPUT' } })
    expect(readMap(file(), city, counties).ok).toBe(false)
  })

  test('never makes the reader fail, whatever stands in it', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ properties: fc.constant({ name: '清溪县' }), geometry: fc.jsonValue() }),
      fc.jsonValue().map((coordinates) => shape({ name: '清溪县' }, { type: 'MultiPolygon', coordinates })),
    )
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 4 }), (features) => {
        const read = readMap(bytes(JSON.stringify({ type: 'FeatureCollection', features })), city, counties)
        if (read.ok) expect(read.value.rows).toHaveLength(features.length)
      }),
    )
  })
})

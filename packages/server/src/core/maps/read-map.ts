import type { CallOutput } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, refuseInput, type Text, t } from '@zhiqiang/kernel'
import type { CountyShape, Polygon } from '../../ports.ts'
import { decodeText } from '../documents/read/read-text.ts'
import { pointsIn, polygonsOf, thinned } from './polygons.ts'

type Row = CallOutput<'maps.supply'>['rows'][number]

interface Division {
  readonly code: string
  readonly name: string
}

/** What a map file came to: its shapes one by one, those that are drawn, and the counties it has none for. */
export interface ReadMap {
  readonly rows: readonly Row[]
  readonly shapes: readonly CountyShape[]
  readonly missing: readonly Division[]
  readonly points: { readonly given: number; readonly kept: number }
}

const largest = 8 * 1024 * 1024
const mostShapes = 500
/** What a screen can show and a browser draws at once. */
const mostPoints = 12_000

/**
 * Reads a GeoJSON file and matches its shapes to counties: by code, else by name with or without 市, 县, 区, 旗. What the
 * file is is told by its content, not by its name. Shapes that are no county of the city are left out; several of one
 * county are drawn together.
 */
export function readMap(bytes: Uint8Array, city: Division, counties: readonly Division[]): Result<ReadMap> {
  if (bytes.byteLength > largest) return fail(problem('E_TOO_LARGE', { limit: t('8 MB', '8 MB') }))
  const features = featuresOf(bytes)
  if (!features.ok) return features
  const rows: Row[] = []
  const found = new Map<string, Polygon[]>()
  for (const feature of features.value) {
    const { row, polygons } = rowOf(feature, rows.length + 1, city, counties)
    const before = row.region ? found.get(row.region.code) : undefined
    rows.push(before && polygons.length > 0 ? { ...row, note: together } : row)
    if (row.region && polygons.length > 0) found.set(row.region.code, [...(before ?? []), ...polygons])
  }
  const drawn = counties.flatMap(({ code, name }) => {
    const polygons = found.get(code)
    return polygons ? [{ code, name, polygons }] : []
  })
  const shapes = thinned(drawn, mostPoints)
  if (!shapes) return wrong(t('地图的点太多，请先简化再上传', 'the map has too many points; simplify it first'))
  return ok({
    rows,
    shapes,
    missing: counties.filter(({ code }) => !found.has(code)),
    points: { given: pointsIn(drawn), kept: pointsIn(shapes) },
  })
}

const together = t('与前面同一区划的图形合在一起', 'drawn together with an earlier shape of the same county')

function rowOf(feature: unknown, no: number, city: Division, counties: readonly Division[]) {
  const labels = labelsOf(feature)
  const { name, codes, ids } = labels
  const row = { no, name, code: [...codes, ...ids][0] ?? '', region: null, by: null, note: null }
  const match = matchOf(city, counties, labels)
  if (!match) {
    const whole = codes.includes(city.code) || ids.includes(city.code) || name === city.name
    return { row: { ...row, is: 'left', note: whole ? outline : foreign } satisfies Row, polygons: [] }
  }
  const matched = { ...row, ...match }
  const otherwise = counties.find((one) => one.name === name)
  if (otherwise && otherwise.code !== match.region.code) {
    return { row: { ...matched, is: 'wrong', note: atOdds } satisfies Row, polygons: [] }
  }
  const polygons = polygonsOf(member(feature, 'geometry'))
  return polygons.ok
    ? { row: { ...matched, is: 'drawn' } satisfies Row, polygons: polygons.value }
    : { row: { ...matched, is: 'wrong', note: polygons.problem } satisfies Row, polygons: [] }
}

const outline = t('是全市的轮廓', 'the outline of the whole city')
const foreign = t('不是本市的县（市、区）', 'no county of the city')
const atOdds = t('名称是另一个县（市、区）的', 'its name is that of another county')

function featuresOf(bytes: Uint8Array): Result<readonly unknown[]> {
  const text = decodeText(bytes)
  if (!text.ok) return wrong(noMap)
  let map: unknown
  try {
    map = JSON.parse(text.value.text)
  } catch {
    return wrong(noMap)
  }
  const features = member(map, 'features')
  if (member(map, 'type') !== 'FeatureCollection' || !Array.isArray(features)) return wrong(noMap)
  if (features.length > 0 && features.length <= mostShapes) return ok(features as readonly unknown[])
  return wrong(t(`地图里要有 1 到 ${mostShapes} 个图形`, `a map has 1 to ${mostShapes} shapes`))
}

const noMap = t(
  '这不是 GeoJSON 地图（FeatureCollection）；别的格式（如 .shp）请先转换',
  'this is no GeoJSON map (FeatureCollection); convert other formats such as .shp first',
)

/** Under which names maps keep code and name: open data, 天地图 (`gb`), the national land survey (XZQDM, XZQMC). */
const codeNames = ['adcode', 'code', 'XZQDM', 'gb', 'PAC', '区划代码', '行政区划代码']
const nameNames = ['name', 'NAME', 'XZQMC', '名称', '区划名称']

interface Labels {
  readonly name: string
  readonly codes: readonly string[]
  /** Codes where they fit, and often only numbers of the file's own. */
  readonly ids: readonly string[]
}

function labelsOf(feature: unknown): Labels {
  const given = member(feature, 'properties')
  const all = (of: unknown, names: readonly string[]) =>
    names.flatMap((name) => {
      const value = member(of, name)
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 60) : ''
      return text === '' ? [] : [text]
    })
  return {
    name: all(given, nameNames)[0] ?? '',
    codes: all(given, codeNames).map(sixDigits),
    ids: [...all(given, ['id']), ...all(feature, ['id'])].map(sixDigits),
  }
}

/** 天地图 writes 156 (China) before the six digits of a division, statistics write zeros behind. */
function sixDigits(code: string): string {
  return /^156(\d{6})$/.exec(code)?.[1] ?? /^(\d{6})0+$/.exec(code)?.[1] ?? code
}

function matchOf(city: Division, counties: readonly Division[], { name, codes, ids }: Labels) {
  const coded = counties.find(({ code }) => codes.includes(code) || ids.includes(code))
  if (coded) return { region: coded, by: 'code' as const }
  // Several cities have a 桥西区: in a map of the province the name alone would take another city's.
  const elsewhere = codes.some((code) => /^\d{6}$/.test(code) && code.slice(0, 4) !== city.code.slice(0, 4))
  if (elsewhere) return null
  const exact = counties.filter((one) => one.name === name)
  const named = exact.length > 0 ? exact : counties.filter((one) => bare(one.name) === bare(name))
  const [region, ...others] = named
  return region && others.length === 0 ? { region, by: 'name' as const } : null
}

/** 清溪 of 清溪县; a name of two characters such as 沙县 keeps both. */
function bare(name: string): string {
  return [...name].length > 2 ? name.replace(/[市县区旗]$/u, '') : name
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function wrong(what: Text) {
  return refuseInput(what)
}

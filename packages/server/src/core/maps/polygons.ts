import { fail, ok, type Result, type Text, t } from '@zhiqiang/kernel'
import type { CountyShape, Polygon } from '../../ports.ts'

type Point = readonly [number, number]
type Ring = readonly Point[]

const noPolygon = t('不是面（Polygon 或 MultiPolygon）', 'it is no Polygon or MultiPolygon')
const noDegrees = t(
  '坐标不是经纬度；请转换为经纬度坐标（CGCS2000 或 WGS 84）再导出',
  'its coordinates are no longitudes and latitudes; export it in degrees (CGCS2000 or WGS 84)',
)

/** The polygons of a GeoJSON geometry; refused with the reason when it has none or a point lies outside the globe. */
export function polygonsOf(geometry: unknown): Result<readonly Polygon[], Text> {
  if (typeof geometry !== 'object' || geometry === null) return fail(noPolygon)
  const type: unknown = Reflect.get(geometry, 'type')
  const given: unknown = Reflect.get(geometry, 'coordinates')
  if (type !== 'Polygon' && type !== 'MultiPolygon') return fail(noPolygon)
  const list: unknown = type === 'Polygon' ? [given] : given
  if (!Array.isArray(list) || list.length === 0) return fail(noPolygon)
  const polygons: Polygon[] = []
  for (const one of list as readonly unknown[]) {
    if (!Array.isArray(one) || one.length === 0) return fail(noPolygon)
    const rings: Ring[] = []
    for (const ring of one as readonly unknown[]) {
      const points = ringOf(ring)
      if (!points.ok) return points
      rings.push(points.value)
    }
    polygons.push(rings)
  }
  return ok(polygons)
}

function ringOf(ring: unknown): Result<Ring, Text> {
  if (!Array.isArray(ring)) return fail(noPolygon)
  const points: Point[] = []
  for (const point of ring as readonly unknown[]) {
    if (!Array.isArray(point)) return fail(noPolygon)
    const [x, y]: readonly unknown[] = point
    if (typeof x !== 'number' || typeof y !== 'number') return fail(noPolygon)
    if (Math.abs(x) > 180 || Math.abs(y) > 90) return fail(noDegrees)
    points.push([degrees(x), degrees(y)])
  }
  const closed = sameAt(points[0], points.at(-1)) ? points : [...points, ...points.slice(0, 1)]
  return closed.length < 4 ? fail(noPolygon) : ok(closed)
}

/** How many corners shapes have. */
export function pointsIn(shapes: readonly CountyShape[]): number {
  let n = 0
  for (const { polygons } of shapes) for (const polygon of polygons) for (const ring of polygon) n += ring.length
  return n
}

/**
 * Shapes with at most so many corners: all are moved onto one grid, the finest of those on which they are few enough, so
 * that what neighbours share stays shared. Shapes that are few enough are left; null when the coarsest is too fine.
 */
export function thinned(shapes: readonly CountyShape[], most: number): readonly CountyShape[] | null {
  if (pointsIn(shapes) <= most) return shapes
  for (const cells of grids) {
    const fewer = onGrid(shapes, cells)
    if (pointsIn(fewer) <= most) return fewer
  }
  return null
}

/** Cells along the longer side of the map: no screen shows more than the first has, and the last still looks whole. */
const grids = [4096, 2048, 1024, 512] as const

function onGrid(shapes: readonly CountyShape[], cells: number): readonly CountyShape[] {
  const { left, bottom, side } = frameOf(shapes)
  const cell = side / cells
  const ringOn = (ring: Ring): Ring =>
    corners(ring.map(([x, y]) => [Math.round((x - left) / cell), Math.round((y - bottom) / cell)])).map(([x, y]) => [
      degrees(left + x * cell),
      degrees(bottom + y * cell),
    ])
  return shapes.map((shape) => {
    const polygons = shape.polygons.flatMap(([outer, ...holes]) => {
      const edge = outer ? ringOn(outer) : []
      return edge.length < 4 ? [] : [[edge, ...holes.map(ringOn).filter((hole) => hole.length >= 4)]]
    })
    // A county smaller than a cell is left as it was rather than lost.
    return polygons.length === 0 ? shape : { ...shape, polygons }
  })
}

/** A ring without points that repeat the one before or lie on the straight line between their neighbours. */
function corners(ring: Ring): Ring {
  const kept: Point[] = []
  for (const point of ring) {
    if (sameAt(kept.at(-1), point)) continue
    while (kept.length > 1 && straight(kept.at(-2), kept.at(-1), point)) kept.pop()
    if (!sameAt(kept.at(-1), point)) kept.push(point)
  }
  return kept
}

function straight(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  return a !== undefined && b !== undefined && (b[0] - a[0]) * (c[1] - a[1]) === (c[0] - a[0]) * (b[1] - a[1])
}

function sameAt(a: Point | undefined, b: Point | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
}

function frameOf(shapes: readonly CountyShape[]) {
  let [left, bottom, right, top] = [180, 90, -180, -90]
  for (const { polygons } of shapes) {
    for (const [x, y] of polygons.flat(2)) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      bottom = Math.min(bottom, y)
      top = Math.max(top, y)
    }
  }
  return { left, bottom, side: Math.max(right - left, top - bottom) }
}

/** Five decimals of a degree are a metre. */
function degrees(value: number): number {
  return Math.round(value * 1e5) / 1e5
}

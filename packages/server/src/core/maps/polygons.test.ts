import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CountyShape } from '../../ports.ts'
import { pointsIn, thinned } from './polygons.ts'

type Point = readonly [number, number]

/** Two neighbours with a winding border of so many points between them. */
function neighbours(n: number, wiggle: (i: number) => number): readonly CountyShape[] {
  const border = Array.from({ length: n }, (_, i): Point => [113 + wiggle(i), 34 + i / (n - 1)])
  const west: Point[] = [[112, 34], ...border, [112, 35], [112, 34]]
  const east: Point[] = [[114, 34], [114, 35], ...border.toReversed(), [114, 34]]
  return [
    { code: '1', name: '西', polygons: [[west]] },
    { code: '2', name: '东', polygons: [[east]] },
  ]
}

const ringOf = (shape: CountyShape | undefined) => shape?.polygons[0]?.[0] ?? []
/** Twice the area inside a ring. */
const area = (ring: readonly Point[]) =>
  Math.abs(ring.reduce((sum, [x, y], i) => sum + x * (ring[i + 1]?.[1] ?? y) - (ring[i + 1]?.[0] ?? x) * y, 0))

test('shapes with few corners stay as they are', () => {
  const shapes = neighbours(50, (i) => Math.sin(i))
  expect(thinned(shapes, 200)).toBe(shapes)
})

test('shapes with many are thinned to what is wanted, closed, and what neighbours share stays shared', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3000, max: 20_000 }), fc.double({ min: 1, max: 400, noNaN: true }), (n, waves) => {
      const given = neighbours(n, (i) => Math.sin((i * waves) / n) / 20)
      const shapes = thinned(given, 4000) ?? []
      expect(pointsIn(shapes)).toBeLessThanOrEqual(4000)
      const [west, east] = shapes.map(ringOf)
      expect(west?.[0]).toEqual(west?.at(-1))
      expect(east?.[0]).toEqual(east?.at(-1))
      // No gap and no overlap: together they fill the whole square and nothing twice.
      expect(area(west ?? []) + area(east ?? [])).toBeCloseTo(4, 2)
      expect(area(west ?? [])).toBeCloseTo(area(ringOf(given[0])), 1)
    }),
    { numRuns: 20 },
  )
})

test('islands smaller than a cell go, a county that is nothing else stays', () => {
  const speck = (x: number): readonly Point[] => [
    [x, 30],
    [x + 1e-5, 30],
    [x, 30 + 1e-5],
    [x, 30],
  ]
  const [big] = neighbours(5000, (i) => Math.sin(i / 50) / 20)
  const shapes = [
    { code: '1', name: '大', polygons: [...(big?.polygons ?? []), [speck(113)]] },
    { code: '2', name: '岛', polygons: [[speck(114)]] },
  ]
  const fewer = thinned(shapes, 3000)
  expect(fewer?.map((shape) => shape.polygons.length)).toEqual([1, 1])
  expect(fewer?.[1]).toBe(shapes[1])
})

test('a map that stays too fine on the coarsest grid is given up', () => {
  const shapes = neighbours(20_000, (i) => (i % 2) / 2)
  expect(thinned(shapes, 500)).toBeNull()
})

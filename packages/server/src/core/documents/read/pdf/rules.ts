import type { PDFPageProxy } from 'pdfjs-dist'
import type { Rule } from './page.ts'

type PdfJs = typeof import('pdfjs-dist')
type Matrix = readonly number[]

/** A filled box no thicker than this is a drawn line, in points; offices draw table borders up to 2.25 pt. */
const thickest = 3

/** More than this on a page is a drawing, not a table. */
const mostRules = 20_000

/** The horizontal and vertical lines that are drawn on a page, as stroked paths or as thin filled boxes. */
export async function drawnRules(page: PDFPageProxy, viewport: Matrix, pdfjs: PdfJs): Promise<readonly Rule[]> {
  const { OPS, Util } = pdfjs
  const list = await page.getOperatorList()
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix: Matrix = viewport
  const transformed = (by: Matrix): Matrix => Util.transform([...matrix], [...by])
  for (const [i, operator] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[i]
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? viewport
    else if (operator === OPS.transform && isMatrix(args)) matrix = transformed(args)
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      const form: unknown = Array.isArray(args) ? args[0] : null
      if (isMatrix(form)) matrix = transformed(form)
    } else if (operator === OPS.constructPath && Array.isArray(args)) {
      const stroked = args[0] === OPS.stroke || args[0] === OPS.closeStroke
      const filled = args[0] === OPS.fill || args[0] === OPS.eoFill
      const path: unknown = Array.isArray(args[1]) ? args[1][0] : null
      if (!(path instanceof Float32Array) || !(stroked || filled)) continue
      for (const points of subpaths(path, matrix)) rules.push(...(stroked ? edges(points) : thinBox(points)))
      if (rules.length > mostRules) return []
    }
  }
  return rules
}

function isMatrix(value: unknown): value is Matrix {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length === 6
}

type Point = readonly [x: number, y: number]

/** Splits a path (0 move, 1 line, 2 cubic, 3 quadratic, 4 close) into runs of straight lines; curves end a run. */
function subpaths(
  path: Float32Array,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  const point = (i: number): Point => {
    const x = path[i] ?? 0
    const y = path[i + 1] ?? 0
    return [a * x + c * y + e, b * x + d * y + f]
  }
  for (let i = 0; i < path.length; ) {
    const kind = path[i]
    const run = runs.at(-1)
    if (kind === 0) runs.push([point(i + 1)])
    else if (kind === 1) run?.push(point(i + 1))
    else if (kind === 4 && run?.[0] !== undefined) run.push(run[0])
    else if (kind === 2 || kind === 3) runs.push([point(i + (kind === 2 ? 5 : 3))])
    i += [3, 3, 7, 5, 1][kind ?? 4] ?? 1
  }
  return runs
}

function edges(points: readonly Point[]): readonly Rule[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]
    return from === undefined ? [] : straight(from, to)
  })
}

function straight([x0, y0]: Point, [x1, y1]: Point): readonly Rule[] {
  const wide = Math.abs(x1 - x0)
  const high = Math.abs(y1 - y0)
  if (Math.min(wide, high) > 0.5 || Math.max(wide, high) < 3) return []
  return [{ x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }]
}

function thinBox(points: readonly Point[]): readonly Rule[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  if (points.length < 2 || points.length > 6) return []
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const x = (x0 + x1) / 2
  const y = (y0 + y1) / 2
  if (y1 - y0 <= thickest && x1 - x0 > thickest) return [{ x0, x1, y0: y, y1: y }]
  if (x1 - x0 <= thickest && y1 - y0 > thickest) return [{ x0: x, x1: x, y0, y1 }]
  return []
}

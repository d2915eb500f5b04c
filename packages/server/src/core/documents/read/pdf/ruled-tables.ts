import type { GridSlot } from '../source-builder.ts'
import { endsEarly, joinLines } from './join-lines.ts'
import { linesOf } from './lines.ts'
import type { Glyphs, Page, Rule } from './page.ts'

/** A table found by its drawn lines. */
export interface RuledTable {
  readonly top: number
  readonly bottom: number
  /** Positions of its vertical lines, left to right: one more than it has columns. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly GridSlot[])[]
}

/** How far apart, in points, line ends may lie that are meant to meet. */
const slack = 3

/** More lines than this each way is a chart or squared paper. */
const mostLines = 400

/** Finds the tables of a page and takes their words out of its glyphs. */
export function takeTables(page: Page): { readonly tables: readonly RuledTable[]; readonly rest: readonly Glyphs[] } {
  let rest = page.glyphs
  const tables: RuledTable[] = []
  for (const rules of connected(merged(page.rules))) {
    const xs = positions(rules.filter(isVertical).map((rule) => rule.x0))
    const ys = positions(rules.filter((rule) => !isVertical(rule)).map((rule) => rule.y0))
    if (xs.length < 3 || ys.length < 3 || xs.length > mostLines || ys.length > mostLines) continue
    const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
    const inside = (glyph: Glyphs) => {
      const middle = glyph.y - glyph.size * 0.35
      const centre = glyph.x + glyph.width / 2
      return centre > left && centre < right && middle > top && middle < bottom
    }
    const glyphs = rest.filter(inside)
    if (glyphs.length === 0) continue
    const grid = slotsOf(rules, xs, ys, glyphs)
    if (isFrame(grid)) continue
    tables.push({ top, bottom, columns: xs, rows: grid })
    rest = rest.filter((glyph) => !inside(glyph))
  }
  return { tables: tables.toSorted((a, b) => a.top - b.top), rest }
}

function isVertical(rule: Rule): boolean {
  return rule.x0 === rule.x1
}

/** A box around running text, however divided: no row of it has words in two cells. */
function isFrame(grid: readonly (readonly GridSlot[])[]): boolean {
  return grid.every((row) => row.filter((slot) => slot.kind === 'cell' && slot.text !== '').length < 2)
}

/** Straightens lines that are nearly level and joins pieces that continue each other. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const level = rules.map((rule) =>
    rule.x1 - rule.x0 < rule.y1 - rule.y0
      ? { ...rule, x0: (rule.x0 + rule.x1) / 2, x1: (rule.x0 + rule.x1) / 2 }
      : { ...rule, y0: (rule.y0 + rule.y1) / 2, y1: (rule.y0 + rule.y1) / 2 },
  )
  const along = (rule: Rule): [number, number, number] =>
    isVertical(rule) ? [rule.x0, rule.y0, rule.y1] : [rule.y0, rule.x0, rule.x1]
  const joined: Rule[] = []
  for (const kind of [level.filter(isVertical), level.filter((rule) => !isVertical(rule))]) {
    const groups = new Map<number, Rule[]>()
    const at = positions(kind.map((rule) => along(rule)[0]))
    for (const rule of kind) {
      const position = nearest(at, along(rule)[0])
      groups.set(position, [...(groups.get(position) ?? []), rule])
    }
    for (const [position, group] of groups) {
      let open: [number, number] | null = null
      const close = () => {
        if (open === null) return
        const [from, to] = open
        const vertical = isVertical(group[0] ?? { x0: 0, x1: 1, y0: 0, y1: 0 })
        joined.push(
          vertical
            ? { x0: position, x1: position, y0: from, y1: to }
            : { x0: from, x1: to, y0: position, y1: position },
        )
      }
      for (const [, from, to] of group.map(along).toSorted((a, b) => a[1] - b[1])) {
        if (open !== null && from <= open[1] + slack) open[1] = Math.max(open[1], to)
        else {
          close()
          open = [from, to]
        }
      }
      close()
    }
  }
  return joined
}

/** Groups lines that touch or cross, directly or through others. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push([rule, ...touching.flat()])
  }
  return groups
}

function touch(a: Rule, b: Rule): boolean {
  return a.x0 <= b.x1 + slack && b.x0 <= a.x1 + slack && a.y0 <= b.y1 + slack && b.y0 <= a.y1 + slack
}

/** Distinct positions; those within the slack are one line. */
function positions(values: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || value - last > slack) found.push(value)
  }
  return found
}

function nearest(sorted: readonly number[], value: number): number {
  return sorted.reduce(
    (best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best),
    Number.POSITIVE_INFINITY,
  )
}

/** Divides the grid into cells: two squares are one cell where no line is drawn between them. */
function slotsOf(
  rules: readonly Rule[],
  xs: readonly number[],
  ys: readonly number[],
  glyphs: readonly Glyphs[],
): GridSlot[][] {
  const walls = rules.filter(isVertical)
  const floors = rules.filter((rule) => !isVertical(rule))
  const wallAt = (x: number, y: number) => walls.some((w) => Math.abs(w.x0 - x) <= slack && w.y0 <= y && w.y1 >= y)
  const floorAt = (x: number, y: number) => floors.some((f) => Math.abs(f.y0 - y) <= slack && f.x0 <= x && f.x1 >= x)
  const middle = (edges: readonly number[], i: number) => ((edges[i] ?? 0) + (edges[i + 1] ?? 0)) / 2

  const slots: GridSlot[][] = []
  /** The square whose cell each square belongs to, `row:column`. */
  const owners: string[][] = []
  for (let row = 0; row < ys.length - 1; row++) {
    const line: GridSlot[] = []
    const own: string[] = []
    for (let column = 0; column < xs.length - 1; column++) {
      const y = middle(ys, row)
      if (column > 0 && !wallAt(xs[column] ?? 0, y)) {
        line.push({ kind: 'left' })
        own.push(own[column - 1] ?? '')
      } else if (row > 0 && !floorAt(middle(xs, column), ys[row] ?? 0)) {
        line.push({ kind: 'above' })
        own.push(owners[row - 1]?.[column] ?? '')
      } else {
        line.push({ kind: 'cell', text: '' })
        own.push(`${row}:${column}`)
      }
    }
    slots.push(line)
    owners.push(own)
  }
  const contents = new Map<string, Glyphs[]>()
  for (const glyph of glyphs) {
    const column = xs.findLastIndex((x) => x <= glyph.x + Math.min(glyph.width, glyph.size) / 2)
    const row = ys.findLastIndex((y) => y <= glyph.y - glyph.size * 0.35)
    const owner = owners[row]?.[column]
    if (owner !== undefined) contents.set(owner, [...(contents.get(owner) ?? []), glyph])
  }
  return slots.map((line, row) =>
    line.map((slot, column) => {
      if (slot.kind !== 'cell') return slot
      const owner = `${row}:${column}`
      const last = owners[row]?.lastIndexOf(owner) ?? column
      return { kind: 'cell', text: cellText(contents.get(owner) ?? [], xs[column] ?? 0, xs[last + 1] ?? 0) }
    }),
  )
}

/** Words of a cell. A line that ends early ends a paragraph; cells are padded as much on the right as on the left. */
function cellText(glyphs: readonly Glyphs[], left: number, right: number): string {
  const lines = linesOf(glyphs)
  const padding = Math.min(8, Math.max(0, Math.min(...lines.map((line) => line.x0)) - left))
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1]
    if (before === undefined) return line.text
    return joinLines(text, line.text, endsEarly(right - padding - before.x1, line.text, line.size) ? '\n' : '')
  }, '')
}

import type { Line, Page } from './page.ts'

export interface PageLines {
  readonly page: Page
  readonly lines: readonly Line[]
}

export interface BarePage extends PageLines {
  /** The lines that were taken off. */
  readonly furniture: readonly Line[]
}

/** Shares of the page's height in which a running head or foot can stand. */
const zones = { top: 0.12, bottom: 0.12 }

const pageNumber =
  /^[\s—–―─\-－·.•~]*(第\s*)?[\dⅠ-Ⅻivx０-９]{1,4}(\s*页)?(\s*[/／,，共]+\s*(共\s*)?\d{1,4}\s*页?)?[\s—–―─\-－·.•~]*$/

/** Takes running heads, feet and page numbers off: lines at the edge that are a number or repeat over the pages. */
export function withoutFurniture(pages: readonly PageLines[]): readonly BarePage[] {
  const repeats = new Map<string, number>()
  for (const { page, lines } of pages) {
    for (const key of new Set(lines.filter((line) => isAtEdge(line, page)).map((line) => keyOf(line, page)))) {
      repeats.set(key, (repeats.get(key) ?? 0) + 1)
    }
  }
  // Left and right pages alternate, and a first page often differs; in a short document a head is on every page.
  const enough = pages.length <= 3 ? Math.max(2, pages.length) : Math.max(3, pages.length * 0.35)
  return pages.map(({ page, lines }) => {
    const first = extreme(lines, (line) => -line.y)
    const last = extreme(lines, (line) => line.y)
    const isFurniture = (line: Line) => {
      if (!isAtEdge(line, page)) return false
      if ((repeats.get(keyOf(line, page)) ?? 0) >= enough) return true
      return pageNumber.test(line.text) && (sameLevel(line, first) || sameLevel(line, last))
    }
    return { page, lines: lines.filter((line) => !isFurniture(line)), furniture: lines.filter(isFurniture) }
  })
}

function isAtEdge(line: Line, page: Page): boolean {
  // Annexes begin alike at the top of their pages.
  if (/^附[件表录]/.test(line.text)) return false
  return line.y < page.height * zones.top || line.y > page.height * (1 - zones.bottom)
}

/** The words without digits, at their height: `第 3 页` and `第 4 页` are one foot. */
function keyOf(line: Line, page: Page): string {
  const words = line.text.replace(/[\d\s]+/g, '')
  return `${Math.round((line.y / page.height) * 50)} ${words === '' ? '#' : words}`
}

function extreme(lines: readonly Line[], by: (line: Line) => number): Line | undefined {
  return lines.reduce<Line | undefined>(
    (best, line) => (best === undefined || by(line) > by(best) ? line : best),
    undefined,
  )
}

function sameLevel(line: Line, other: Line | undefined): boolean {
  return other !== undefined && Math.abs(line.y - other.y) < line.size / 2
}

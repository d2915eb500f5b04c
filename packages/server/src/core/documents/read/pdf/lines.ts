import { tidyText } from '../source-builder.ts'
import type { Glyphs, Line } from './page.ts'

/** A wider gap than this (in ems) was meant as a space between Chinese words. */
const wideGap = 0.8

/** Groups glyphs into lines by their baselines, top to bottom; wide gaps stay as spaces within the line. */
export function linesOf(glyphs: readonly Glyphs[]): readonly Line[] {
  return rowsOf(glyphs).map(lineOf)
}

/** Lines in reading order on a page of one or two columns. */
export function pageLines(glyphs: readonly Glyphs[], width: number): readonly Line[] {
  const gutter = gutterOf(glyphs, width)
  if (gutter === null) return linesOf(glyphs)
  return [
    ...linesOf(glyphs.filter((glyph) => glyph.x + glyph.width / 2 < gutter)),
    ...linesOf(glyphs.filter((glyph) => glyph.x + glyph.width / 2 >= gutter)),
  ]
}

/** Glyphs that share a baseline, each row from left to right. */
function rowsOf(glyphs: readonly Glyphs[]): readonly (readonly Glyphs[])[] {
  const rows: Glyphs[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    // Raised and lowered marks sit up to a third of the size off the baseline.
    if (row !== undefined && first !== undefined && glyph.y - first.y < 0.4 * Math.max(first.size, glyph.size))
      row.push(glyph)
    else rows.push([glyph])
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x))
}

function lineOf(row: readonly Glyphs[]): Line {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of row) {
    // Bold text is sometimes printed twice, a hair apart.
    if (text.endsWith(glyph.text) && glyph.x < end - glyph.width * 0.8) continue
    const gap = text === '' ? 0 : glyph.x - end
    const words = /[A-Za-z0-9,.;:)]$/.test(text) && /^[A-Za-z0-9(]/.test(glyph.text)
    text += `${gap > glyph.size * (words ? 0.15 : wideGap) ? ' ' : ''}${glyph.text}`
    end = Math.max(end, glyph.x + glyph.width)
  }
  const size = row.reduce((largest, glyph) => Math.max(largest, glyph.size), 0)
  const main = row.find((glyph) => glyph.size === size)
  return { text: closeUp(tidyText(text)), x0: row[0]?.x ?? 0, x1: end, y: main?.y ?? 0, size }
}

const han = '\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef—…“”‘’'
const looseSpace = new RegExp(`(?<=[${han}]) (?=[A-Za-z0-9%.<>≥≤(])|(?<=[A-Za-z0-9%.)]) (?=[${han}])`, 'g')

/**
 * Layout programs set a thin gap between Chinese and digits, which the text layer gives as a space nobody typed; and
 * Adobe's table for Chinese fonts gives the raised ellipsis of mathematics for the Chinese one.
 */
function closeUp(text: string): string {
  return text.replace(looseSpace, '').replaceAll('⋯', '…')
}

/**
 * The middle of the white strip between two columns of text, or null on a page of one column: few lines cross it and
 * many lines have text on both sides of it.
 */
function gutterOf(glyphs: readonly Glyphs[], width: number): number | null {
  const rows = rowsOf(glyphs)
  if (rows.length < 12) return null
  const x = width / 2
  let crossing = 0
  let both = 0
  for (const row of rows) {
    const left = row.filter((glyph) => glyph.x + glyph.width <= x)
    const right = row.filter((glyph) => glyph.x >= x)
    if (left.length + right.length < row.length) crossing++
    else if (fills(left, width * 0.25) && fills(right, width * 0.25)) both++
  }
  return crossing < rows.length * 0.15 && both > rows.length * 0.4 ? x : null
}

function fills(row: readonly Glyphs[], width: number): boolean {
  return row.reduce((sum, glyph) => sum + glyph.width, 0) >= width
}

/**
 * The page of an official document after GB/T 9704-2012: A4, the text block 156 by 225 mm, 22 lines of 28 characters in
 * size three. Lengths in millimetres, sizes in points.
 */
export const page = {
  width: 210,
  height: 297,
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  lines: 22,
  characters: 28,
  /** 三号, 二号, 四号 and the small type of tables and imprint. */
  size: { body: 16, title: 22, four: 14, table: 12, small: 9 },
  /** 发文机关标志: red, its size chosen by the office; smaller than this where the name is long. */
  head: { largest: 40, smallest: 22, colour: '#c8381e' },
} as const

const pointsPerMm = 72 / 25.4

/** Width of the text block in points. */
export const textWidth = (page.width - page.margin.left - page.margin.right) * pointsPerMm
/** Height of the text block in points. */
const textHeight = (page.height - page.margin.top - page.margin.bottom) * pointsPerMm
/** From one baseline to the next, so that 22 lines fill the block; cut to a twentieth of a point, as Word keeps it. */
export const linePitch = Math.floor((textHeight / page.lines) * 20) / 20
/** What is added to each character of size three (it is negative), so that 28 of them fill the line. */
export const tracking = textWidth / page.characters - page.size.body

/** Millimetres as twentieths of a point, Word's unit. */
export function twips(mm: number): number {
  return Math.round(mm * pointsPerMm * 20)
}

/** The size of the red head in points: as large as the name of the issuer leaves room for. */
export function headSize(words: string): number {
  return Math.max(page.head.smallest, Math.min(page.head.largest, Math.floor(textWidth / (words.length + 1))))
}

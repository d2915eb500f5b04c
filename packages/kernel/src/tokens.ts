/**
 * The looks of the product as plain data. The workbench's antd theme and the public stylesheet are both made from it.
 * Sizes are CSS pixels.
 */
export const tokens = {
  colour: {
    ink: '#1f2430',
    /** Secondary text, 7.0:1 on white and 6.7:1 on paper. */
    inkSoft: '#555b68',
    /** Hints and units; still 4.5:1 on every soft ground below. */
    inkFaint: '#616775',
    paper: '#fbfaf7',
    surface: '#ffffff',
    /** Grounds of table heads and quiet areas. */
    mist: '#f4f5f6',
    line: '#dfe2e6',
    lineSoft: '#eceef0',
    /** A city may put its own in its place, see {@link brandOf}. */
    brand: '#0b5a6f',
    vermilion: '#c8381e',
    vermilionSoft: '#fcefec',
    amber: '#b7791f',
    /** Amber words: the amber itself reaches only 3.6:1 on white. */
    amberInk: '#8a5a12',
    amberSoft: '#fbf4e6',
    green: '#2e7d4f',
    greenSoft: '#ecf5f0',
    blueSoft: '#e9f2f4',
  },
  font: {
    sans: '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif',
    serif: '"Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", serif',
    mono: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  },
  size: { tiny: 12, work: 14, read: 16, head: 20, title: 28, hero: 40 },
  leading: { prose: 1.7, table: 1.5 },
  /** The 8-px grid, with one half step for what stands inside a line. */
  space: { half: 4, one: 8, two: 16, three: 24, four: 32, six: 48 },
  radius: 4,
  shadow: '0 4px 16px rgb(31 36 48 / 14%)',
  motionMs: 120,
  /** Widest line of public prose, in em. */
  measure: 42,
  /** Below this width tables become cards and the menu a drawer. */
  narrow: 768,
} as const

/** WCAG 2 contrast ratio, 1 to 21, of two colours written `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/**
 * A city's brand colour made fit for white words on it: darkened step by step until it reaches 4.5:1. Anything that is
 * not `#rrggbb` gives the default brand.
 */
export function brandOf(colour: string | null | undefined): string {
  if (!colour || !/^#[0-9a-f]{6}$/i.test(colour)) return tokens.colour.brand
  const darken = (from: string): string => (contrast(from, '#ffffff') >= 4.5 ? from : darken(scale(from, 0.92)))
  return darken(colour.toLowerCase())
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function scale(colour: string, by: number): string {
  const hex = (value: number) =>
    Math.floor(value * by)
      .toString(16)
      .padStart(2, '0')
  return `#${channels(colour).map(hex).join('')}`
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const s = value / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

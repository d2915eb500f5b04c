const yearsInTitle = /(20\d{2})\s*年?\s*[-–—―~～－至]{1,2}\s*20\d{2}\s*年/u

/** The first year of the span a plan's title names, 2025 of （2025—2027年）; null where it names none. */
export function firstYearOf(title: string): number | null {
  const year = yearsInTitle.exec(title)?.[1]
  return year === undefined ? null : Number(year)
}

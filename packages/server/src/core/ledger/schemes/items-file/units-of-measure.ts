import { cellText } from '@zhiqiang/kernel'

const times: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
}

/**
 * What a figure in one unit is multiplied by to stand in another: 件 to 万件 is 0.0001. 1 where either says nothing; null
 * where the two do not tell.
 */
export function factorBetween(from: string, to: string): number | null {
  const [a, b] = [cellText(from), cellText(to)]
  if (a === b || a === '' || b === '') return 1
  const [x, y] = [parts(a), parts(b)]
  if (x.base !== y.base) return null
  return Number((x.times / y.times).toPrecision(12))
}

function parts(unit: string): { readonly base: string; readonly times: number } {
  const found = /^(十万|百万|千万|[十百千万亿])(\p{L}+.*)$/u.exec(unit)
  const [, many = '', base = unit] = found ?? []
  return { base, times: times[many] ?? 1 }
}

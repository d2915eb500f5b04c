type Version = readonly [major: number, minor: number, patch: number]

/**
 * Whether a range of `engines.node` admits a version. Knows what stands in lock files: `||`, comparators beside each
 * other, `^`, `~`, `x` and parts left out.
 * @throws on any other notation, so that a new one is not taken for yes or no
 */
export function admits(range: string, version: string): boolean {
  const asked = parse(version).version
  const alternatives = range.split('||').map((alternative) => {
    const comparators = alternative
      .replace(/(>=|<=|>|<|=|\^|~)\s+/g, '$1')
      .trim()
      .split(/\s+/)
    const answers = comparators.map((comparator) => satisfies(comparator, asked))
    return answers.every(Boolean)
  })
  return alternatives.some(Boolean)
}

function satisfies(comparator: string, asked: Version): boolean {
  if (comparator === '*' || comparator === '') return true
  const [, operator = '', rest = ''] = /^(>=|<=|>|<|=|\^|~)?v?(.+)$/.exec(comparator) ?? []
  const { version, given } = parse(rest)
  const order = compare(asked, version)
  const same = (parts: number): boolean => asked.slice(0, parts).every((part, index) => part === version[index])
  switch (operator) {
    case '>=':
      return order >= 0
    case '<':
      return order < 0
    case '>':
      return order > 0 && !same(given)
    case '<=':
      return order <= 0 || same(given)
    case '^':
      return order >= 0 && same(1)
    case '~':
      return order >= 0 && same(Math.min(given, 2))
    default:
      return same(given)
  }
}

function parse(text: string): { readonly version: Version; readonly given: number } {
  const parts = text.split('.').filter((part) => part !== 'x' && part !== '*')
  if (parts.length > 3 || parts.some((part) => !/^\d+$/.test(part))) throw new Error(`unknown range: ${text}`)
  const [major = 0, minor = 0, patch = 0] = parts.map(Number)
  return { version: [major, minor, patch], given: parts.length }
}

function compare(a: Version, b: Version): number {
  const differing = a.findIndex((part, index) => part !== b[index])
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0)
}

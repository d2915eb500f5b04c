import { shortRegionName } from './short-name.ts'

export type RegionLevel = 'province' | 'prefecture' | 'county'

/**
 * What a code of the table stands for. `grouping` is a heading inside the code (市辖区, 省直辖县级行政区划) and no place;
 * `statistical` is a development zone that only the statistical code list knows; `former` is a withdrawn code, kept
 * because older plans and registers still carry it.
 */
export type RegionKind = 'division' | 'grouping' | 'statistical' | 'former'

/** One row of the table of administrative divisions, GB/T 2260. */
export interface Region {
  /** Six digits. */
  readonly code: string
  readonly name: string
  readonly level: RegionLevel
  readonly kind: RegionKind
  /** Code of the next real place above it, groupings skipped; `null` for a province. */
  readonly parent: string | null
  /** Code that took the place of a former one, where it is known. */
  readonly successor: string | null
}

/** Look-ups over a table of regions. All answers are in the order of the codes. */
export interface Regions {
  readonly all: readonly Region[]
  /** The region of a code, former codes and groupings included. */
  readonly byCode: (code: string) => Region | undefined
  /**
   * Every place of that name, whole (朝阳区) or short (朝阳); `within` keeps those at or under one code.
   * Groupings are never answered; former codes come last.
   */
  readonly byName: (name: string, within?: string) => readonly Region[]
  /** The region and what it lies in, smallest first; empty for an unknown code. */
  readonly chain: (code: string) => readonly Region[]
  /** The places directly under a code, without groupings and former codes. */
  readonly children: (code: string) => readonly Region[]
  /** Whether `code` is `ancestor` or lies in it. */
  readonly isWithin: (code: string, ancestor: string) => boolean
}

export interface RegionRowProblem {
  /** 1-based line of the text. */
  readonly line: number
  readonly text: string
  readonly problem: 'malformed' | 'duplicate' | 'no-parent' | 'no-successor'
}

export interface RegionTable {
  readonly regions: Regions
  /** Rows that were left out, or whose successor was; empty for a sound table. */
  readonly problems: readonly RegionRowProblem[]
}

interface Row {
  readonly line: number
  readonly text: string
  readonly code: string
  readonly name: string
  readonly kind: RegionKind
  readonly successor: string | null
}

const KINDS: Readonly<Record<string, RegionKind>> = {
  '': 'division',
  grouping: 'grouping',
  statistical: 'statistical',
  former: 'former',
}

function levelOf(code: string): RegionLevel {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

function readRow(text: string, line: number): Row | undefined {
  const [code = '', name = '', kind = '', successor = ''] = text.split('\t').map((cell) => cell.trim())
  const known = KINDS[kind]
  if (!/^[1-9]\d{5}$/u.test(code) || name === '' || known === undefined) return undefined
  return { line, text, code, name, kind: known, successor: successor === '' ? null : successor }
}

/** The code above: a county's prefecture, or its province where the prefecture is only a grouping (419001 → 410000). */
function parentOf(row: Row, rows: ReadonlyMap<string, Row>): string | null | undefined {
  const level = levelOf(row.code)
  if (level === 'province') return null
  const province = `${row.code.slice(0, 2)}0000`
  if (level === 'county') {
    const prefecture = rows.get(`${row.code.slice(0, 4)}00`)
    if (prefecture !== undefined && prefecture.kind !== 'grouping') return prefecture.code
  }
  return rows.has(province) ? province : undefined
}

function grouped<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

function lookups(all: readonly Region[]): Regions {
  const codes = new Map(all.map((region) => [region.code, region]))
  const names = grouped(
    all
      .filter((region) => region.kind !== 'grouping')
      .flatMap((region) => [...new Set([region.name, shortRegionName(region.name)])].map((name) => ({ name, region }))),
    (entry) => entry.name,
  )
  const under = grouped(
    all.filter((region) => region.kind === 'division' || region.kind === 'statistical'),
    (region) => region.parent,
  )
  const chain = (code: string): readonly Region[] => {
    const region = codes.get(code)
    if (region === undefined) return []
    return region.parent === null ? [region] : [region, ...chain(region.parent)]
  }
  const isWithin = (code: string, ancestor: string) => chain(code).some((region) => region.code === ancestor)
  return {
    all,
    byCode: (code) => codes.get(code),
    byName: (name, within) =>
      (names.get(name) ?? [])
        .map((entry) => entry.region)
        .filter((region) => within === undefined || isWithin(region.code, within))
        .sort((a, b) => Number(a.kind === 'former') - Number(b.kind === 'former')),
    chain,
    children: (code) => under.get(code) ?? [],
    isWithin,
  }
}

/**
 * Reads tables of regions: tab-separated `code, name, kind, successor`, `#` comments, one header line beginning `code`.
 * Several texts (the national table and an invented sample city) become one table; the first row of a code counts.
 * A bad row is left out and told in `problems`, so that a damaged line does not take the table away.
 */
export function readRegions(...texts: readonly string[]): RegionTable {
  const problems: RegionRowProblem[] = []
  const rows = new Map<string, Row>()
  for (const text of texts) {
    for (const [index, raw] of text.split(/\r?\n/u).entries()) {
      if (raw.trim() === '' || raw.startsWith('#') || raw.startsWith('code\t')) continue
      const line = index + 1
      const row = readRow(raw, line)
      if (row === undefined) problems.push({ line, text: raw, problem: 'malformed' })
      else if (rows.has(row.code)) problems.push({ line, text: raw, problem: 'duplicate' })
      else rows.set(row.code, row)
    }
  }
  const all: Region[] = []
  for (const row of [...rows.values()].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const parent = parentOf(row, rows)
    if (parent === undefined) {
      problems.push({ line: row.line, text: row.text, problem: 'no-parent' })
      continue
    }
    const successor = row.successor !== null && rows.has(row.successor) ? row.successor : null
    if (successor !== row.successor) problems.push({ line: row.line, text: row.text, problem: 'no-successor' })
    all.push({ code: row.code, name: row.name, level: levelOf(row.code), kind: row.kind, parent, successor })
  }
  return { regions: lookups(all), problems }
}

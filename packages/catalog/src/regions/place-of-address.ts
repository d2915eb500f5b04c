import type { Region, Regions } from './regions.ts'
import { shortRegionName } from './short-name.ts'

type Names = ReadonlyMap<string, string>

const longestName = 15
/** Addresses kept with their answer; applicants repeat. */
const mostKept = 20_000

/**
 * Tells the deepest division of the table that an address names from its beginning: 102403北京市房山区琉璃河镇 lies in 110111,
 * 浙江省绍兴市嵊州经济开发区 in 330683. Null where it begins with no place of the table, as foreign addresses do.
 */
export function placeFinder(regions: Regions): (address: string) => string | null {
  const places = regions.all.filter(({ kind }) => kind === 'division' || kind === 'statistical')
  const below = namesBelow(regions, places)
  const kept = new Map<string, string | null>()
  return (address) => {
    const known = kept.get(address)
    if (known !== undefined) return known
    const found = descend(address.normalize('NFKC').replace(/^[\s\d,，;；]+/, ''), below)
    if (kept.size >= mostKept) kept.clear()
    kept.set(address, found)
    return found
  }
}

function descend(address: string, below: (code: string | null) => Names): string | null {
  let place: string | null = null
  let rest = address
  for (;;) {
    const found: { readonly code: string; readonly length: number } | null = firstName(rest, below(place))
    if (!found) return place
    place = found.code
    rest = rest.slice(found.length).replace(/^[\s,，、]+/, '')
  }
}

function firstName(text: string, names: Names) {
  for (let length = Math.min(longestName, text.length); length >= 2; length--) {
    const code = names.get(text.slice(0, length))
    // 南山路 is a street, not the district of that name.
    if (code !== undefined && !/^[路街道巷]|^大[道街]/.test(text.slice(length))) return { code, length }
  }
  return null
}

/** The names of the places in a place, whole and short; from the top, also those of cities and counties named only once. */
function namesBelow(regions: Regions, places: readonly Region[]): (code: string | null) => Names {
  const made = new Map<string | null, Names>()
  const make = (code: string | null): Names => {
    if (code !== null) {
      const inside = regions.children(code).flatMap((child) => [child, ...regions.children(child.code)])
      return named(inside)
    }
    return named(places)
  }
  return (code) => {
    const names = made.get(code) ?? make(code)
    made.set(code, names)
    return names
  }
}

const rank = { province: 0, prefecture: 1, county: 2 } as const

/** Names that lead to one place; of a province, a city and a county of one name the wider one is meant. */
function named(places: readonly Region[]): Names {
  const names = new Map<string, Region | null>()
  const put = (name: string, region: Region) => {
    const before = names.get(name)
    if (before === undefined || (before !== null && rank[region.level] < rank[before.level])) names.set(name, region)
    else if (before !== null && before.code !== region.code && before.level === region.level) names.set(name, null)
  }
  for (const region of places) put(region.name, region)
  for (const region of places) {
    const short = shortRegionName(region.name)
    if (!names.has(short) || region.level !== 'county') put(short, region)
  }
  return new Map([...names].flatMap(([name, region]) => (region ? [[name, region.code] as const] : [])))
}

import { departments } from '../grammar/units.ts'

/** Shorter names differ by one character without being slips (市工信局, 市工商局). */
const shortestForSlip = 6

/**
 * For each name that is probably a slip of the pen the name that was meant: one with the same characters in another
 * order, or (for long names) one that differs in a single character, that the text uses more often or that is the
 * common name of a department.
 */
export function unitSlips(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const slips = new Map<string, string>()
  const byLetters = new Map<string, string[]>()
  const byHole = new Map<string, string[]>()
  for (const name of counts.keys()) {
    push(byLetters, sorted(name), name)
    if (name.length >= shortestForSlip) for (const hole of holes(name)) push(byHole, hole, name)
  }
  const known = new Set(departments)
  for (const [name, count] of counts) {
    if (isKnown(name, known)) continue
    const rivals = [...(byLetters.get(sorted(name)) ?? []), ...holes(name).flatMap((hole) => byHole.get(hole) ?? [])]
    const better = rivals.find((rival) => rival !== name && ((counts.get(rival) ?? 0) > count || isKnown(rival, known)))
    const meant = better ?? departmentMeant(name)
    if (meant !== null && meant !== undefined) slips.set(name, meant)
  }
  return slips
}

function push(map: Map<string, string[]>, key: string, name: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [name])
  else if (list.length < 8) list.push(name)
}

function sorted(name: string): string {
  return [...name].sort().join('')
}

/** The name with each character left out in turn, marked where: two names that share one differ in one place. */
function holes(name: string): string[] {
  return name.length > 24 ? [] : [...name].map((_, i) => `${i}${name.slice(0, i)}*${name.slice(i + 1)}`)
}

function isKnown(name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || known.has(name.slice(1))
}

/** 市农村农业局: the characters of a department's common name in another order, behind 市, 县, 区 or 省. */
function departmentMeant(name: string): string | null {
  const lead = /^[省市县区州旗]/.exec(name)?.[0] ?? ''
  const rest = name.slice(lead.length)
  const meant = departments.find((department) => department !== rest && sorted(department) === sorted(rest))
  return meant === undefined ? null : lead + meant
}

import { departments, otherDepartments } from '../grammar/units.ts'

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
    const meant = better ?? departmentMeant(name, count)
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
  return [name, name.slice(1)].some((part) => known.has(part) || otherDepartments.has(part))
}

const ranks = /^[省市县区州旗]/

/**
 * 市农村农业局: the characters of a department's common name in another order, behind 市, 县, 区 or 省. 市人设局: one
 * character of a short one is another; of a name written once only, since offices may bear unusual names.
 */
function departmentMeant(name: string, count: number): string | null {
  const lead = ranks.exec(name)?.[0] ?? ''
  const rest = name.slice(lead.length)
  const meant =
    departments.find((department) => department !== rest && sorted(department) === sorted(rest)) ??
    (lead !== '' && count === 1 ? departments.find((department) => isOneOff(department, rest)) : undefined)
  return meant === undefined ? null : lead + meant
}

/** Whether two names of one length differ in one character that is not the last one. */
function isOneOff(meant: string, written: string): boolean {
  if (meant.length !== written.length || meant.length < 3) return false
  const places = [...meant].flatMap((char, i) => (char === written.charAt(i) ? [] : [i]))
  return places.length === 1 && places[0] !== meant.length - 1
}

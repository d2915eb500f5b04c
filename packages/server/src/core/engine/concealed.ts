import { type Actor, can, type Json, type Kind, type Thing } from '@zhiqiang/kernel'

/** All but the last four characters of a number as stars. */
function starred(value: string): string {
  const kept = value.replace(/\s/gu, '')
  return kept.length <= 4 ? '****' : `${'*'.repeat(Math.min(kept.length - 4, 12))}${kept.slice(-4)}`
}

/** Data of a kind with what it conceals masked, however deep it stands. */
export function concealed<T>(kind: Pick<Kind, 'conceals'> | undefined, data: T): T {
  const members = kind?.conceals?.members
  return members ? (masking(data as Json, members) as T) : data
}

function masking(value: Json, members: readonly string[]): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one: Json) => masking(one, members))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      members.includes(name) && typeof one === 'string' ? starred(one) : masking(one ?? null, members),
    ]),
  )
}

/** Whether somebody may look at what a thing conceals. */
export function mayUncover(kind: Pick<Kind, 'conceals'> | undefined, actor: Actor, thing: Thing): boolean {
  return kind?.conceals?.from.some((verb) => can(actor, verb, thing) !== null) ?? false
}

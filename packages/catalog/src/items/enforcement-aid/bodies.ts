import { membersIn, type ThingData } from '@zhiqiang/kernel'

/** A body that may help, as a case keeps it for the applicant to choose. */
export interface Offered {
  readonly id: string
  readonly name: string
  readonly street: string
  readonly phone: string
  /** Null where the body says none for the county. */
  readonly km: number | null
}

/** How many bodies an applicant chooses between. */
const choices = 2

/** The bodies that take a matter of this right and sort, the nearest to the county first; those left out are not among them. */
export function fitting(
  bodies: readonly ThingData[],
  wish: { readonly right: string; readonly sort: string; readonly region: string; readonly without: readonly string[] },
): readonly Offered[] {
  const found = bodies.flatMap((body): Offered[] => {
    const { id, name } = membersIn(body.holder)
    const takes = listed(body.rights).includes(wish.right) && listed(body.sorts).includes(wish.sort)
    if (!takes || wish.without.includes(String(id))) return []
    const near = rows(body.distances).find((one) => one.region === wish.region)
    const km = typeof near?.km === 'number' ? near.km : null
    return [{ id: String(id), name: String(name), street: String(body.street), phone: String(body.phone), km }]
  })
  return found.sort((a, b) => (a.km ?? Number.MAX_VALUE) - (b.km ?? Number.MAX_VALUE) || a.name.localeCompare(b.name))
}

/** The first two of those that fit. */
export function offered(all: readonly Offered[]): readonly Offered[] {
  return all.slice(0, choices)
}

function listed(value: ThingData[string]): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function rows(value: ThingData[string]): readonly ThingData[] {
  return Array.isArray(value) ? value.map(membersIn) : []
}

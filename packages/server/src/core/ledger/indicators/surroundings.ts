import {
  type Actual,
  arithmeticOf,
  type Json,
  type PlainDate,
  type Surroundings,
  type ThingData,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { actualsAsKnown, countiesOf, currentActuals, populations, targetsBrokenDown } from './store.ts'

/** Looking back: figures of periods that had ended by `asOf`, as they were known at the end of the day `known`. */
export interface LookBack {
  readonly asOf?: PlainDate | undefined
  readonly known?: PlainDate | undefined
}

interface Indicator {
  readonly id: string
  readonly city: string
  readonly data: Json
}

/** The figures and surroundings of many indicators, in the order given; four queries whatever their number. */
export async function surroundingsOf(
  tx: Tx,
  things: readonly Indicator[],
  back: LookBack = {},
): Promise<readonly { readonly actuals: readonly Actual[]; readonly around: Surroundings }[]> {
  if (things.length === 0) return []
  const ids = things.map((thing) => thing.id)
  const looksBack = back.asOf !== undefined || back.known !== undefined
  const actuals = looksBack ? await actualsAsKnown(tx, ids, back) : await currentActuals(tx, ids)
  const targets = await targetsBrokenDown(tx, ids, back.known)
  const counties = await countiesOf(tx, [...new Set(things.map((thing) => thing.city))])
  const bases = [...new Set(things.flatMap((thing) => arithmeticOf(thing.data as ThingData).base ?? []))]
  const people = await populations(tx, bases)
  const byCity = new Map(things.map((thing) => [thing.city, new Map<string, string>()]))
  for (const one of counties) byCity.get(one.city)?.set(one.code, one.name)
  return things.map((thing) => {
    const arithmetic = arithmeticOf(thing.data as ThingData)
    const names = byCity.get(thing.city) ?? new Map<string, string>()
    return {
      actuals: actuals.get(thing.id) ?? [],
      around: {
        arithmetic,
        places: { city: thing.city, counties: [...names.keys()] },
        nameOf: (place) => names.get(place) ?? place,
        population: populationIn(people, arithmetic.base),
        targets: targets.get(thing.id) ?? [],
      },
    }
  })
}

/** Inhabitants of one version; none where the indicator names no version. */
export function populationIn(people: ReadonlyMap<string, number>, base: string | null): Surroundings['population'] {
  return (region, year) => (base === null ? null : (people.get(`${base}|${region}|${year}`) ?? null))
}

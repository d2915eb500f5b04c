import { type EffectsOf, fail, type OpenRequest, ok, problem, type Result, type ThingData, t } from '@zhiqiang/kernel'
import type { Ports, ThingBrief } from '@zhiqiang/server/ports'
import type { responsibility } from './kind.ts'

interface Wish {
  readonly name: string
  readonly level: string
  readonly content?: string
  readonly basis?: string
  readonly clause?: string
}

const noClause = problem('E_INPUT', { what: t('没有这个条款', 'there is no such clause') })

/** What the thing keeps of the form, or a refusal where the clause is not the city's. */
async function kept(wish: Wish, ports: Ports): Promise<Result<ThingData>> {
  const clause = wish.clause === undefined ? null : await ports.policies.clause(wish.clause)
  if (wish.clause !== undefined && clause === null) return fail(noClause)
  return ok({ level: wish.level, content: wish.content ?? '', basis: wish.basis ?? '', path: clause?.path ?? '' })
}

/** Cells for the places of a level that have none yet. */
async function cells(
  wish: Wish,
  city: string,
  ports: Ports,
  there: readonly ThingBrief[],
): Promise<readonly OpenRequest[]> {
  const names = new Map((await ports.org.regions()).map((region) => [region.code, region.name]))
  const places = wish.level === 'both' ? [city, ...(await ports.indicators.counties())] : [city]
  const known = new Set(there.filter((one) => one.state !== 'ended').map((one) => one.data.place))
  return places
    .filter((place) => !known.has(place))
    .map((place) => ({
      kind: 'charge',
      step: 'open',
      answers: {},
      title: `${wish.name}（${names.get(place) ?? place}）`,
      region: place,
      // Whom to turn to in the city is known to its staff; a county's own matter is the county's.
      visibility: place === city ? 1 : 0,
      data: { place },
    }))
}

export const effects: EffectsOf<typeof responsibility, Ports> = {
  async list({ thing, answers, ports }) {
    const data = await kept(answers, ports)
    if (!data.ok) return data
    return ok({
      title: answers.name,
      visibility: 1,
      clauseId: answers.clause ?? null,
      data: data.value,
      open: await cells(answers, thing.city, ports, []),
    })
  },
  async amend({ thing, answers, ports }) {
    const data = await kept(answers, ports)
    if (!data.ok) return data
    const there = await ports.things.children(thing.id, 'charge')
    const borne = answers.level === 'both'
    const over = there.filter((one) => one.state !== 'ended' && !borne && one.data.place !== thing.city)
    return ok({
      title: answers.name,
      clauseId: answers.clause ?? null,
      data: data.value,
      open: await cells(answers, thing.city, ports, there),
      follow: over.map((one) => ({ thingId: one.id, step: 'end', answers: {} })),
    })
  },
  async drop({ thing, ports }) {
    const there = await ports.things.children(thing.id, 'charge')
    const follow = there
      .filter((one) => one.state !== 'ended')
      .map((one) => ({ thingId: one.id, step: 'end', answers: {} }))
    return ok({ follow })
  },
}

import { type EffectsOf, type FollowRequest, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { unit } from './kind.ts'

type NameSort = 'short' | 'alias' | 'former'
const nameSorts: readonly string[] = ['short', 'alias', 'former'] satisfies NameSort[]

/** Short names as a list of `{name, sort}`; anything else is refused. */
function namesFrom(value: unknown): readonly { readonly name: string; readonly sort: NameSort }[] | null {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > 50) return null
  const names: { name: string; sort: NameSort }[] = []
  for (const item of value) {
    const { name, sort } = (item ?? {}) as { name?: unknown; sort?: unknown }
    if (typeof name !== 'string' || name.trim() === '' || typeof sort !== 'string' || !nameSorts.includes(sort))
      return null
    names.push({ name: name.trim(), sort: sort as NameSort })
  }
  return names
}

/** What goes on with the successor of a unit: the states in which there is still something to do. */
const open: Readonly<Record<string, readonly string[]>> = {
  task: ['queued', 'proposed', 'assigned', 'active'],
  order: ['issued', 'active', 'closing'],
  duty: ['unset', 'running'],
  occurrence: ['open', 'late'],
  report: ['submitted', 'returned'],
  charge: ['assigned'],
}

/** Open tasks, orders, duties and reports of a unit, each passed on by a step of its own in the act that ends the unit. */
async function passedOn(ports: Ports, from: string, to: string, why: string): Promise<FollowRequest[]> {
  const things = await ports.things.ofUnit(from, Object.keys(open))
  const going = things.filter((thing) => open[thing.kind]?.includes(thing.state))
  return going.map((thing): FollowRequest => {
    const units = [...new Set(thing.units.map((u) => (u.unitId === from ? to : u.unitId)))]
    switch (thing.kind) {
      case 'duty':
        return { thingId: thing.id, step: 'passOn', answers: { units, why } }
      case 'occurrence':
        return { thingId: thing.id, step: 'pass', answers: { units } }
      case 'report':
        return { thingId: thing.id, step: 'passOn', answers: { from, to } }
      default:
        return { thingId: thing.id, step: 'passOn', answers: { from, to, why } }
    }
  })
}

export const effects: EffectsOf<typeof unit, Ports> = {
  async found({ thing, answers, ports }) {
    const names = namesFrom(answers.shortNames)
    if (!names) return refuseInput(t('简称和别名的格式不对', 'short names are not in the right form'))
    if (!(await ports.org.regionExists(answers.region))) {
      return refuseInput(t(`本市没有区划 ${answers.region}`, `the city has no division ${answers.region}`))
    }
    const put = await ports.org.putUnit(thing.id, {
      name: answers.name,
      nameEn: answers.nameEn ?? null,
      region: answers.region,
      parentId: answers.parent ?? null,
      collective: answers.collective ?? false,
      validFrom: answers.validFrom,
      names,
    })
    if (!put.ok) return put
    return ok({ title: answers.name, region: answers.region, visibility: 1, data: { validFrom: answers.validFrom } })
  },
  async rename({ thing, answers, ports }) {
    const renamed = await ports.org.renameUnit(thing.id, answers.name)
    return renamed.ok ? ok({ title: answers.name }) : renamed
  },
  async addName({ thing, answers, ports }) {
    if (answers.name === thing.title) {
      return refuseInput(t('这是单位现在的全称', "this is the unit's full name"))
    }
    await ports.org.addUnitName(thing.id, answers.name, answers.sort as NameSort)
    return ok({})
  },
  async join({ thing, answers, ports }) {
    if (answers.to !== undefined && answers.to < answers.from) {
      return refuseInput(t('“至”早于“自”', 'the last day is before the first'))
    }
    if (answers.member === thing.id) {
      return refuseInput(t('单位不能是自己的成员', 'a unit cannot be its own member'))
    }
    await ports.org.putMember(thing.id, answers.member, answers.from, answers.to ?? null)
    return ok({})
  },
  async end({ thing, answers, ports }) {
    if (answers.successor === thing.id) {
      return refuseInput(t('承接单位不能是自己', 'a unit cannot succeed itself'))
    }
    if (answers.on < String(thing.data.validFrom)) {
      return refuseInput(t('最后一天早于生效日', 'the last day is before the first'))
    }
    const follow =
      answers.successor === undefined ? [] : await passedOn(ports, thing.id, answers.successor, answers.why)
    await ports.org.endUnit(thing.id, answers.on, answers.successor ?? null)
    return ok({ data: { endedOn: answers.on }, follow, record: { passedOn: follow.length } })
  },
}

import { fail, ok, type PlainDate, problem, refuseInput, type ThingData, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from './asked.server.ts'

/**
 * What the steps of a dated rule do.
 * @param item the service it is a rule of
 * @param title what one rule is called in lists
 */
export function datedEffects(item: string, title: (answers: Asked['answers']) => string) {
  return {
    async set({ thing, answers, ports }: Asked): Done {
      const offering = thing.parentId === null ? null : await ports.things.get(thing.parentId)
      if (offering?.data.item !== item) return fail(problem('E_NOT_FOUND'))
      const { from, to } = answers
      if (typeof to === 'string' && to < String(from)) return refuseInput(backwards)
      const lead = offering.units.flatMap((u) => (u.part === 'lead' ? [{ ...u, part: 'lead' as const }] : []))
      return ok({ title: title(answers), visibility: 2, units: lead, data: plain(answers) })
    },
    async end({ thing, answers }: Asked): Done {
      if (String(answers.to) < String(thing.data.from)) return refuseInput(backwards)
      return ok({ data: { to: String(answers.to) } })
    },
  }
}

const backwards = t('截止日不能早于生效日', 'the last day cannot be before the first')

/** The rules of a kind that hold on a day, each with what it says. */
export async function settingsOn(ports: Ports, kind: string, day: PlainDate): Promise<readonly ThingData[]> {
  const all = await ports.things.ofKind(kind)
  return all.flatMap(({ state, data }) => {
    const { from, to } = data
    const holds = state === 'set' && String(from) <= day && (typeof to !== 'string' || day <= to)
    return holds ? [data] : []
  })
}

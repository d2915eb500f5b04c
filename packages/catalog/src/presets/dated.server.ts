import { holdsOn, ok, type PlainDate, refuseInput, type ThingData, t } from '@zhiqiang/kernel'
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
      const offering = await offeringOf(item, { thing, ports })
      if (!offering.ok) return offering
      const { from, to } = answers
      if (typeof to === 'string' && to < String(from)) return refuseInput(backwards)
      return ok({ title: title(answers), visibility: 2, data: plain(answers) })
    },
    async end({ thing, answers }: Asked): Done {
      if (String(answers.to) < String(thing.data.from)) return refuseInput(backwards)
      return ok({ data: { to: String(answers.to) } })
    },
  }
}

const backwards = t('截止日不能早于生效日', 'the last day cannot be before the first')

/** The service that a rule is published for; refused where it is another than the rule is of. */
export async function offeringOf(item: string, { thing, ports }: Pick<Asked, 'thing' | 'ports'>) {
  const offering = thing.parentId === null ? null : await ports.things.get(thing.parentId)
  return offering?.data.item === item
    ? ok(offering)
    : refuseInput(t('请在这项服务的页面上公布', 'publish it on the page of its service'))
}

/** The rules of a kind that a service holds on a day, each with what it says. */
export async function settingsOn(
  ports: Pick<Ports, 'things'>,
  { offering, kind, day }: { readonly offering: string; readonly kind: string; readonly day: PlainDate },
): Promise<readonly { readonly id: string; readonly data: ThingData }[]> {
  const all = await ports.things.children(offering, kind)
  return all.filter(({ state, data }) => state === 'set' && holdsOn(data, day))
}

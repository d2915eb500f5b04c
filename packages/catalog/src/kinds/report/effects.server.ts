import { type EffectContext, type EffectsOf, fail, ok, problem, refuseInput, t, type UnitPart } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { report } from './kind.ts'

/** Review is another's work: the account that wrote a report never reviews it, whatever posts it holds. */
async function review({ thing, actor, ports }: EffectContext<unknown, Ports>) {
  const authors = await ports.things.actorsOf(thing.id, ['submit', 'resubmit'])
  if (actor.id === null || !authors.includes(actor.id)) return ok({})
  return fail(
    problem('E_GUARD', {
      why: t('不能审核自己报送的报告。', 'Nobody reviews a report of his own.'),
      how: t('请由另一位同事审核。', 'Ask somebody else to review it.'),
    }),
  )
}

export const effects: EffectsOf<typeof report, Ports> = {
  async submit({ thing, answers, unitId, ports }) {
    const task = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (task?.kind !== 'task' && task?.kind !== 'order')
      return refuseInput(t('报告要报在一项任务或督办单下', 'a report belongs to a task or an order'))
    if (task.state !== 'active') {
      return fail(
        problem('E_GUARD', {
          why: t('还没有签收，或已经办结。', 'It is not signed for yet, or is closed.'),
          how: t('请先由牵头单位签收。', 'The lead unit has to sign for it first.'),
        }),
      )
    }
    const lead = task.units.find((u) => u.part === 'lead')
    const author = unitId ?? lead?.unitId
    if (author === undefined) return refuseInput(t('没有报送单位', 'no reporting unit'))
    const units: UnitPart[] = [{ unitId: author, part: 'author' }]
    if (lead) units.push({ unitId: lead.unitId, part: 'lead' })
    return ok({ title: task.title, units, data: { text: answers.text, unitId: author } })
  },
  async resubmit({ answers }) {
    return ok({ data: { text: answers.text } })
  },
  review,
  async accept(context) {
    const reviewed = await review(context)
    return reviewed.ok ? ok({ data: { acceptedAt: context.now } }) : reviewed
  },
  async passOn({ thing, answers }) {
    const units = thing.units.map((u) => (u.unitId === answers.from ? { ...u, unitId: answers.to } : u))
    const wrote = thing.data.unitId === answers.from ? { unitId: answers.to, wroteAs: answers.from } : {}
    return ok({ units, data: wrote })
  },
}

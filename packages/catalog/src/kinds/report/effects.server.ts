import { type EffectContext, type EffectsOf, fail, ok, problem, t, type UnitPart } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { report } from './kind.ts'

const ownReport = problem('E_GUARD', {
  why: t('不能审核自己或本单位的报告。', 'Nobody reviews a report of his own or of his own unit.'),
  how: t(
    '牵头单位的报告由联席会议办公室审核，配合单位的由牵头单位审核。',
    "The office reviews the lead's reports; the lead reviews a co-unit's.",
  ),
})

/**
 * Review is another's work: never the author's own account, nor the author's unit. Somebody else of the office may, also
 * where the office sits in the unit that leads: there is nobody above it to ask.
 */
async function review({ thing, actor, unitId, role, ports }: EffectContext<unknown, Ports>) {
  const authors = await ports.things.actorsOf(thing.id, ['submit', 'resubmit'])
  if (actor.id !== null && authors.includes(actor.id)) return fail(ownReport)
  const author = thing.units.find((u) => u.part === 'author')
  if (role !== 'office' && unitId !== null && author?.unitId === unitId) return fail(ownReport)
  return ok({})
}

export const effects: EffectsOf<typeof report, Ports> = {
  async submit({ thing, answers, unitId, ports }) {
    const task = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (task?.kind !== 'task')
      return fail(problem('E_INPUT', { what: t('报告要报在一项任务下', 'a report belongs to a task') }))
    if (task.state !== 'active') {
      return fail(
        problem('E_GUARD', {
          why: t('这项任务还没有签收，或已经办结。', 'The task is not signed for, or is closed.'),
          how: t('请先由牵头单位签收。', 'The lead unit has to sign for it first.'),
        }),
      )
    }
    const lead = task.units.find((u) => u.part === 'lead')
    const author = unitId ?? lead?.unitId
    if (author === undefined) return fail(problem('E_INPUT', { what: t('没有报送单位', 'no reporting unit') }))
    const units: UnitPart[] = [{ unitId: author, part: 'author' }]
    if (lead) units.push({ unitId: lead.unitId, part: 'lead' })
    return ok({ title: task.title, units, data: { text: answers.text, unitId: author } })
  },
  async resubmit({ thing, answers, unitId }) {
    const author = thing.units.find((u) => u.part === 'author')
    if (unitId !== null && author?.unitId !== unitId) {
      return fail(
        problem('E_GUARD', {
          why: t('这是其他单位的报告。', "This is another unit's report."),
          how: t('由报送单位自己补充。', 'The reporting unit has to mend it.'),
        }),
      )
    }
    return ok({ data: { text: answers.text } })
  },
  review,
}

import { type EffectsOf, fail, itemsIn, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { objection } from './kind.ts'

export const effects: EffectsOf<typeof objection, Ports> = {
  async raise({ thing, answers, actor, unitId, ports }) {
    const parent = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    // A draft does not exist for those it will assess.
    if (!parent || parent.state === 'draft') return fail(problem('E_NOT_FOUND'))
    if (parent.state !== 'scored') {
      return fail(
        problem('E_GUARD', {
          why: t('算分之后、冻结之前才能提出异议', 'objections are possible between scoring and freezing'),
          how: t('请留意算分的通知。', 'Wait until it is scored.'),
        }),
      )
    }
    const item = itemsIn(parent.data.items).find((one) => one.id === answers.item)
    const subject = await subjectOf(parent.units, unitId, ports)
    if (!item || subject === null) {
      return refuseInput(t('请选择要提异议的项目', 'choose the item you dispute'))
    }
    return ok({
      title: `${parent.title}：${item.name}`,
      units: [{ unitId: subject, part: 'lead' }],
      data: { subject, item: item.id, itemName: item.name, claim: answers.claim, by: actor.name },
    })
  },
  async uphold({ thing, answers, actor, now }) {
    const { subject, item } = thing.data
    return ok({
      data: { decision: { ground: answers.ground, points: answers.points, by: actor.name, at: now } },
      follow: [
        {
          thingId: thing.parentId ?? '',
          step: 'rescore',
          answers: { subject: String(subject), item: String(item), points: answers.points, why: answers.ground },
        },
      ],
    })
  },
  async reject({ answers, actor, now }) {
    return ok({ data: { decision: { ground: answers.ground, by: actor.name, at: now } } })
  },
}

/** Whose score it is: the objector's own unit, or the unit assessed for its county. */
async function subjectOf(
  units: readonly { readonly unitId: string }[],
  unitId: string | null,
  ports: Ports,
): Promise<string | null> {
  if (units.length === 1) return units[0]?.unitId ?? null
  if (unitId === null) return null
  if (units.some((one) => one.unitId === unitId)) return unitId
  const regions = await ports.assessments.unitRegions([unitId, ...units.map((one) => one.unitId)])
  return units.find((one) => regions.get(one.unitId) === regions.get(unitId))?.unitId ?? null
}

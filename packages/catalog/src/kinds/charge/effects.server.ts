import {
  type EffectsOf,
  fail,
  listIn,
  ok,
  type PlainDate,
  problem,
  type Thing,
  t,
  type UnitPart,
} from '@zhiqiang/kernel'
import type { ChargeOwner, Ports } from '@zhiqiang/server/ports'
import type { charge } from './kind.ts'

const noPost = problem('E_INPUT', { what: t('没有这个岗位，或者已经撤销', 'there is no such post, or it is closed') })
const elsewhere = problem('E_GUARD', {
  why: t('所选岗位不在这个单位，也不在本县（市、区）。', 'The post is neither of this unit nor of this county.'),
  how: t('请另选岗位，或先明确它所在的单位。', 'Choose another post, or name its unit.'),
})
const otherCounty = problem('E_GUARD', {
  why: t('所选单位属于另一个县（市、区）。', 'The unit belongs to another county.'),
  how: t('请选择本县（市、区）或市级的单位。', 'Choose a unit of this county or of the city.'),
})
const notOwner = problem('E_INPUT', { what: t('这个单位现在不是责任单位', 'this unit is not in charge now') })

function ownersIn(thing: Thing): readonly ChargeOwner[] {
  return listIn(thing.data.owners)
}

/** Writes who is in charge: the rows that are counted, the thing's own record, its units. */
async function written(thing: Thing, owners: readonly ChargeOwner[], ports: Ports) {
  await ports.charges.put({ id: thing.id, responsibilityId: thing.parentId ?? '', place: thing.region }, owners)
  const units = owners.map((owner): UnitPart => ({ unitId: owner.unitId, part: 'owner' }))
  return { units, data: { owners: owners.map((owner) => ({ ...owner })) } }
}

function named(owners: readonly ChargeOwner[], unitId: string, postId: string | null, since: PlainDate) {
  return [...owners.filter((owner) => owner.unitId !== unitId), { unitId, postId, since }]
}

export const effects: EffectsOf<typeof charge, Ports> = {
  async open() {
    return ok({ data: { owners: [] } })
  },
  async assign({ thing, answers, today, ports }) {
    const unit = await ports.org.unitOf(answers.unit)
    if (!unit || (unit.region !== thing.region && unit.region !== thing.city)) return fail(otherCounty)
    const post = answers.post === undefined ? null : await ports.org.postOf(answers.post)
    if (answers.post !== undefined && post === null) return fail(noPost)
    if (post && post.unitId !== answers.unit && post.region !== thing.region) return fail(elsewhere)
    const owners = named(ownersIn(thing), answers.unit, answers.post ?? null, today)
    return ok(await written(thing, owners, ports))
  },
  async release({ thing, answers, ports }) {
    const before = ownersIn(thing)
    const owners = before.filter((owner) => owner.unitId !== answers.unit)
    if (owners.length === before.length) return fail(notOwner)
    return ok({ ...(await written(thing, owners, ports)), ...(owners.length === 0 ? { state: 'vacant' } : {}) })
  },
  async passOn({ thing, answers, today, ports }) {
    const before = ownersIn(thing)
    const owners = before.filter((owner) => owner.unitId !== answers.from)
    const already = owners.some((owner) => owner.unitId === answers.to)
    return ok(await written(thing, already ? owners : named(owners, answers.to, null, today), ports))
  },
}

import { type EffectsOf, fail, ok, problem, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { post } from './kind.ts'

const noPerson = problem('E_INPUT', {
  what: t('所选人员不存在或已停用', 'the chosen person does not exist or is disabled'),
})

export const effects: EffectsOf<typeof post, Ports> = {
  async create({ thing, answers, ports }) {
    if (answers.holder !== undefined && !(await ports.org.accountExists(answers.holder))) return fail(noPerson)
    await ports.org.putPost(thing.id, { unitId: answers.unit, title: answers.title, role: answers.role })
    if (answers.holder !== undefined) await ports.org.handOver(thing.id, answers.holder, answers.from)
    return ok({
      title: answers.title,
      units: [{ unitId: answers.unit, part: 'owner' }],
      data: { role: answers.role, holder: answers.holder ?? null },
    })
  },
  async handOver({ thing, answers, ports }) {
    if (answers.to !== undefined && !(await ports.org.accountExists(answers.to))) return fail(noPerson)
    const duties = await ports.org.openDuties(thing.id)
    const { from } = await ports.org.handOver(thing.id, answers.to ?? null, answers.on)
    return ok({ data: { holder: answers.to ?? null }, record: { from, to: answers.to ?? null, openDuties: duties } })
  },
  async close({ thing, answers, ports }) {
    const duties = await ports.org.openDuties(thing.id)
    await ports.org.closePost(thing.id, answers.on)
    return ok({ data: { holder: null }, record: { openDuties: duties } })
  },
}

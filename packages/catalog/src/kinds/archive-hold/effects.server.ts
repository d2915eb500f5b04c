import { type EffectsOf, ok } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { fileToKeep } from '../../shared/archives/file.server.ts'
import type { archiveHold } from './kind.ts'

export const effects: EffectsOf<typeof archiveHold, Ports> = {
  async hold({ thing, answers, unitId, role, today, ports }) {
    const file = await fileToKeep(ports, answers.case, { unitId, role })
    if (!file.ok) return file
    const { id: caseId, no, unit } = file.value
    const { ground, why } = answers
    await ports.archives.hold(thing.id, { caseId, ground, why, on: today })
    return ok({
      title: no,
      units: unit === null ? [] : [{ unitId: unit, part: 'lead' }],
      data: { caseId, no, ground, why, since: today },
    })
  },
  async lift({ thing, answers, today, ports }) {
    await ports.archives.lift(thing.id, today)
    return ok({ data: { liftedOn: today, liftedWhy: answers.why } })
  },
}

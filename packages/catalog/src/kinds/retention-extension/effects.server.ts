import { type EffectsOf, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { fileToKeep } from '../../shared/archives/file.server.ts'
import type { retentionExtension } from './kind.ts'

export const effects: EffectsOf<typeof retentionExtension, Ports> = {
  async extend({ answers, unitId, role, today, ports }) {
    const file = await fileToKeep(ports, answers.case, { unitId, role })
    if (!file.ok) return file
    const { id: caseId, no, unit, keepUntil } = file.value
    if (keepUntil === null)
      return refuseInput(t('永久保管的档案不需要延期', 'a file kept for ever needs no longer time'))
    if (answers.until <= keepUntil || answers.until < today) {
      return refuseInput(
        t(`新的日期要晚于 ${keepUntil}，并且不早于今天`, `the new day is after ${keepUntil} and not before today`),
      )
    }
    await ports.archives.extend(caseId, answers.until, today)
    return ok({
      title: no,
      units: unit === null ? [] : [{ unitId: unit, part: 'lead' }],
      data: { caseId, no, was: keepUntil, until: answers.until, why: answers.why },
    })
  },
}

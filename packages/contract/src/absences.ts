import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const Absence = ThingRow.extend({ person: z.string(), deputy: z.string(), from: Day, to: Day, why: z.string() })

export const absences = {
  'absences.list': endpoint({
    method: 'GET',
    path: '/api/absences',
    summary: t('本单位谁不在岗、由谁代办', 'Who is away in one’s unit, and who stands in'),
    can: 'absence.read',
    query: z.object({ ...pageQuery, state: z.enum(['entered', 'over', 'ended']).optional() }),
    ok: pageOf(Absence),
  }),
}

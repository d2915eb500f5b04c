import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, TextView } from './endpoint.ts'
import { ThingRow, ThingView } from './things.ts'

const Lesson = ThingRow.extend({
  label: z.string(),
  on: Day,
  hours: z.number(),
  code: z.string().describe('what those present type in'),
  present: z.int(),
})

const Enrolment = z.object({
  id: Id,
  no: z.string(),
  trainee: z.string(),
  applicant: z.string(),
  state: z.string(),
  stateLabel: TextView,
  tone: z.string(),
  hours: z.number().describe('hours attended'),
  mark: z.number().nullable(),
})

export const classes = {
  'classes.get': endpoint({
    method: 'GET',
    path: '/api/classes/:id',
    summary: t('一个培训班次：名额、课次、学员', 'A class: its places, its lessons, its people'),
    can: 'offering.read',
    params: z.object({ id: Id }),
    ok: ThingView.extend({
      taken: z.int().describe('places that are taken'),
      waiting: z.int().describe('people who wait for a place'),
      inside: z.boolean().describe('the caller is told of lessons and people'),
      lessons: z.array(Lesson),
      people: z.array(Enrolment),
    }),
  }),
}

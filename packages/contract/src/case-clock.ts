import { z } from 'zod'
import { Day, TextView } from './endpoint.ts'

const ClockLimit = z.object({
  by: z.enum(['law', 'promise', 'set']),
  amount: z.int(),
  unit: z.string(),
  due: Day.nullable(),
  term: z
    .object({
      id: z.string(),
      what: TextView,
      instrument: TextView,
      article: z.string().nullable(),
      mark: z.enum(['confirmed', 'unconfirmed']),
      note: TextView.nullable(),
    })
    .nullable(),
})

/** A clock of a thing, with the days it was reckoned by. */
export const ClockView = z
  .object({
    name: z.string(),
    round: z.int(),
    label: TextView,
    duty: z.enum(['office', 'applicant', 'party']),
    state: z.enum(['running', 'standing', 'settled']),
    startedOn: Day,
    dueOn: Day.nullable(),
    settledOn: Day.nullable(),
    late: z.boolean(),
    overdue: z.boolean(),
    estimated: z.boolean().describe('a day that mattered lies in a year whose notice is not known'),
    limits: z.array(ClockLimit).describe('the tightest first'),
    derivation: z.array(z.object({ day: Day, counted: z.boolean(), why: TextView })),
  })
  .meta({ id: 'CaseClock' })

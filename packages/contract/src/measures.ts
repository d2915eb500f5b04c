import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, TextView } from './endpoint.ts'

const MeasureId = z.string().regex(/^[a-z][a-z-]{1,60}$/)

const MeasureView = z.object({
  id: z.string(),
  title: TextView,
  definition: TextView,
  version: z.int().describe('raised with every change of the definition'),
  unit: TextView,
  register: z.string(),
  counts: z.enum(['stock', 'flow']).describe('stock: at the end of the day; flow: in the year up to it'),
  value: z.int().describe('in the city, on the day asked for'),
  asOf: Day,
})

const asked = {
  city: z.string().max(6).optional().describe('code of a city; the only one where there is one'),
  day: z.string().max(10).optional().describe('today otherwise'),
  tests: z.string().max(300).optional().describe('tests that count, parted by commas; those usually taken otherwise'),
}

export const recordMeasures = {
  'measures.list': endpoint({
    method: 'GET',
    path: '/api/measures',
    summary: t('由登记库的记录算出的指标', 'Numbers computed from the rows of the registers'),
    can: 'public',
    query: z.object({ city: asked.city }),
    ok: z.object({ rows: z.array(MeasureView) }),
  }),
  'measures.figure': endpoint({
    method: 'GET',
    path: '/api/measures/:measure',
    summary: t('一个指标：分县、分年、分标准', 'One number by county, by year and by test'),
    can: 'public',
    params: z.object({ measure: MeasureId }),
    query: z.object(asked),
    ok: MeasureView.extend({
      all: z.int().describe('of all records of the register, wherever they are'),
      unplaced: z.int().describe('records that nobody can place; not in the value'),
      elsewhere: z.int().describe('records placed outside the city; not in the value'),
      taken: z.array(z.string()).describe('the tests that count here'),
      regions: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          n: z.int(),
          whole: z.boolean().describe('in the city, told no deeper'),
        }),
      ),
      tests: z.array(
        z.object({
          id: z.string(),
          label: TextView,
          reading: z.string().nullable().describe('tests of one reading are readings of the same words'),
          unconfirmed: z.boolean(),
          n: z.int().describe('by this test alone, wherever they are'),
        }),
      ),
      years: z.array(z.object({ year: z.int(), day: Day, n: z.int() })),
    }),
  }),
  'measures.rows': endpoint({
    method: 'GET',
    path: '/api/measures/:measure/rows',
    summary: t('一个指标背后的每一条记录，以及为什么计入', 'The records behind a number, each with why it counts'),
    can: 'public',
    params: z.object({ measure: MeasureId }),
    query: z.object({
      ...asked,
      region: z
        .string()
        .max(6)
        .optional()
        .describe('code of a division; none: records that nobody can place; the city otherwise'),
      offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    ok: z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          register: z.string(),
          key: z.string(),
          title: z.string(),
          place: z.string().nullable(),
          told: z
            .array(z.object({ label: TextView.nullable(), why: TextView }))
            .describe('the tests it meets, and what says so'),
        }),
      ),
    }),
  }),
}

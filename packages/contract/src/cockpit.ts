import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'
import { IndicatorRow, Light } from './ledger.ts'
import { ThingRow } from './things.ts'

/** A number of the cockpit, and under which id its rows are found. */
const CockpitFigure = z.object({ id: z.string(), value: z.int() }).meta({ id: 'CockpitFigure' })

export const cockpit = {
  'cockpit.get': endpoint({
    method: 'GET',
    path: '/api/cockpit',
    summary: t('驾驶舱：进度如何、卡在哪里、接下来要做什么', 'Cockpit: on course, stuck where, what next'),
    can: 'figure.read',
    ok: z.object({
      asOf: Day,
      course: z.object({
        total: CockpitFigure,
        lights: z.array(z.object({ light: Light, figure: CockpitFigure })),
        years: z
          .array(z.object({ year: z.int(), due: CockpitFigure, onTime: CockpitFigure, done: CockpitFigure }))
          .describe('what fell due in each year'),
        behind: z.array(IndicatorRow),
      }),
      stuck: z.object({
        late: CockpitFigure,
        unsigned: CockpitFigure,
        units: z.array(z.object({ name: z.string(), late: CockpitFigure, unsigned: CockpitFigure })),
        longest: z.array(ThingRow),
      }),
      next: z.object({ month: CockpitFigure, quarter: CockpitFigure, rows: z.array(ThingRow) }),
      map: Id.nullable().describe('the county map to draw; null: the city supplied none'),
      counties: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          items: CockpitFigure,
          done: CockpitFigure,
          late: CockpitFigure,
        }),
      ),
      comparable: z.array(z.object({ id: Id, title: z.string(), unit: z.string() })).describe('with county figures'),
    }),
  }),
  'cockpit.rows': endpoint({
    method: 'GET',
    path: '/api/cockpit/rows',
    summary: t('驾驶舱一个数背后的每一行', 'The rows behind a number of the cockpit'),
    can: 'figure.read',
    query: z.object({ figure: z.string().min(1).max(120), ...pageQuery }),
    ok: pageOf(ThingRow).extend({ label: TextView }),
  }),
}

import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'

const Light = z.enum(['overdue', 'soon', 'running']).describe('past its day, due within three days, or neither')

const Counted = z.object({ open: z.int(), overdue: z.int(), soon: z.int() })

const Helper = z.object({
  unit: Id,
  name: z.string(),
  under: z.int(),
  good: z.int().describe('ended well'),
  bad: z.int().describe('ended without'),
  days: z.number().nullable().describe('middle of the days from taking a case up to its end; null where none ended'),
})

export const command = {
  'helpers.figures': endpoint({
    method: 'GET',
    path: '/api/helpers',
    summary: t(
      '调解组织的成功率、援助机构的办理天数，都从办件算出',
      'Success of mediating bodies and days of aid bodies, reckoned from cases',
    ),
    can: 'case.read',
    ok: z.object({
      services: z.array(
        z.object({
          item: z.string(),
          title: TextView,
          label: TextView.describe('what such a body is called'),
          by: z.enum(['rate', 'days']),
          under: z.array(z.string()).describe('states in which it is under way'),
          good: z.array(z.string()).describe('states that mean it went well'),
          bad: z.array(z.string()).describe('states that mean it did not'),
          helpers: z.array(Helper),
        }),
      ),
    }),
  }),
  'command.board': endpoint({
    method: 'GET',
    path: '/api/command',
    summary: t(
      '投诉举报指挥视图：各县（市、区）在走的期限、将到期的、超期的',
      'Letters by county: clocks that run, those nearly due, those overdue',
    ),
    can: 'case.read',
    query: z.object({ item: z.string().max(60).optional() }),
    ok: z.object({
      items: z.array(z.object({ item: z.string(), title: TextView })).describe('services whose letters go by county'),
      total: Counted,
      places: z.array(Counted.extend({ region: z.string(), name: z.string() })).describe('those the caller sees'),
    }),
  }),
  'command.clocks': endpoint({
    method: 'GET',
    path: '/api/command/clocks',
    summary: t('指挥视图里的每一个期限，最先到期的在前', 'Every clock of the command view, the first due on top'),
    can: 'case.read',
    query: z.object({
      ...pageQuery,
      item: z.string().max(60).optional(),
      region: z.string().max(12).optional(),
      light: Light.optional(),
    }),
    ok: pageOf(
      z.object({
        id: Id.describe('of the case'),
        no: z.string(),
        itemTitle: TextView,
        stateLabel: TextView,
        tone: z.string(),
        clock: z.string(),
        label: TextView,
        round: z.int(),
        region: z.string(),
        place: z.string(),
        unit: z.string().describe('the unit in charge'),
        startedOn: Day,
        dueOn: Day.nullable().describe('null while it stands still'),
        overdue: z.boolean(),
        sends: z.boolean().describe('the caller may send the letter to another unit now'),
      }),
    ),
  }),
}

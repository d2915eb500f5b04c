import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const OrderRow = ThingRow.extend({
  basis: z.string(),
  urgency: z.enum(['usual', 'urgent', 'most']),
  every: z.enum(['week', 'half-month', 'month', 'none']),
  reports: z.int(),
  lastReportOn: Instant.nullable(),
  missed: z.int().describe('whole periods since signing in which its lead reported nothing'),
  escalatedOn: Day.nullable().describe('put before the leaders on that day'),
  reminders: z.int(),
  instructions: z.int(),
})

const filter = z.object({
  q: z.string().max(100).optional(),
  state: z.string().max(40).optional(),
  unit: Id.optional(),
  part: z.enum(['lead', 'co']).optional().describe('of the unit asked for, or of the caller’s own'),
  urgency: z.enum(['usual', 'urgent', 'most']).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  escalated: z.enum(['true', 'false']).optional(),
  sort: z.enum(['pressing', 'due', 'moved']).optional(),
})

export const orders = {
  'orders.list': endpoint({
    method: 'GET',
    path: '/api/orders',
    summary: t('督办单', 'Supervision orders'),
    can: 'order.read',
    query: filter.extend(pageQuery),
    ok: pageOf(OrderRow),
  }),
  'orders.export': endpoint({
    method: 'GET',
    path: '/api/orders.xlsx',
    summary: t('导出督办单（XLSX）', 'Export the supervision orders (XLSX)'),
    can: 'order.read',
    query: filter,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
}

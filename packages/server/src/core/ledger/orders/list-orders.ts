import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Json, missedPeriods, ok, type Result, type ThingData } from '@zhiqiang/kernel'
import type { Page, Paging, ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, listThings, textIn } from '../things/store.ts'
import { frequencyIn, orderConditions, reportDays } from './store.ts'

export type OrderRow = CallOutput<'orders.list'>['rows'][number]
export type OrderQuery = HandlerInput<'orders.export'>['query']

/** `orders.list`: the supervision orders the caller may see, the most pressing first unless asked otherwise. */
export async function listOrders(deps: ReadDeps, query: OrderQuery & Paging): Promise<Result<Page<OrderRow>>> {
  const { q, state, overdue, sort = 'pressing' } = query
  // With a part asked for, the unit is whose part it is; without one it only has to take part.
  const unit = query.part === undefined ? query.unit : undefined
  const filter = { q, state, overdue, sort, unit, also: orderConditions(deps, query) }
  const page = await listThings(deps, 'order', 'order.read', filter, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await orderRows(deps, page.value.rows) })
}

async function orderRows(deps: ReadDeps, things: readonly ListedThing[]): Promise<OrderRow[]> {
  const rows = await rowsOf(deps, things)
  const reports = await reportDays(
    deps,
    rows.map((row) => row.id),
  )
  return rows.map((row, i) => {
    const data = (things[i]?.data ?? {}) as ThingData
    const came = reports.get(row.id) ?? []
    const lead = row.units.find((unit) => unit.part === 'lead')?.id
    const signedOn = textIn(data as Json, 'signedOn')
    const until = textIn(data as Json, 'doneOn') || deps.today
    const ofLead = came.filter((report) => report.unitId === lead).map((report) => report.on)
    const every = frequencyIn(data.every)
    return {
      ...row,
      basis: textIn(data as Json, 'basis'),
      urgency: urgencyIn(data.urgency),
      every,
      reports: came.length,
      lastReportOn: came.at(-1)?.at ?? null,
      missed: signedOn === '' ? 0 : missedPeriods(every, signedOn, until, ofLead).missed,
      escalatedOn: textIn(data as Json, 'escalatedOn') || null,
      reminders: Array.isArray(data.reminders) ? data.reminders.length : 0,
      instructions: Array.isArray(data.instructions) ? data.instructions.length : 0,
    }
  })
}

function urgencyIn(value: Json | undefined): OrderRow['urgency'] {
  return value === 'urgent' || value === 'most' ? value : 'usual'
}

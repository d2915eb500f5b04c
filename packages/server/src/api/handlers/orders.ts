import { ok, type Result } from '@zhiqiang/kernel'
import { ordersXlsx } from '../../core/ledger/export/order-export.ts'
import { listOrders } from '../../core/ledger/orders/list-orders.ts'
import { xlsxType } from '../../core/sheets/write-sheet.ts'
import type { FileAnswer, Handlers } from '../api.ts'
import { exporting, reading } from '../reading.ts'

export const orders = {
  'orders.list': (app, caller, { query }) => reading(app, caller, (deps) => listOrders(deps, query)),
  'orders.export': async (app, caller, { query }) =>
    xlsx(await ordersXlsx(app.engine.db, exporting(app, caller), query), 'orders'),
} satisfies Partial<Handlers>

/** A spreadsheet as an answer. */
export function xlsx(made: Result<Uint8Array>, name: string): Result<FileAnswer> {
  return made.ok ? ok({ file: made.value, name: `${name}.xlsx`, type: xlsxType }) : made
}

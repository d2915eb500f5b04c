import { ordersXlsx } from '../../core/ledger/export/order-export.ts'
import { listOrders } from '../../core/ledger/orders/list-orders.ts'
import type { Handlers } from '../api.ts'
import { xlsx } from '../file-answers.ts'
import { exporting, reading } from '../reading.ts'

export const orders = {
  'orders.list': (app, caller, { query }) => reading(app, caller, (deps) => listOrders(deps, query)),
  'orders.export': async (app, caller, { query }) =>
    xlsx(await ordersXlsx(app.engine.db, exporting(app, caller), query), 'orders'),
} satisfies Partial<Handlers>

import { getView, listViews, removeView, saveView } from '../../core/views/views.ts'
import type { Handlers } from '../api.ts'
import { owning } from '../own.ts'

export const views = {
  'views.list': (app, caller, { query }) => owning(app, caller, (tx, keeper) => listViews(tx, keeper, query.page)),
  'views.get': (app, caller, { params }) => owning(app, caller, (tx, keeper) => getView(tx, keeper, params.id)),
  'views.save': (app, caller, { body }) =>
    owning(app, caller, (tx, keeper) => saveView(tx, keeper, body, app.engine.clock.real())),
  'views.remove': (app, caller, { params }) => owning(app, caller, (tx, keeper) => removeView(tx, keeper, params.id)),
} satisfies Partial<Handlers>

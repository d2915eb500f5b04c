import { countNotices, listNotices, markNotices } from '../../core/notices/inbox/inbox.ts'
import type { Handlers } from '../api.ts'
import { owning } from '../own.ts'

export const notices = {
  'notices.list': (app, caller, { query }) =>
    owning(app, caller, (tx, { accountId }) => listNotices(tx, accountId, query)),
  'notices.count': (app, caller) => owning(app, caller, (tx, { accountId }) => countNotices(tx, accountId)),
  'notices.read': (app, caller, { body }) =>
    owning(app, caller, (tx, { accountId }) => markNotices(tx, accountId, body, app.engine.clock.real())),
} satisfies Partial<Handlers>

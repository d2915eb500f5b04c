import { addBookmark, listBookmarks, removeBookmark } from '../../core/hall/space/bookmarks.ts'
import { listDeadlines } from '../../core/hall/space/deadlines.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const space = {
  'bookmarks.list': (app, caller, { query }) => reading(app, caller, (deps) => listBookmarks(deps, query)),
  'bookmarks.add': (app, caller, { body }) =>
    reading(app, caller, (deps) => addBookmark(deps, body, app.engine.clock.real()), 'writes'),
  'bookmarks.remove': (app, caller, { params }) =>
    reading(app, caller, (deps) => removeBookmark(deps, params), 'writes'),
  'deadlines.list': (app, caller, { query }) => reading(app, caller, (deps) => listDeadlines(deps, query)),
} satisfies Partial<Handlers>

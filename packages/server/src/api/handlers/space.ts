import { ok } from '@zhiqiang/kernel'
import { addBookmark, listBookmarks, removeBookmark } from '../../core/hall/space/bookmarks.ts'
import { listConsents } from '../../core/hall/space/consents.ts'
import { listDeadlines } from '../../core/hall/space/deadlines.ts'
import { exportOf, zipOf } from '../../core/hall/space/export.ts'
import { listMaterials, removeMaterial, reuseMaterial } from '../../core/hall/space/materials.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const space = {
  'bookmarks.list': (app, caller, { query }) => reading(app, caller, (deps) => listBookmarks(deps, query)),
  'bookmarks.add': (app, caller, { body }) =>
    reading(app, caller, (deps) => addBookmark(deps, body, app.engine.clock.real()), 'writes'),
  'bookmarks.remove': (app, caller, { params }) =>
    reading(app, caller, (deps) => removeBookmark(deps, params), 'writes'),
  'consents.list': (app, caller, { query }) => reading(app, caller, (deps) => listConsents(deps, query)),
  'materials.list': (app, caller, { query }) => reading(app, caller, (deps) => listMaterials(deps, query)),
  'materials.reuse': (app, caller, { body }) =>
    reading(app, caller, (deps) => reuseMaterial(deps, body, app.engine.clock.real()), 'writes'),
  'materials.remove': (app, caller, { params }) =>
    reading(app, caller, (deps) => removeMaterial(deps, params), 'writes'),
  'space.export': async (app, caller) => {
    const access = { at: app.engine.clock.real(), address: caller.origin.address }
    const found = await reading(app, caller, (deps) => exportOf(deps, app.engine.law, access), 'writes')
    return ok({ file: zipOf(app.vault, found), name: found.name, type: 'application/zip' })
  },
  'deadlines.list': (app, caller, { query }) => reading(app, caller, (deps) => listDeadlines(deps, query)),
} satisfies Partial<Handlers>

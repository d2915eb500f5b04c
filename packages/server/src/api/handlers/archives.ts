import { getArchive, listArchives, listLists } from '../../core/archives/list/archives.ts'
import { archivesXlsx } from '../../core/archives/list/export.ts'
import type { Handlers } from '../api.ts'
import { xlsx } from '../file-answers.ts'
import { exporting, reading } from '../reading.ts'

export const archives = {
  'archives.list': (app, caller, { query }) => reading(app, caller, (deps) => listArchives(deps, query)),
  'archives.export': async (app, caller, { query }) =>
    xlsx(await archivesXlsx(app.engine.db, exporting(app, caller), query), 'archives'),
  'archives.get': (app, caller, { params }) =>
    reading(app, caller, (deps) => getArchive(deps, app.engine.law, params.id)),
  'archives.lists': (app, caller, { query }) => reading(app, caller, (deps) => listLists(deps, query)),
} satisfies Partial<Handlers>

import { ok, type Result } from '@zhiqiang/kernel'
import { getArchive, listArchives, listLists } from '../../core/archives/list/archives.ts'
import { archivesXlsx } from '../../core/archives/list/export.ts'
import { type PackDeps, packCase, packList, packOpenCase } from '../../core/archives/pack/pack.ts'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import type { App, Caller, FileAnswer, Handlers } from '../api.ts'
import { xlsx } from '../file-answers.ts'
import { exporting, reading } from '../reading.ts'

export const archives = {
  'archives.list': (app, caller, { query }) => reading(app, caller, (deps) => listArchives(deps, query)),
  'archives.export': async (app, caller, { query }) =>
    xlsx(await archivesXlsx(app.engine.db, exporting(app, caller), query), 'archives'),
  'archives.get': (app, caller, { params }) =>
    reading(app, caller, (deps) => getArchive(deps, app.engine.law, params.id)),
  'cases.pack': (app, caller, { params }) => packed(app, caller, (deps, made) => packOpenCase(deps, made, params.id)),
  'archives.pack': (app, caller, { params }) => packed(app, caller, (deps, made) => packCase(deps, made, params.id)),
  'archives.listPack': (app, caller, { params }) =>
    packed(app, caller, (deps, made) => packList(deps, made, params.id)),
  'archives.lists': (app, caller, { query }) => reading(app, caller, (deps) => listLists(deps, query)),
} satisfies Partial<Handlers>

async function packed(
  app: App,
  caller: Caller,
  work: (deps: ReadDeps, made: PackDeps) => Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>>,
): Promise<Result<FileAnswer>> {
  const made = {
    vault: app.vault,
    lawOf: app.engine.law,
    access: { at: app.engine.clock.real(), address: caller.origin.address },
  }
  const pack = await reading(app, caller, (deps) => work(deps, made), 'writes')
  return pack.ok ? ok({ file: pack.value.bytes, name: `${pack.value.name}.zip`, type: 'application/zip' }) : pack
}

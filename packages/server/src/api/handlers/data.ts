import { fail, holds, ok, problem, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import { similarMarks } from '../../core/marks/similar.ts'
import { type FigureDeps, figureOf, figureRecords, listMeasures } from '../../core/measures/records/figures.ts'
import { catalogueOf } from '../../core/open-data/catalogue.ts'
import { changesOf } from '../../core/open-data/changes/changes.ts'
import { recordSchema } from '../../core/open-data/open-record.ts'
import { everySet, type UseSort } from '../../core/open-data/uses/use.ts'
import { allRegisters } from '../../core/registers/all-registers.ts'
import { largestImport } from '../../core/registers/deps.ts'
import { qualityOf, qualityRows } from '../../core/registers/quality/quality.ts'
import { exportRegister } from '../../core/registers/records/export.ts'
import { recordOf } from '../../core/registers/records/record.ts'
import {
  askImport,
  cancelImport,
  type ImportAsked,
  importReport,
  importRun,
  importsOf,
  templateOf,
  writeTried,
} from '../../core/registers/runs/runs.ts'
import { findRecords } from '../../core/search/find.ts'
import type { App, Handlers, Part } from '../api.ts'
import { csv } from '../file-answers.ts'
import { inOneCity, searchDeps } from '../in-one-city.ts'
import { fieldOf, requestIdOf } from '../parts.ts'
import { reading } from '../reading.ts'

export const data = {
  'data.registers': (app, caller, { query }) =>
    inOneCity(app, caller, query.city, (deps, city) => allRegisters(searchDeps(app, deps), city)),
  'search.find': (app, caller, { query: { city: asked, ...query } }) =>
    inOneCity(app, caller, asked, (deps, city) =>
      noted(app, city, query.register ?? everySet, 'search', () => findRecords(searchDeps(app, deps), city, query)),
    ),
  'marks.similar': (app, caller, { query: { city: asked, ...query } }) =>
    inOneCity(app, caller, asked, ({ tx }, city) =>
      similarMarks({ tx, registers: app.data.registers, ...app.marks }, city, query),
    ),
  'measures.list': (app, caller, { query }) =>
    inOneCity(app, caller, query.city, (deps, city) => listMeasures(figureDeps(app, deps), city)),
  'measures.figure': (app, caller, { params, query: { city: asked, ...query } }) =>
    inOneCity(app, caller, asked, (deps, city) => figureOf(figureDeps(app, deps), city, params.measure, query)),
  'measures.rows': (app, caller, { params, query: { city: asked, ...query } }) =>
    inOneCity(app, caller, asked, (deps, city) => figureRecords(figureDeps(app, deps), city, params.measure, query)),
  'data.record': (app, caller, { params, query }) =>
    inOneCity(app, caller, query.city, (deps, city) =>
      noted(app, city, params.register, 'record', () =>
        recordOf({ ...searchDeps(app, deps), law: app.engine.law }, city, params, {
          imports: caller.city === city && holds(caller.actor, 'data.import'),
          entries: caller.city === city && holds(caller.actor, 'data.correct'),
        }),
      ),
    ),
  'data.quality': (app, caller, { query }) =>
    reading(app, caller, (deps) =>
      qualityOf({ ...searchDeps(app, deps), today: deps.today }, caller.city, query.register),
    ),
  'data.qualityRows': (app, caller, { params, query }) =>
    reading(app, caller, (deps) =>
      qualityRows({ ...searchDeps(app, deps), today: deps.today }, caller.city, { ...params, ...query }),
    ),
  'data.imports': (app, caller, { query }) => reading(app, caller, (deps) => importsOf(deps, caller.city, query)),
  'data.importRun': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => importRun(deps, app.data.registers, caller.city, params.id, query)),
  'data.importReport': async (app, caller, { params }) => {
    const report = await importReport(app.data, caller.city, params.id)
    return report.ok ? csv(report.value.lines, report.value.name) : report
  },
  'data.template': async (app, _caller, { params }) => {
    const register = app.data.registers.get(params.register)
    if (!register) return fail(problem('E_NOT_FOUND'))
    const bytes = new TextEncoder().encode(templateOf(register))
    return ok({ file: bytes, name: `${register.title.zh}.csv`, type: 'text/csv; charset=utf-8' })
  },
  'data.export': (app, caller, { params, query: { city: asked, format } }) =>
    inOneCity(app, caller, asked, (_, city) =>
      noted(app, city, params.register, 'download', () =>
        exportRegister(app.engine.db, app.data.registers, city, { ...params, format }),
      ),
    ),
  'openData.catalogue': (app, caller, { query }) =>
    inOneCity(app, caller, query.city, (deps, city) =>
      catalogueOf({ ...searchDeps(app, deps), today: deps.today }, app.version, city, query.months),
    ),
  'openData.schema': (app, caller, { params, query }) => {
    const register = app.data.registers.get(params.register)
    if (!register) return Promise.resolve(fail(problem('E_NOT_FOUND')))
    return inOneCity(app, caller, query.city, (_, city) =>
      noted(app, city, register.id, 'schema', async () => {
        const schema = JSON.stringify(recordSchema(register, `/api/data/registers/${register.id}/schema`), null, 2)
        const file = new TextEncoder().encode(`${schema}\n`)
        return ok({ file, name: `${register.id}.schema.json`, type: 'application/schema+json' })
      }),
    )
  },
  'openData.changes': (app, caller, { params, query: { city: asked, ...query } }) =>
    inOneCity(app, caller, asked, (deps, city) =>
      noted(app, city, params.register, 'changes', () =>
        changesOf(searchDeps(app, deps), city, { ...params, ...query }),
      ),
    ),
  'data.import': async (app, caller, { parts }) => {
    const asked = await handedImport(app, parts)
    if (!asked.ok) return asked
    return begun(app, await askImport(app.data, caller.actor, caller.city, caller.today, asked.value))
  },
  'data.writeImport': async (app, caller, { params, body }) =>
    begun(app, await writeTried(app.data, caller.actor, caller.city, { ...params, ...body })),
  'data.cancelImport': (app, caller, { params }) => cancelImport(app.data, caller.city, params.id),
} satisfies Partial<Handlers>

function figureDeps({ data: { registers, national, measures } }: App, { tx, today }: ReadDeps): FigureDeps {
  return { tx, today, registers, national, measures }
}

/** Counts a use of open data that was answered. */
async function noted<R>(
  app: App,
  city: string,
  register: string,
  sort: UseSort,
  work: () => Promise<Result<R>>,
): Promise<Result<R>> {
  const answer = await work()
  if (answer.ok) app.uses.note(city, register, sort)
  return answer
}

/** The reading begins at once and is not waited for; where it is given up, the next minute takes it up. */
function begun<R extends { readonly run: { readonly id: string } }>(app: App, entered: Result<R>): Result<R> {
  if (entered.ok) {
    const { id } = entered.value.run
    app.takeFiles(id).catch((error: unknown) => app.log.error({ error: String(error) }, 'a file was not taken in'))
  }
  return entered
}

async function handedImport(app: App, parts: readonly Part[]): Promise<Result<ImportAsked>> {
  const part = parts.find(({ name }) => name !== null)
  if (!part) return refuseInput(t('没有选择文件', 'no file was chosen'))
  const id = requestIdOf(parts)
  if (!id.ok) return id
  const stored = part.stored ? ok(part.stored) : await app.data.shelf.put(part.bytes, { maxBytes: largestImport })
  if (!stored.ok) return stored
  return ok({
    register: fieldOf(parts, 'register') ?? '',
    source: fieldOf(parts, 'source') ?? '',
    asOf: fieldOf(parts, 'asOf') ?? '',
    apply: fieldOf(parts, 'apply') === 'true',
    requestId: id.value,
    fileName: part.name ?? '',
    file: stored.value,
  })
}

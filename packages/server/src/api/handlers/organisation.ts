import { ok } from '@zhiqiang/kernel'
import { auditCsv, listAccess, listEvents } from '../../core/audit/read.ts'
import { verifyAudit } from '../../core/audit/verify.ts'
import { moveClock } from '../../core/cities/cities.ts'
import { citySettings } from '../../core/ledger/things/city-settings.ts'
import { listAbsences } from '../../core/people/absences/absences.ts'
import { importPeople } from '../../core/people/list-file/import-people.ts'
import { peopleListTemplate } from '../../core/people/list-file/people-list.ts'
import { listPeople, listPosts, listRegions, listUnits } from '../../core/people/read/organisation.ts'
import type { Handlers } from '../api.ts'
import { csv, xlsx } from '../file-answers.ts'
import { handedFile } from '../parts.ts'
import { reading } from '../reading.ts'

export const organisation = {
  'clock.set': async (app, caller, { body }) => {
    const moved = await moveClock(app.engine, caller.actor, caller.city, body)
    if (moved.ok) await app.sweep()
    return moved
  },
  'city.settings': (app, caller) => reading(app, caller, (deps) => citySettings(deps, caller.city)),
  'regions.list': (app, caller, { query }) => reading(app, caller, (deps) => listRegions(deps, query)),
  'units.list': (app, caller, { query }) => reading(app, caller, (deps) => listUnits(deps, query)),
  'posts.list': (app, caller, { query }) => reading(app, caller, (deps) => listPosts(deps, query)),
  'absences.list': (app, caller, { query }) => reading(app, caller, (deps) => listAbsences(deps, query)),
  'people.list': (app, caller, { query }) => reading(app, caller, (deps) => listPeople(deps, query)),
  'people.template': async () => xlsx(ok(await peopleListTemplate()), 'units-and-people'),
  'people.import': async (app, caller, { parts }) => {
    const file = handedFile(parts)
    if (!file.ok) return file
    return importPeople(app.engine, caller.actor, caller.today, { city: caller.city, ...file.value })
  },
  'audit.events': (app, caller, { query }) => reading(app, caller, (deps) => listEvents(deps, query)),
  'audit.export': async (app, caller, { query }) =>
    csv(
      auditCsv(
        app.engine.db,
        { catalogue: app.engine.catalogue, actor: caller.actor, today: caller.today, city: caller.city },
        query,
      ),
      'audit-events',
    ),
  'audit.access': (app, caller, { query }) => reading(app, caller, (deps) => listAccess(deps, query)),
  'audit.verify': async (app, caller) =>
    ok(
      await verifyAudit(
        { db: app.engine.db, catalogue: app.engine.catalogue, sealFolder: app.sealFolder },
        caller.actor.city,
      ),
    ),
} satisfies Partial<Handlers>

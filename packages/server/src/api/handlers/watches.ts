import { bulletinOf, joinedOf } from '../../core/watches/bulletin.ts'
import { listTopics, topicNow } from '../../core/watches/topics.ts'
import { foundBy, listWatches } from '../../core/watches/watches.ts'
import type { Handlers } from '../api.ts'
import { inOneCity, searchDeps } from '../in-one-city.ts'
import { reading } from '../reading.ts'

export const watches = {
  'topics.list': (app, caller, { query: { city: asked, ...query } }) =>
    inOneCity(app, caller, asked, ({ tx }, city) => listTopics(tx, city, query)),
  'topics.get': (app, caller, { params, query: { city: asked, ...query } }) =>
    inOneCity(app, caller, asked, (deps, city) => topicNow(searchDeps(app, deps), city, params.id, query)),
  'topics.bulletin': (app, caller, { params, query }) =>
    inOneCity(app, caller, query.city, ({ tx, today }, city) => bulletinOf(tx, city, params.month, today)),
  'topics.joined': (app, caller, { params, query: { city: asked, ...query } }) =>
    inOneCity(app, caller, asked, ({ tx }, city) => joinedOf(tx, app.data.registers, city, params.id, query)),
  'watches.list': (app, caller, { query }) => reading(app, caller, (deps) => listWatches(deps, query)),
  'watches.found': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => foundBy(deps, app.data.registers, params.id, query)),
} satisfies Partial<Handlers>

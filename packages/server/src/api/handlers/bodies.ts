import { getBody, listBodies } from '../../core/bodies/bodies.ts'
import { getMeeting, listMeetings } from '../../core/bodies/meetings.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const bodies = {
  'bodies.list': (app, caller, { query }) => reading(app, caller, (deps) => listBodies(deps, query)),
  'bodies.get': (app, caller, { params }) => reading(app, caller, (deps) => getBody(deps, params)),
  'meetings.list': (app, caller, { query }) => reading(app, caller, (deps) => listMeetings(deps, query)),
  'meetings.get': (app, caller, { params }) => reading(app, caller, (deps) => getMeeting(deps, params)),
} satisfies Partial<Handlers>

import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery } from './endpoint.ts'
import { ThingRow } from './things.ts'

const SeatView = z.object({
  unitId: Id,
  unitName: z.string(),
  rank: z.string(),
  person: z.string().nullable(),
  from: Day,
  to: Day.nullable(),
})

const BodyRow = ThingRow.extend({
  sort: z.string(),
  every: z.string().describe('none, month, quarter, half-year or year'),
  regionName: z.string(),
  chair: SeatView.nullable(),
  members: z.int().describe('units with a seat today, the chair among them'),
  meetings: z.int().describe('meetings held'),
  lastMetOn: Day.nullable(),
})

const MeetingRow = ThingRow.extend({
  on: Day,
  place: z.string(),
  number: z.string().nullable().describe('the number of the minutes'),
  present: z.int(),
  absent: z.int(),
  decisions: z.int(),
  waiting: z.int().describe('absent members that have not acknowledged the minutes'),
})

const UnitName = z.object({ id: Id, name: z.string() })

export const bodies = {
  'bodies.list': endpoint({
    method: 'GET',
    path: '/api/bodies',
    summary: t('议事协调机构', 'Coordinating bodies'),
    can: 'body.read',
    query: z.object({
      ...pageQuery,
      q: z.string().max(100).optional(),
      state: z.string().max(40).optional(),
      overdue: z.enum(['true', 'false']).optional(),
    }),
    ok: pageOf(BodyRow),
  }),
  'bodies.get': endpoint({
    method: 'GET',
    path: '/api/bodies/:id',
    summary: t('一个机构：成员、频次、提醒', 'A body: members over time, frequency, reminders'),
    can: 'body.read',
    params: z.object({ id: Id }),
    ok: BodyRow.extend({
      ground: z.string(),
      since: Day,
      host: UnitName,
      seats: z.array(SeatView),
      missed: z.array(Day),
      reminders: z.array(z.object({ note: z.string(), by: z.string(), at: Instant })),
    }),
  }),
  'meetings.list': endpoint({
    method: 'GET',
    path: '/api/meetings',
    summary: t('会议', 'Meetings'),
    can: 'meeting.read',
    query: z.object({ ...pageQuery, q: z.string().max(100).optional(), body: Id.optional() }),
    ok: pageOf(MeetingRow),
  }),
  'meetings.get': endpoint({
    method: 'GET',
    path: '/api/meetings/:id',
    summary: t(
      '一次会议：议题、到会、议定事项、签阅',
      'A meeting: agenda, attendance, decisions with their tasks, acknowledgements',
    ),
    can: 'meeting.read',
    params: z.object({ id: Id }),
    ok: MeetingRow.extend({
      body: z.object({ id: Id, title: z.string() }),
      agenda: z.array(z.string()),
      minutes: z.string(),
      others: z.string(),
      issuedOn: Day.nullable(),
      attendance: z.array(
        z.object({
          unitId: Id,
          unitName: z.string(),
          rank: z.string(),
          person: z.string().nullable(),
          was: z.enum(['called', 'present', 'absent']),
          acknowledgement: ThingRow.nullable(),
        }),
      ),
      decided: z.array(
        z.object({
          n: z.int(),
          text: z.string(),
          lead: UnitName,
          co: z.array(UnitName),
          dueOn: Day.nullable(),
          task: ThingRow.nullable(),
        }),
      ),
    }),
  }),
}

import { expect, test } from 'vitest'
import { type Asker, askers, fresh, type Target, targets } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { officeOnly, type Rows, row, unitScope } from '../table.ts'

/** Coordinating bodies and their meetings: a body of every target, chaired by the target's unit, with a meeting each. */
export function scopes({ pair, url, act, answers, steps }: Matrix): void {
  const made = (async () => {
    const bodies = {} as Record<Target, string>
    const meetings = {} as Record<Target, string>
    const asked = {} as Record<Target, string>
    for (const target of targets) {
      const city = target === 'otherCity' ? pair.there : pair.here
      const unit = pair.units[target]
      const body = await pair.open(pair.machine, city, 'body', 'found', {
        name: `${target} 联席会议`,
        sort: 'conference',
        host: unit,
        chair: unit,
        from: '2026-01-01',
        every: 'quarter',
        ground: '通知',
      })
      bodies[target] = body.thing.id
      const call = { on: '2026-03-02', place: '会议室', agenda: '一、审议分工' }
      meetings[target] = (await pair.open(pair.machine, city, 'meeting', 'call', call, body.thing.id)).thing.id
      await pair.take(pair.machine, meetings[target], 'record', { on: '2026-03-02', present: [], minutes: '略' })
      const issued = await pair.take(pair.machine, meetings[target], 'issue', { readBy: '2026-03-20' })
      asked[target] = issued.opened[0] ?? ''
    }
    return { bodies, meetings, asked }
  })()

  test('a body is known to the staff of its city and to nobody else', async () => {
    const { bodies } = await made
    const inside = '200 200 200 200 404'
    const expected: Rows = {
      office: inside,
      lead: inside,
      reporter: inside,
      county: inside,
      leader: inside,
      auditor: inside,
      administrator: '403 403 403 403 403',
      foreign: '404 404 404 404 200',
      public: '401 401 401 401 401',
    }
    expect(
      await answers(async (a, t) => (await pair.clients[a].get(url('bodies.get', { id: bodies[t] }))).status),
    ).toEqual(expected)
  })

  test('a meeting is read by its members, and by those who read everything', async () => {
    const { meetings } = await made
    expect(
      await answers(async (a, t) => (await pair.clients[a].get(url('meetings.get', { id: meetings[t] }))).status),
    ).toEqual({ ...unitScope, administrator: '403 403 403 403 403' })
  })

  test('lists of bodies and meetings count what each asker may see', async () => {
    await made
    for (const [id, expected] of [
      ['bodies.list', row('4 4 4 4 4 4 403 1 401')],
      ['meetings.list', row('4 1 1 1 4 4 403 1 401')],
    ] as const) {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) {
        const answer = await pair.clients[asker].get(url(id))
        seen[asker] = answer.status === 200 ? String(answer.json.total) : String(answer.status)
      }
      expect(seen, id).toEqual(expected)
    }
  })

  const staff: Rows = {
    office: '409 409 409 409 404',
    lead: '403 403 403 403 404',
    reporter: '403 403 403 403 404',
    county: '403 403 403 403 404',
    leader: '403 403 403 403 404',
    auditor: '403 403 403 403 404',
    administrator: '404 404 404 404 404',
    foreign: '404 404 404 404 409',
    public: '401 401 401 401 401',
  }
  const ownCounty = '403 403 409 403 404'
  test('each step of a body, a meeting and an acknowledgement answers each asker as the table says', async () => {
    const { bodies, meetings, asked } = await made
    const keep: Rows = { ...staff, county: ownCounty }
    const hold: Rows = { ...officeOnly, county: '404 404 409 404 404' }
    const table: readonly [string, Readonly<Record<Target, string>>, Readonly<Record<string, Rows>>][] = [
      [
        'body',
        bodies,
        {
          seat: keep,
          unseat: keep,
          setFrequency: keep,
          remind: { ...staff, leader: '409 409 409 409 404' },
          end: staff,
        },
      ],
      [
        'meeting',
        meetings,
        { move: hold, cancel: hold, record: hold, amend: hold, decide: hold, strike: hold, issue: hold },
      ],
      [
        'acknowledgement',
        asked,
        {
          sign: {
            ...officeOnly,
            office: '403 403 403 403 404',
            lead: '409 404 404 404 404',
            county: '404 404 409 404 404',
            foreign: '404 404 404 404 403',
          },
        },
      ],
    ]
    for (const [kind, ids, rows] of table) {
      for (const [step, expected] of Object.entries(rows)) {
        steps.add(`${kind}.${step}`)
        expect(await answers(async (a, t) => (await act(a, ids[t], step)).status), `${kind}.${step}`).toEqual(expected)
      }
    }
  })

  test('a body is registered by the office alone, a meeting called by whoever keeps the body', async () => {
    const { bodies } = await made
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const wish = { kind: 'body', step: 'found', requestId: fresh(), answers: {} }
      seen[asker] = String((await pair.clients[asker].post(url('things.open'), wish)).status)
    }
    expect(seen).toEqual(row('400 403 403 403 403 403 403 400 401'))
    const called = await answers(async (asker, target) => {
      const wish = { kind: 'meeting', step: 'call', parentId: bodies[target], requestId: fresh(), answers: {} }
      return (await pair.clients[asker].post(url('things.open'), wish)).status
    })
    expect(called).toEqual({
      ...staff,
      office: '400 400 400 400 404',
      county: '403 403 400 403 404',
      foreign: '404 404 404 404 400',
    })
    steps.add('body.found')
    steps.add('meeting.call')
  })
}

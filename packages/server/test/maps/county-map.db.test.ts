import { randomUUID } from 'node:crypto'
import type { Actor } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { readCockpit } from '../../src/core/cockpit/cockpit.ts'
import { currentMap, mapShapes, supplyMap } from '../../src/core/maps/county-map.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'
import { asOwner } from '../support/test-server.ts'

const { engine, city, unit, person, read, take, ownerUrl } = await aWorld()
const [here, there] = ['990100', '990200'] as const
for (const code of [here, there]) await city(code, code === here ? '云岭市' : '海晏市')
const office = person(here, 'office', await unit(here, '市联席办'))
const foreign = person(there, 'office', await unit(there, '市联席办'))

const today = '2026-03-02'
const square = (x: number) => [
  [
    [x, 34],
    [x + 1, 34],
    [x + 1, 35],
    [x, 34],
  ],
]
const fileOf = (names: readonly string[], x = 113) => {
  const features = names.map((name) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates: square(x) },
  }))
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
}
const request = (bytes = fileOf(['清溪县']), apply = true) => ({
  name: '县界.geojson',
  bytes,
  source: '市自然资源局，审图号：云岭S（2026）1号',
  apply,
  requestId: randomUUID(),
})
const supply = (who: Actor, wish = request()) => supplyMap(engine, who, who.city ?? '', wish)
const current = (who: Actor) => read(who, today, (deps) => currentMap(deps, who.city ?? ''))
const inUse = async (who: Actor) => must(await current(who)).map
const drawn = async (who: Actor) => must(await read(who, today, readCockpit)).map
const rows = () =>
  asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ maps: number; things: number; events: number }>(
      `select (select count(*)::int from county_map) as maps,
              (select count(*)::int from thing where kind = 'county-map') as things,
              (select count(*)::int from event join thing on thing.id = thing_id where kind = 'county-map') as events`,
    )
    return rows[0]
  })

describe('a county map', () => {
  test('is first only read: what each shape is, what is missing, and nothing is written', async () => {
    const answer = must(await supply(office, request(fileOf(['清溪县', '外县']), false)))
    expect(answer.rows.map((row) => row.is)).toEqual(['drawn', 'left'])
    expect(answer).toMatchObject({ applied: false, missing: [], shapes: [{ code: '990121', name: '清溪县' }] })
    expect(await rows()).toEqual({ maps: 0, things: 0, events: 0 })
    expect(await drawn(office)).toBeNull()
  })

  test('with a shape that is wrong, or with none of the city, is not applied', async () => {
    const bad = fileOf(['清溪县'], 500)
    expect(must(await supply(office, request(bad)))).toMatchObject({ applied: false, rows: [{ is: 'wrong' }] })
    expect(must(await supply(office, request(fileOf(['外县']))))).toMatchObject({ applied: false, missing: [{}] })
    expect(await rows()).toEqual({ maps: 0, things: 0, events: 0 })
  })

  test('applied, the cockpit draws it with its source; sent twice, it is applied once', async () => {
    const wish = request()
    for (const _ of [1, 2]) expect(must(await supply(office, wish)).applied).toBe(true)
    expect(await rows()).toEqual({ maps: 1, things: 1, events: 1 })
    expect(await supply(office, { ...wish, bytes: fileOf(['清溪县'], 114) })).toMatchObject({
      problem: { code: 'E_REQUEST_REUSED' },
    })
    const id = (await drawn(office)) ?? ''
    expect(await inUse(office)).toMatchObject({ id, title: '县界.geojson' })
    const shapes = must(await read(office, today, (deps) => mapShapes(deps, { id })))
    expect(shapes).toMatchObject({ source: wish.source, shapes: [{ polygons: [square(113)] }] })
  })

  test('is never seen from another city', async () => {
    const id = (await drawn(office)) ?? ''
    expect(await drawn(foreign)).toBeNull()
    expect(must(await current(foreign))).toEqual({ map: null, missing: [] })
    expect(await read(foreign, today, (deps) => mapShapes(deps, { id }))).toMatchObject({
      problem: { code: 'E_NOT_FOUND' },
    })
  })

  test('is replaced by the next one; of two supplied at once one stays in use', async () => {
    const first = (await drawn(office)) ?? ''
    await Promise.all([
      supply(office, request(fileOf(['清溪县'], 115))),
      supply(office, request(fileOf(['清溪县'], 116))),
    ])
    const states = await asOwner(ownerUrl, async (client) => {
      const found = await client.query<{ id: string; state: string }>(
        `select id, state from thing where kind = 'county-map' order by state, id`,
      )
      return found.rows
    })
    expect(states.map((row) => row.state)).toEqual(['replaced', 'replaced', 'shown'])
    expect(states.find((row) => row.id === first)?.state).toBe('replaced')
    expect(await drawn(office)).toBe(states.at(-1)?.id)
  })

  test('removed, it gives the tiles back and stays in the history', async () => {
    await take(office, (await drawn(office)) ?? '', 'remove', { why: '行政区划调整' })
    expect(await drawn(office)).toBeNull()
    expect(must(await current(office)).map).toBeNull()
    expect((await rows())?.maps).toBe(3)
  })

  test('is refused with the reason when it is too large, no map, or its source too long', async () => {
    const refused = async (wish: ReturnType<typeof request>) => {
      const answer = await supply(office, wish)
      return answer.ok ? 'done' : answer.problem.code
    }
    expect(await refused(request(new Uint8Array(9 * 1024 * 1024)))).toBe('E_TOO_LARGE')
    expect(await refused(request(new TextEncoder().encode('<svg/>')))).toBe('E_INPUT')
    expect(await refused({ ...request(), source: '长'.repeat(121) })).toBe('E_INPUT')
    expect(await supply(person(here, 'leader', randomUUID()))).toMatchObject({ problem: { code: 'E_FORBIDDEN' } })
  })
})

import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

const square = [
  [113, 34],
  [114, 34],
  [114, 35],
  [113, 34],
]

/** The county map: supplied by office and administrator, drawn for everybody of the city, for nobody else. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const statuses = async (ask: (asker: Asker) => Promise<number>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String(await ask(asker))
    return seen
  }
  const form = (apply: boolean) => {
    const features = [{ properties: { name: '清溪县' }, geometry: { type: 'Polygon', coordinates: [square] } }]
    const body = new FormData()
    body.set('file', new Blob([JSON.stringify({ type: 'FeatureCollection', features })]), '县界.geojson')
    body.set('requestId', fresh())
    body.set('apply', String(apply))
    return body
  }

  test('a county map is the office’s and the administrator’s to keep, and ends at the city', async () => {
    const keepers = row('200 403 403 403 403 403 200 200 401')
    const supply = (asker: Asker) => pair.clients[asker].post(url('maps.supply'), form(false))
    expect(await statuses(async (asker) => (await supply(asker)).status)).toEqual(keepers)
    const opening = { kind: 'county-map', step: 'supply', requestId: fresh(), answers: { map: {} } }
    expect((await pair.clients.office.post(url('things.open'), opening)).status).toBe(400)
    const done = await pair.clients.office.post(url('maps.supply'), form(true))
    expect(done.json.applied).toBe(true)
    const current = await statuses(async (asker) => (await pair.clients[asker].get(url('maps.current'))).status)
    expect(current).toEqual(keepers)
    const id: string = (await pair.clients.office.get(url('maps.current'))).json.map.id
    expect((await pair.clients.foreign.get(url('maps.current'))).json.map).toBeNull()
    const shapes = await statuses(async (asker) => (await pair.clients[asker].get(url('maps.shapes', { id }))).status)
    expect(shapes).toEqual(row('200 200 200 200 200 200 200 404 401'))
    const drawn = await statuses(async (asker) => {
      const answer = await pair.clients[asker].get(url('cockpit.get'))
      return answer.status === 200 ? Number(answer.json.map === id) : answer.status
    })
    expect(drawn).toEqual(row('1 1 1 1 1 1 403 0 401'))
    const read = await statuses(async (asker) => (await pair.clients[asker].get(url('things.get', { id }))).status)
    expect(read).toEqual(row('200 404 404 404 404 404 200 404 401'))
    steps.add('county-map.remove')
    expect(await statuses(async (asker) => (await act(asker, id, 'remove')).status)).toEqual(
      row('409 404 404 404 404 404 409 404 401'),
    )
  })
}

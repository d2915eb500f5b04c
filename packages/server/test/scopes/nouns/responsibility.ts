import { expect, test } from 'vitest'
import { type Asker, askers, fresh, type Target, targets } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { officeOnly, type Rows, row } from '../table.ts'

/** Protection responsibilities and who is in charge: one in each city; a cell of every target, its unit in charge. */
export function scopes({ pair, url, act, answers, steps }: Matrix): void {
  const regions: Readonly<Record<Target, string>> = {
    own: '990100',
    sister: '990100',
    county: '990121',
    otherCounty: '990122',
    otherCity: '990200',
  }
  const made = (async () => {
    const list = async (city: string, name: string) =>
      (await pair.open(pair.machine, city, 'responsibility', 'list', { name, level: 'both' })).thing.id
    // The own unit and its sister sit in the city; each leads a responsibility of its own there.
    const ids: Record<Target, string> = {
      own: await list(pair.here, '商标侵权查处'),
      sister: await list(pair.here, '专利行政裁决'),
      county: '',
      otherCounty: '',
      otherCity: await list(pair.there, '商标侵权查处'),
    }
    ids.county = ids.own
    ids.otherCounty = ids.own
    const cells = await pair.read(pair.machine, '2026-03-02', ({ tx }) =>
      tx.selectFrom('thing').select(['id', 'parent_id', 'region']).where('kind', '=', 'charge').execute(),
    )
    const charges = {} as Record<Target, string>
    for (const target of targets) {
      charges[target] =
        cells.find((cell) => cell.parent_id === ids[target] && cell.region === regions[target])?.id ?? ''
      await pair.take(pair.machine, charges[target], 'assign', { unit: pair.units[target] })
    }
    return { ids, charges }
  })()

  test('a responsibility and its cases are known to the staff of its city and to nobody else', async () => {
    const { ids } = await made
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
    for (const id of ['responsibilities.get', 'responsibilities.cases'] as const) {
      expect(await answers(async (a, t) => (await pair.clients[a].get(url(id, { id: ids[t] }))).status), id).toEqual(
        expected,
      )
    }
  })

  test('who is in charge is read by the unit itself, by the county’s officer, and by those who read everything', async () => {
    const { charges } = await made
    expect(
      await answers(async (a, t) => (await pair.clients[a].get(url('things.get', { id: charges[t] }))).status),
    ).toEqual({
      office: '200 200 200 200 404',
      lead: '200 404 404 404 404',
      reporter: '200 404 404 404 404',
      county: '404 404 200 404 404',
      leader: '200 200 200 200 404',
      auditor: '200 200 200 200 404',
      administrator: '404 404 404 404 404',
      foreign: '404 404 404 404 200',
      public: '401 401 401 401 401',
    })
  })

  test('the map, its list and its export hold the city’s cells, and a county’s for the county alone', async () => {
    await made
    const lists = {} as Record<Asker, string>
    const maps = {} as Record<Asker, string>
    const sheets = {} as Record<Asker, string>
    for (const asker of askers) {
      const client = pair.clients[asker]
      const list = await client.get(url('charges.list'))
      lists[asker] = list.status === 200 ? String(list.json.total) : String(list.status)
      const map = await client.get(url('responsibilities.matrix'))
      maps[asker] = map.status === 200 ? `${map.json.places.length}/${map.json.counts.cells}` : String(map.status)
      sheets[asker] = String((await client.get(url('charges.export'))).status)
    }
    expect(lists).toEqual(row('6 2 2 4 6 6 403 3 401'))
    expect(maps).toEqual(row('3/6 1/2 1/2 2/4 3/6 3/6 403 3/3 401'))
    expect(sheets).toEqual(row('200 200 200 200 200 200 403 200 401'))
  })

  test('posts and people to choose from end at unit and county, responsibilities and clauses at the city', async () => {
    await made
    const found = async (of: string) => {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) {
        const answer = await pair.clients[asker].get(`${url('records.find')}?of=${of}`)
        seen[asker] = answer.status === 200 ? String(answer.json.rows.length) : String(answer.status)
      }
      return seen
    }
    expect(await found('post')).toEqual(row('12 0 0 1 0 0 0 1 401'))
    expect(await found('responsibility')).toEqual(row('2 2 2 2 2 2 0 1 401'))
    // All whom one may read; else the colleagues of one's own units.
    expect(await found('person')).toEqual(row('14 4 3 2 14 14 14 1 401'))
    const [mine] = Object.values(await found('clause'))
    expect(Number(mine)).toBeGreaterThan(3)
    expect((await pair.clients.office.get(`${url('records.find')}?of=post&q=foreign`)).json.rows).toEqual([])
  })

  test('the office lists and changes responsibilities; a county officer names who is in charge at home', async () => {
    const { ids, charges } = await made
    const opened = {} as Record<Asker, string>
    for (const asker of askers) {
      const wish = { kind: 'responsibility', step: 'list', requestId: fresh(), answers: {} }
      opened[asker] = String((await pair.clients[asker].post(url('things.open'), wish)).status)
    }
    expect(opened).toEqual(row('400 403 403 403 403 403 403 400 401'))
    steps.add('responsibility.list')
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
    for (const step of ['amend', 'drop']) {
      steps.add(`responsibility.${step}`)
      expect(await answers(async (a, t) => (await act(a, ids[t], step)).status), step).toEqual(staff)
    }
    for (const step of ['assign', 'release']) {
      steps.add(`charge.${step}`)
      expect(await answers(async (a, t) => (await act(a, charges[t], step)).status), step).toEqual({
        ...officeOnly,
        county: '404 404 409 404 404',
      })
    }
  })
}

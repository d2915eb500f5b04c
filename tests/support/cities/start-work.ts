import { randomUUID } from 'node:crypto'
import { divisionsOf } from './five.ts'
import { act, open, post, type Resident, rowsOf, upload } from './resident.ts'

/**
 * Lets a city's office begin what a year holds, each thing named for the city: an order with a file, a conference that
 * meets, a rule, a protection responsibility, an outside assessment, a population, a county on record; and a report with
 * evidence where its plan still runs.
 */
export async function startWork(city: Resident): Promise<void> {
  const { office, lead, reporter } = city.people
  const of = (what: string): string => `${city.name}${what}`
  const units = await rowsOf(office, '/api/units')
  const named = (name: string): string => String(units.find((unit) => unit.name === of(name))?.id)
  const market = named('市场监督管理局')
  const conference = named('知识产权战略实施工作联席会议办公室')
  const tasks = await rowsOf(office, '/api/tasks')
  const [, county] = divisionsOf(city.code)

  await open(office, 'order', 'issue', {
    ...{
      title: of('督办事项'),
      basis: of('办公会议'),
      urgency: 'usual',
      lead: market,
      dueOn: '2027-06-30',
      every: 'none',
    },
    asks: '按月报送。',
    files: [await upload(office, `${city.name}督办附件.txt`, of('的督办附件'))],
  })
  const body = await open(office, 'body', 'found', {
    ...{ name: of('联席会议'), sort: 'conference', host: conference, chair: conference, from: '2026-01-01' },
    ...{ every: 'quarter', members: [market], ground: of('政府批复') },
  })
  await open(office, 'meeting', 'call', { on: '2026-12-20', place: of('会议室'), agenda: of('年度议题') }, body)
  const rule = { title: of('办法'), sort: 'measures', drafter: market, purpose: of('要解决的问题') }
  await open(office, 'rule-project', 'propose', rule)
  await open(office, 'responsibility', 'list', { name: of('专利纠纷裁决'), level: 'both' })
  await open(office, 'scheme', 'make', {
    ...{ name: of('外部考评'), sort: 'other', by: of('的上级'), cutoff: '2026-12-31', ground: of('通知') },
  })
  await open(office, 'population', 'enter', {
    ...{ name: of('人口基数'), source: of('统计公报'), rows: `${county?.[1]} 2025 50` },
  })
  await open(office, 'county', 'enrol', { region: county?.[0] })

  const task = tasks.find(({ state }) => state !== 'closed')
  if (!task) return
  const id = String(task.id)
  await act(office, id, 'assign', { lead: market })
  await act(lead, id, 'sign')
  const files = [await upload(reporter, `${city.name}佐证.txt`, of('的佐证'))]
  await open(reporter, 'report', 'submit', { text: of('已办'), files }, id)
}

/** A search that the office keeps, and a filter of the task list that it shares with its city. */
export async function saveView(city: Resident): Promise<void> {
  await open(city.people.office, 'search-watch', 'keep', { title: `${city.name}订阅`, q: city.name })
  const view = { page: 'tasks', name: `${city.name}的筛选`, search: { q: city.name }, shared: true }
  await post(city.people.office, '/api/views', view)
}

/** A county map of one square, so that every city has a map of its own. */
export async function supplyMap(city: Resident): Promise<void> {
  const regions = await rowsOf(city.people.office, '/api/regions')
  const county = regions.find(({ parent }) => parent === city.code)?.name
  const [x, y] = [110, 30]
  const corners = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y],
  ]
  const geometry = { type: 'Polygon', coordinates: [corners] }
  const map = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: county }, geometry }] }
  const { request, csrf } = city.people.office
  const answer = await request.post('/api/maps/counties', {
    headers: { 'x-zq-csrf': csrf },
    multipart: {
      file: { name: 'map.json', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(map)) },
      source: `${city.name}的县域地图`,
      apply: 'true',
      requestId: randomUUID(),
    },
  })
  if (!answer.ok()) throw new Error(`${city.name}: ${answer.status()} ${await answer.text()}`)
}

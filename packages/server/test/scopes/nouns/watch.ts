import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import { type Matrix, tryStep } from '../matrix.ts'
import { row } from '../table.ts'

/** A search somebody keeps is theirs alone; topics are kept by the office and read by everybody in the city's name. */
export function scopes({ pair, url, steps }: Matrix): void {
  const told = async (ask: (asker: Asker) => Promise<unknown>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String(await ask(asker))
    return seen
  }
  const begin = (asker: Asker, kind: string, step: string, answers: object) =>
    pair.clients[asker].post(url('things.open'), { kind, step, requestId: fresh(), answers })

  test('everybody with an account keeps searches, and nobody sees those of another', async () => {
    const ids = new Map<Asker, string>()
    const keep = await told(async (asker) => {
      const answer = await begin(asker, 'search-watch', 'keep', { title: asker, q: '水泵' })
      if (answer.status === 200) ids.set(asker, answer.json.thing.id)
      return answer.status
    })
    steps.add('search-watch.keep')
    expect(keep).toEqual(row('200 200 200 200 200 200 200 200 401'))
    const list = url('watches.list')
    expect(await told(async (asker) => (await pair.clients[asker].get(list)).json.total ?? '-')).toEqual(
      row('1 1 1 1 1 1 1 1 -'),
    )
    const id = ids.get('reporter') ?? ''
    const found = url('watches.found', { id })
    expect(await told(async (asker) => (await pair.clients[asker].get(found)).status)).toEqual(
      row('404 404 200 404 404 404 404 404 401'),
    )
    for (const step of ['amend', 'end']) {
      steps.add(`search-watch.${step}`)
      expect(await told(async (asker) => (await tryStep(url, pair.clients[asker], id, step)).status), step).toEqual(
        row('404 404 409 404 404 404 404 404 401'),
      )
    }
  })

  test('a topic is begun, changed and ended by the office and read by everybody', async () => {
    const about = { title: '水泵', about: '水泵', q: '水泵' }
    const begun = await told(async (asker) => (await begin(asker, 'topic', 'begin', about)).status)
    steps.add('topic.begin')
    expect(begun).toEqual(row('200 403 403 403 403 403 403 200 401'))
    const inCity = `?city=${pair.here}`
    const open = row('200 200 200 200 200 200 200 200 200')
    const { rows } = (await pair.clients.public.get(`${url('topics.list')}${inCity}`)).json
    const { id } = rows[0]
    expect(
      await told(async (asker) => (await pair.clients[asker].get(`${url('topics.list')}${inCity}`)).status),
    ).toEqual(open)
    const { openedAt } = rows[0]
    const month = String(openedAt).slice(0, 7)
    for (const address of [url('topics.bulletin', { month }), url('topics.joined', { id })]) {
      const whole = `${address}${inCity}&month=${month}`
      expect(await told(async (asker) => (await pair.clients[asker].get(whole)).status), address).toEqual(open)
    }
    const one = `${url('topics.get', { id })}${inCity}`
    expect(await told(async (asker) => (await pair.clients[asker].get(one)).status)).toEqual(open)
    for (const step of ['amend', 'end']) {
      steps.add(`topic.${step}`)
      expect(await told(async (asker) => (await tryStep(url, pair.clients[asker], id, step)).status), step).toEqual(
        row('409 403 403 403 403 403 403 404 401'),
      )
    }
  })
}

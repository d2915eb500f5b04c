import { expect, test } from 'vitest'
import { askers, fresh } from '../city-pair.ts'
import { type Matrix, tryStep } from '../matrix.ts'

/** Classes: read like the service they belong to; run, with their lessons and codes, by the unit alone. */
export function scopes({ pair, url, steps }: Matrix): void {
  const all = async <T>(ask: (client: (typeof pair.clients)['office']) => Promise<T>) => {
    const said: T[] = []
    for (const asker of askers) said.push(await ask(pair.clients[asker]))
    return said.join(' ')
  }
  const held = {
    title: '实务班',
    syllabus: '专利挖掘',
    dates: { from: '2026-12-01', to: '2026-12-02' },
    until: '2026-11-30',
    place: '三楼',
    places: 10,
    hours: 6,
    share: 80,
    exam: false,
  }
  const lesson = { label: '第一讲', on: '2026-12-01', hours: 6 }
  const run = '403 409 403 403 403 403 403 404 401'
  const open = '403 400 403 403 403 403 403 404 401'

  test('a class is announced, run and closed by the unit; everybody reads it, the unit and the overseers its people', async () => {
    const own = { item: 'training', unit: pair.units.own, place: '二楼', hours: '工作日', phone: '1', complaints: '2' }
    const offered = await pair.open(pair.machine, pair.here, 'offering', 'offer', { ...own, decide: 5 })
    await pair.take(pair.machine, offered.thing.id, 'publish', {})
    steps.add('training-class.announce')
    const announce = { kind: 'training-class', step: 'announce', parentId: offered.thing.id, answers: {} }
    expect(await all(async (c) => (await c.post(url('things.open'), { ...announce, requestId: fresh() })).status)).toBe(
      open,
    )
    const { id } = (await pair.open(pair.machine, pair.here, 'training-class', 'announce', held, offered.thing.id))
      .thing
    for (const step of ['amend', 'stop', 'marks', 'certify', 'callOff']) {
      steps.add(`training-class.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(run)
    }
    expect(await all(async (c) => (await c.get(url('classes.get', { id }))).status)).toBe(
      '200 200 200 200 200 200 200 404 401',
    )
    expect(await all(async (c) => (await c.get(url('classes.get', { id }))).json.inside ?? '-')).toBe(
      'true true false false false true false - -',
    )

    steps.add('training-session.hold')
    const hold = { kind: 'training-session', step: 'hold', parentId: id, answers: {} }
    expect(await all(async (c) => (await c.post(url('things.open'), { ...hold, requestId: fresh() })).status)).toBe(
      open,
    )
    const session = (await pair.open(pair.machine, pair.here, 'training-session', 'hold', lesson, id)).thing
    expect(await all(async (c) => (await c.get(url('things.get', { id: session.id }))).status)).toBe(
      '200 200 404 404 404 200 404 404 401',
    )
    for (const step of ['renew', 'end', 'mark']) {
      steps.add(`training-session.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, session.id, step)).status), step).toBe(
        '403 409 404 404 404 403 404 404 401',
      )
    }
  })
}

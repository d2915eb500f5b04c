import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

const frame = (name: string) => ({ name, sort: 'other', by: '省局', cutoff: '2025-12-31', ground: '通知' })

/** Outside assessments: kept by the office, read by everybody inside who reads figures. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const statuses = async (ask: (asker: Asker) => Promise<number>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String(await ask(asker))
    return seen
  }

  test('outside assessments are kept by the office and read inside its own city', async () => {
    const opened = await statuses(async (asker) => {
      const body = { kind: 'scheme', step: 'make', requestId: fresh(), answers: {} }
      return (await pair.clients[asker].post(url('things.open'), body)).status
    })
    expect(opened).toEqual(row('400 403 403 403 403 403 403 400 401'))
    steps.add('scheme.make')
    const { id } = (await pair.open(pair.machine, pair.here, 'scheme', 'make', frame('考评'))).thing
    const line = { source: pair.indicators.own, name: '甲', shows: 'value', factor: 1, digits: 0 }
    await pair.take(pair.machine, id, 'putItem', line)
    const got = await statuses(async (asker) => (await pair.clients[asker].get(url('schemes.get', { id }))).status)
    expect(got).toEqual(row('200 200 200 200 200 200 403 404 401'))
    for (const endpoint of ['schemes.list', 'schemes.points'] as const) {
      const listed = await statuses(async (asker) => {
        const answer = await pair.clients[asker].get(url(endpoint))
        return answer.status === 200 ? answer.json.total : answer.status
      })
      expect(listed, endpoint).toEqual(row('1 1 1 1 1 1 403 0 401'))
    }
    for (const step of ['change', 'putItem', 'putItems', 'dropItem', 'send', 'reopen', 'end']) {
      steps.add(`scheme.${step}`)
      const seen = await statuses(async (asker) => (await act(asker, id, step)).status)
      expect(seen, step).toEqual(row('409 403 403 403 403 403 404 404 401'))
    }
  })
  test('a table of items is taken from the office alone, and only while its own city compiles', async () => {
    const { id } = (await pair.open(pair.machine, pair.here, 'scheme', 'make', frame('导入考评'))).thing
    const template = await statuses(async (asker) => (await pair.clients[asker].get(url('schemes.template'))).status)
    expect(template).toEqual(row('200 403 403 403 403 403 403 200 401'))
    const imported = () =>
      statuses(async (asker) => {
        const form = new FormData()
        form.set('file', new Blob(['序号,项目\n1,越权项目\n']), '指标.csv')
        form.set('scheme', id)
        form.set('requestId', fresh())
        form.set('apply', 'false')
        return (await pair.clients[asker].post(url('schemes.import'), form)).status
      })
    expect(await imported()).toEqual(row('200 403 403 403 403 403 403 404 401'))
    await pair.take(pair.machine, id, 'end', { why: '不再进行' })
    expect(await imported()).toEqual(row('409 403 403 403 403 403 403 404 401'))
  })
}

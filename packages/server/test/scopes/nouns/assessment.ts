import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Who draws up, scores and freezes an assessment, who reads it, who objects and who decides. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const statuses = async (ask: (asker: Asker) => Promise<number>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String(await ask(asker))
    return seen
  }

  test('assessments are the office’s; scored, they are read inside; objections are the assessed unit’s', async () => {
    const opened = await statuses(async (asker) => {
      const body = { kind: 'assessment', step: 'draw', requestId: fresh(), answers: {} }
      return (await pair.clients[asker].post(url('things.open'), body)).status
    })
    expect(opened).toEqual(row('400 403 403 403 403 403 403 400 401'))
    steps.add('assessment.draw')
    const items = [{ id: 'work', name: '日常工作', weight: 10, rule: 'manual', indicator: null }]
    const answers = {
      name: '考核',
      period: '2025',
      subjects: [pair.units.own, pair.units.county],
      groups: false,
      items,
    }
    const { id } = (await pair.open(pair.machine, pair.here, 'assessment', 'draw', answers)).thing
    const get = () => statuses(async (asker) => (await pair.clients[asker].get(url('assessments.get', { id }))).status)
    const listed = () =>
      statuses(async (asker) => {
        const answer = await pair.clients[asker].get(url('assessments.list'))
        return answer.status === 200 ? answer.json.total : answer.status
      })
    expect(await get()).toEqual(row('200 404 404 404 200 200 403 404 401'))
    expect(await listed()).toEqual(row('1 0 0 0 1 1 403 0 401'))
    await pair.take(pair.machine, id, 'score')
    expect(await get()).toEqual(row('200 200 200 200 200 200 403 404 401'))
    expect(await listed()).toEqual(row('1 1 1 1 1 1 403 0 401'))
    for (const step of ['change', 'grade', 'score', 'freeze']) {
      steps.add(`assessment.${step}`)
      const seen = await statuses(async (asker) => (await act(asker, id, step)).status)
      expect(seen, step).toEqual(row('409 403 403 403 403 403 404 404 401'))
    }
    const raising = await statuses(async (asker) => {
      const body = { kind: 'objection', step: 'raise', parentId: id, requestId: fresh(), answers: {} }
      return (await pair.clients[asker].post(url('things.open'), body)).status
    })
    expect(raising).toEqual(row('403 400 403 400 403 403 404 404 401'))
    steps.add('objection.raise')
    const body = { item: 'work', claim: '偏低' }
    const request = { kind: 'objection', step: 'raise', parentId: id, requestId: fresh(), answers: body }
    const raised = await pair.clients.county.post(url('things.open'), request)
    const objection: string = raised.json.thing.id
    for (const step of ['uphold', 'reject']) {
      steps.add(`objection.${step}`)
      const seen = await statuses(async (asker) => (await act(asker, objection, step)).status)
      expect(seen, step).toEqual(row('409 404 404 403 403 403 404 404 401'))
    }
    const own = await statuses(async (asker) => {
      const answer = await pair.clients[asker].get(url('assessments.get', { id }))
      return answer.status === 200 ? answer.json.objections.length : answer.status
    })
    expect(own).toEqual(row('1 0 0 1 1 1 403 404 401'))
  })
}

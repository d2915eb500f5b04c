import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Who begins, draws up, checks and closes an evaluation of a plan, and who reads it. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const statuses = async (ask: (asker: Asker) => Promise<number>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String(await ask(asker))
    return seen
  }

  test('evaluations are the office’s, checked by it or a leader; closed, they are read inside', async () => {
    const opened = await statuses(async (asker) => {
      const body = { kind: 'evaluation', step: 'begin', parentId: pair.plans.here, requestId: fresh(), answers: {} }
      return (await pair.clients[asker].post(url('things.open'), body)).status
    })
    expect(opened).toEqual(row('400 403 403 403 403 403 403 404 401'))
    steps.add('evaluation.begin')
    const answers = { from: 2025, to: 2025, evaluator: pair.units.own }
    const { id } = (await pair.open(pair.machine, pair.here, 'evaluation', 'begin', answers, pair.plans.here)).thing
    const get = () => statuses(async (asker) => (await pair.clients[asker].get(url('evaluations.get', { id }))).status)
    const listed = () =>
      statuses(async (asker) => {
        const answer = await pair.clients[asker].get(url('evaluations.list'))
        return answer.status === 200 ? answer.json.total : answer.status
      })
    expect(await get()).toEqual(row('200 404 404 404 200 200 403 404 401'))
    expect(await listed()).toEqual(row('1 0 0 0 1 1 403 0 401'))
    const due = await statuses(async (asker) => (await pair.clients[asker].get(url('evaluations.due'))).status)
    expect(due).toEqual(row('200 200 200 200 200 200 403 200 401'))
    const byOffice = row('409 404 404 404 403 403 404 404 401')
    const byChecker = row('409 404 404 404 409 403 404 404 401')
    const who = {
      write: byOffice,
      propose: byOffice,
      submit: byOffice,
      close: byOffice,
      drop: byOffice,
      check: byChecker,
      return: byChecker,
    }
    for (const [step, expected] of Object.entries(who)) {
      steps.add(`evaluation.${step}`)
      expect(await statuses(async (asker) => (await act(asker, id, step)).status), step).toEqual(expected)
    }
    await pair.take(pair.machine, id, 'write', { findings: '进展', proposals: '无' })
    for (const step of ['submit', 'check', 'close']) await pair.take(pair.machine, id, step)
    expect(await get()).toEqual(row('200 200 200 200 200 200 403 404 401'))
    expect(await listed()).toEqual(row('1 1 1 1 1 1 403 0 401'))
  })
}

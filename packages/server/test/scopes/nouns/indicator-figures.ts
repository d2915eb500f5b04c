import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Who may enter county figures, declare arithmetic, break a target down, and see what must happen. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  test('county figures, arithmetic and breakdown are the office’s', async () => {
    for (const step of ['enterCells', 'declare', 'bind', 'unbind', 'breakDown']) {
      steps.add(`indicator.${step}`)
      const seen = {} as Record<Asker, string>
      for (const asker of askers) seen[asker] = String((await act(asker, pair.indicators.own, step)).status)
      expect(seen, step).toEqual(row('409 403 403 403 403 403 404 404 401'))
    }
  })

  test('what must happen is read by everybody inside; a breakdown is proposed to the office', async () => {
    const ask = async (id: 'indicators.needed' | 'indicators.propose', target: 'own' | 'otherCity') => {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) {
        seen[asker] = String((await pair.clients[asker].get(url(id, { id: pair.indicators[target] }))).status)
      }
      return seen
    }
    expect(await ask('indicators.needed', 'own')).toEqual(row('200 200 200 200 200 200 403 404 401'))
    expect(await ask('indicators.needed', 'otherCity')).toEqual(row('404 404 404 404 404 404 403 200 401'))
    expect(await ask('indicators.propose', 'own')).toEqual(row('200 403 403 403 403 403 403 404 401'))
    expect(await ask('indicators.propose', 'otherCity')).toEqual(row('404 403 403 403 403 403 403 200 401'))
  })

  test('population figures are entered and retired by the office and read by everybody of the city', async () => {
    const answers = { name: '公报', source: '统计局', rows: '清溪县 2025 52.3' }
    const wrong = {} as Record<Asker, string>
    for (const asker of askers) {
      const body = { kind: 'population', step: 'enter', requestId: fresh(), answers: {} }
      wrong[asker] = String((await pair.clients[asker].post(url('things.open'), body)).status)
    }
    expect(wrong).toEqual(row('400 403 403 403 403 403 403 400 401'))
    const body = { kind: 'population', step: 'enter', requestId: fresh(), answers }
    const made = await pair.clients.office.post(url('things.open'), body)
    steps.add('population.enter')
    steps.add('population.retire')
    const retired = {} as Record<Asker, string>
    const listed = {} as Record<Asker, string>
    for (const asker of askers) {
      retired[asker] = String((await act(asker, made.json.thing.id, 'retire')).status)
      const answer = await pair.clients[asker].get(url('populations.list'))
      listed[asker] = answer.status === 200 ? String(answer.json.total) : String(answer.status)
    }
    expect(retired).toEqual(row('409 403 403 403 403 403 404 404 401'))
    expect(listed).toEqual(row('1 1 1 1 1 1 403 0 401'))
  })
}

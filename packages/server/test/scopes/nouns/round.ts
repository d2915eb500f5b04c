import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Who runs a round, who reads it, who fills in a sheet. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const statuses = async (ask: (asker: Asker) => Promise<number>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String(await ask(asker))
    return seen
  }

  test('rounds are run by the office; a sheet is its unit’s and the office’s alone', async () => {
    const counties = [pair.units.county, pair.units.otherCounty]
    const sum = { form: 'plain', from: 'sum', base: null, twice: false, why: '汇总' }
    await pair.take(pair.machine, pair.indicators.own, 'declare', sum)
    const answers = {
      name: '填报',
      period: '2025',
      indicators: [pair.indicators.own],
      reporters: counties,
      closesOn: '2099-01-20',
    }
    const opened = await statuses(async (asker) => {
      const body = { kind: 'round', step: 'launch', requestId: fresh(), answers: {} }
      return (await pair.clients[asker].post(url('things.open'), body)).status
    })
    expect(opened).toEqual(row('400 403 403 403 403 403 403 400 401'))
    const made = await pair.open(pair.machine, pair.here, 'round', 'launch', answers)
    const id = made.thing.id
    const { rows } = (await pair.clients.office.get(url('rounds.get', { id }))).json
    const sheet: string = rows[0].id
    steps.add('round.launch')
    for (const step of ['extend', 'lock']) {
      steps.add(`round.${step}`)
      const seen = await statuses(async (asker) => (await act(asker, id, step)).status)
      expect(seen, step).toEqual(row('409 403 403 403 403 403 404 404 401'))
    }
    for (const step of ['save', 'submit']) {
      steps.add(`sheet.${step}`)
      const seen = await statuses(async (asker) => (await act(asker, sheet, step)).status)
      expect(seen, step).toEqual(row('403 404 404 409 403 403 404 404 401'))
    }
    for (const step of ['return', 'accept', 'correct']) {
      steps.add(`sheet.${step}`)
      const seen = await statuses(async (asker) => (await act(asker, sheet, step)).status)
      expect(seen, step).toEqual(row('409 404 404 403 403 403 404 404 401'))
    }
    const get = (name: 'rounds.get' | 'sheets.get', of: string) =>
      statuses(async (asker) => (await pair.clients[asker].get(url(name, { id: of }))).status)
    expect(await get('rounds.get', id)).toEqual(row('200 200 200 200 200 200 403 404 401'))
    expect(await get('sheets.get', sheet)).toEqual(row('200 404 404 200 200 200 403 404 401'))
    const listed = await statuses(async (asker) => {
      const answer = await pair.clients[asker].get(url('rounds.list'))
      return answer.status === 200 ? answer.json.total : answer.status
    })
    expect(listed).toEqual(row('1 1 1 1 1 1 403 0 401'))
    const seenSheets = await statuses(async (asker) => {
      const answer = await pair.clients[asker].get(url('rounds.get', { id }))
      return answer.status === 200 ? answer.json.rows.length : answer.status
    })
    expect(seenSheets).toEqual(row('2 0 0 1 2 2 403 404 401'))
  })
}

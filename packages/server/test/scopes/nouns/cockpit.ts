import { expect, test } from 'vitest'
import { type Asker, askers } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** The cockpit counts within what its asker may see; each figure opens to as many rows. */
export function scopes({ pair, url }: Matrix): void {
  test('the cockpit counts the asker’s own things, and its figures open to as many rows', async () => {
    const counted = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url('cockpit.get'))
      if (answer.status !== 200) {
        counted[asker] = String(answer.status)
        expect((await pair.clients[asker].get(`${url('cockpit.rows')}?figure=late`)).status).toBe(answer.status)
        continue
      }
      const { course, stuck, next } = answer.json
      counted[asker] = String(course.total.value)
      for (const figure of [course.total, stuck.late, stuck.unsigned, next.month, next.quarter]) {
        const rows = await pair.clients[asker].get(`${url('cockpit.rows')}?figure=${figure.id}&limit=200`)
        expect(rows.json.total, `${asker} ${figure.id}`).toBe(figure.value)
        expect(rows.json.rows, `${asker} ${figure.id}`).toHaveLength(figure.value)
      }
    }
    const [office, foreign] = [pair.clients.office, pair.clients.foreign]
    expect(counted).toEqual(row('1 1 1 1 1 1 403 1 401'))
    expect((await foreign.get(url('cockpit.get'))).text).not.toContain(pair.tasks.own)
    expect((await office.get(`${url('cockpit.rows')}?figure=nothing`)).status).toBe(404)
  })
}

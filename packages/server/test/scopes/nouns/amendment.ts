import { expect, test } from 'vitest'
import { type Asker, askers } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** A new document for a published plan: the office of its city compares and amends, nobody else. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  test('a plan is compared with a document by the office of its city, and with one of its own city', async () => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(
        `${url('policies.compare', { id: pair.plans.here })}?with=${pair.plans.here}`,
      )
      seen[asker] = String(answer.status)
    }
    expect(seen).toEqual(row('200 403 403 403 403 403 403 404 401'))
    const across = `${url('policies.compare', { id: pair.plans.here })}?with=${pair.plans.there}`
    expect((await pair.clients.office.get(across)).status).toBe(404)
  })

  test('a plan is amended by the office alone', async () => {
    steps.add('policy.amend')
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String((await act(asker, pair.plans.here, 'amend')).status)
    expect(seen).toEqual(row('409 403 403 403 403 403 403 404 401'))
  })
}

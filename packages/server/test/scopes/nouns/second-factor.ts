import { expect, test } from 'vitest'
import { type Asker, askers } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Everybody has a second factor of his own; only an administrator resets another's, or says which roles need one. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  test('a second factor is its owner’s own business', async () => {
    const seen = async (call: (asker: Asker) => Promise<{ readonly status: number }>) => {
      const line = {} as Record<Asker, string>
      for (const asker of askers) line[asker] = String((await call(asker)).status)
      return line
    }
    const read = await seen((asker) => pair.clients[asker].get(url('secondFactor.get')))
    expect(read).toEqual(row('200 200 200 200 200 200 200 200 401'))
    // Without the password nothing begins; without a beginning there is nothing to confirm or end.
    const own = row('401 401 401 401 401 401 401 401 401')
    const wrong = { password: 'not my password', code: '000000' }
    expect(await seen((asker) => pair.clients[asker].post(url('secondFactor.begin'), wrong))).toEqual(own)
    const none = row('409 409 409 409 409 409 409 409 401')
    expect(await seen((asker) => pair.clients[asker].post(url('secondFactor.confirm'), wrong))).toEqual(none)
    expect(await seen((asker) => pair.clients[asker].post(url('secondFactor.end'), wrong))).toEqual(none)
  })

  test('only an administrator resets a second factor, binds an identity, or says who needs a factor', async () => {
    steps.add('person.resetSecondFactor')
    for (const step of ['bindIdentity', 'unbindIdentity']) steps.add(`person.${step}`)
    steps.add('city.setSecondFactor')
    const answers = async (id: string, step: string) => {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) seen[asker] = String((await act(asker, id, step)).status)
      return seen
    }
    for (const step of ['resetSecondFactor', 'bindIdentity', 'unbindIdentity']) {
      expect(await answers(pair.persons.reporter, step), step).toEqual(row('403 404 404 404 403 403 409 404 401'))
    }
    expect(await answers(pair.cities.own, 'setSecondFactor')).toEqual(row('404 404 404 404 404 404 409 404 401'))
  })
}

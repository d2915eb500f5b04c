import { expect, test } from 'vitest'
import { type Client, fresh } from './city-pair.ts'
import type { Matrix } from './matrix.ts'

/** What the hall's part of the matrix lends: its askers in their order, and the service that is offered. */
interface Lent extends Pick<Matrix, 'url'> {
  readonly all: (ask: (client: Client) => Promise<number>) => Promise<string>
  readonly offered: { readonly id: string }
}

/** The counter: who files for whoever came. */
export function counterScopes({ url, all, offered }: Lent): void {
  test('the head and the officers of the unit in charge take cases at the counter, nobody else does', async () => {
    const comer = { sort: 'person', name: '来办人', number: '1', contact: '来办人', phone: '0390-5550101' }
    const filed = () => ({ offering: offered.id, comer, answers: {}, papers: [], requestId: fresh() })
    expect(await all(async (c) => (await c.post(url('counter.file'), filed())).status)).toBe(
      '403 400 403 403 403 403 403 403 401 403 403 400 403 403 403 403',
    )
  })

  test('whoever signed in is told the name registered under a credit code, in the own city alone', async () => {
    const known = url('subjects.known', { code: '91110000600037341L' })
    const said = async (c: Client) => {
      const { status, json } = await c.get(known)
      return status === 200 ? Number(json.name !== null) : status
    }
    expect(await all(said)).toBe('1 1 1 1 1 1 1 0 401 1 1 1 1 1 1 1')
  })
}

import { beforeAll, expect, test } from 'vitest'
import { type Asker, askers, fresh, type Target, targets } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { leadUnit, officeOnly, type Rows, row, unitScope } from '../table.ts'

/** Who sees supervision orders and takes their steps. */
export function scopes({ pair, url, act, answers, steps }: Matrix): void {
  const orders = {} as Record<Target, string>
  beforeAll(async () => {
    for (const target of targets) {
      const city = target === 'otherCity' ? pair.there : pair.here
      const order = { title: '督办', basis: '纪要', urgency: 'usual', every: 'none', asks: '办结', dueOn: '2026-12-31' }
      const made = await pair.open(pair.machine, city, 'order', 'issue', { ...order, lead: pair.units[target] })
      orders[target] = made.thing.id
    }
  })
  const leaderOnly: Rows = {
    ...officeOnly,
    office: '403 403 403 403 404',
    leader: '409 409 409 409 404',
    foreign: '404 404 404 404 403',
  }

  test('an order and its history are there for those who take part, the office, the leaders and the auditor', async () => {
    for (const id of ['things.get', 'things.history'] as const) {
      const seen = await answers(async (a, t) => (await pair.clients[a].get(url(id, { id: orders[t] }))).status)
      expect(seen, id).toEqual(unitScope)
    }
  })

  test('lists and exports of orders hold exactly what each asker may see', async () => {
    const listed = {} as Record<Asker, string>
    const exported = {} as Record<Asker, string>
    for (const asker of askers) {
      const list = await pair.clients[asker].get(url('orders.list'))
      listed[asker] = list.status === 200 ? String(list.json.total) : String(list.status)
      exported[asker] = String((await pair.clients[asker].get(url('orders.export'))).status)
    }
    expect(listed).toEqual(row('4 1 1 1 4 4 403 1 401'))
    expect(exported).toEqual(row('200 200 200 200 200 200 403 200 401'))
  })

  const table: Readonly<Record<string, Rows>> = {
    sign: leadUnit,
    askClose: leadUnit,
    close: officeOnly,
    sendBack: officeOnly,
    remind: officeOnly,
    cite: officeOnly,
    setDue: officeOnly,
    reopen: officeOnly,
    withdraw: officeOnly,
    instruct: leaderOnly,
  }
  test.each(Object.entries(table))(
    'the step %s of an order answers each asker as the table says',
    async (step, rows) => {
      steps.add(`order.${step}`)
      expect(await answers(async (a, t) => (await act(a, orders[t], step)).status)).toEqual(rows)
    },
  )

  test('an order is issued by the office alone', async () => {
    steps.add('order.issue')
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const body = { kind: 'order', step: 'issue', requestId: fresh(), answers: {} }
      seen[asker] = String((await pair.clients[asker].post(url('things.open'), body)).status)
    }
    expect(seen).toEqual(row('400 403 403 403 403 403 403 400 401'))
  })
}

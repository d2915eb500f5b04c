import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Notices are their reader's own, whoever asks. */
export function scopes({ pair, url }: Matrix): void {
  const seen = async (ask: (asker: Asker) => Promise<string>) => {
    const line = {} as Record<Asker, string>
    for (const asker of askers) line[asker] = await ask(asker)
    return line
  }

  test('everybody signed in reads notices of his own and marks no others', async () => {
    const id = pair.tasks.own
    const task = (await pair.clients.office.get(url('things.get', { id }))).json
    const body = { revision: task.revision, requestId: fresh(), answers: { text: '请抓紧' }, step: 'remind' }
    expect((await pair.clients.office.post(url('things.act', { id }), body)).status).toBe(200)
    const told = await seen(async (asker) => {
      const { status, json } = await pair.clients[asker].get(`${url('notices.list')}?limit=200`)
      if (status !== 200) return String(status)
      return String(json.rows.filter((notice: { quote: string }) => notice.quote === '请抓紧').length)
    })
    expect(told).toEqual(row('0 1 1 0 0 0 0 0 401'))
    const counted = await pair.clients.lead.get(url('notices.count'))
    expect(counted.json.unread).toBeGreaterThan(0)
    expect((await pair.clients.public.get(url('notices.count'))).status).toBe(401)
    const listed = await pair.clients.lead.get(`${url('notices.list')}?show=unread&limit=200`)
    const own = listed.json.rows.find((notice: { quote: string }) => notice.quote === '请抓紧')
    expect(own).toMatchObject({ readAt: null, urgent: true, thing: { id, kind: 'task' } })
    const mine = { ids: [own.id] }
    const marked = await seen(async (asker) => {
      if (asker === 'lead') return 'own'
      const answer = await pair.clients[asker].post(url('notices.read'), mine)
      return answer.status === 200 ? String(answer.json.changed) : String(answer.status)
    })
    expect(marked).toEqual(row('0 own 0 0 0 0 0 0 401'))
    expect((await pair.clients.lead.post(url('notices.read'), mine)).json).toEqual({ changed: 1 })
  })
}

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

  test('everybody gives addresses of his own', async () => {
    const get = await seen(async (asker) => String((await pair.clients[asker].get(url('contacts.get'))).status))
    expect(get).toEqual(row('200 200 200 200 200 200 200 200 401'))
    const posts = [
      ['contacts.set', { channel: 'mail', address: 'no address' }, '400'],
      ['contacts.confirm', { channel: 'mail', code: '1' }, '404'],
      ['contacts.choose', { channel: 'mail', ordinary: false }, '200'],
      ['contacts.remove', { channel: 'mail' }, '200'],
    ] as const
    for (const [id, body, answer] of posts) {
      const got = await seen(async (asker) => String((await pair.clients[asker].post(url(id), body)).status))
      expect(got, id).toEqual(row(`${`${answer} `.repeat(8)}401`))
    }
  })

  test('how the city’s people are told is the administrator’s, and ends at the city', async () => {
    const only = row('403 403 403 403 403 403 200 403 401')
    for (const id of ['mailServer.get', 'sendings.list', 'hooks.list', 'wordings.list'] as const) {
      expect(await seen(async (asker) => String((await pair.clients[asker].get(url(id))).status)), id).toEqual(only)
    }
    const site = 'https://ip.example'
    const server = { host: '127.0.0.1', port: 1, security: 'none', login: '', fromAddress: 'a@b.example' }
    const mail = { ...server, fromName: '联席办', site, giveUpDays: 3 }
    const hook = { name: '大屏', url: 'https://ip.example/in', events: ['task.assign'] }
    const posts = [
      ['mailServer.set', mail, '200'],
      ['mailServer.test', { to: 'a@b.example' }, '409'],
      ['sendings.retry', { ids: [pair.tasks.own] }, '200'],
      ['hooks.make', hook, '200'],
      ['wordings.set', { sort: 'task.remind', own: null }, '200'],
    ] as const
    for (const [id, body, answer] of posts) {
      const got = await seen(async (asker) => String((await pair.clients[asker].post(url(id), body)).status))
      expect(got, id).toEqual(row(`403 403 403 403 403 403 ${answer} 403 401`))
    }
    // A thing of another sort, as of another city, is not there.
    const id = pair.tasks.own
    const gone = row('403 403 403 403 403 403 404 403 401')
    const get = await seen(async (asker) => String((await pair.clients[asker].get(url('sendings.get', { id }))).status))
    expect(get).toEqual(gone)
    const tried = await seen(async (asker) =>
      String((await pair.clients[asker].post(url('hooks.test', { id }), {})).status),
    )
    expect(tried).toEqual(gone)
    const ended = await seen(async (asker) =>
      String((await pair.clients[asker].remove(url('hooks.end', { id }))).status),
    )
    expect(ended).toEqual(gone)
    const cleared = await seen(async (asker) =>
      String((await pair.clients[asker].remove(url('mailServer.clear'))).status),
    )
    expect(cleared).toEqual(only)
  })
}

import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Task lists in and out, and saved filters. */
export function scopes({ pair, url }: Matrix): void {
  test('the spreadsheet of tasks is for those who read tasks, its template and its import for the office', async () => {
    const seen: Record<string, Record<string, string>> = {}
    for (const id of ['tasks.exportXlsx', 'tasks.template'] as const) {
      seen[id] = {}
      for (const asker of askers) seen[id][asker] = String((await pair.clients[asker].get(url(id))).status)
    }
    const imported = {} as Record<Asker, string>
    for (const asker of askers) {
      const form = new FormData()
      form.set('file', new Blob(['任务,牵头单位\n越权,市市场监管局\n']), '清单.csv')
      form.set('policy', pair.plans.here)
      form.set('requestId', fresh())
      form.set('apply', 'false')
      imported[asker] = String((await pair.clients[asker].post(url('tasks.import'), form)).status)
    }
    expect(seen['tasks.exportXlsx']).toEqual(row('200 200 200 200 200 200 403 200 401'))
    expect(seen['tasks.template']).toEqual(row('200 403 403 403 403 403 403 200 401'))
    expect(imported).toEqual(row('200 403 403 403 403 403 403 404 401'))
  })

  test('a list of units and people is for those who manage persons; a trial writes nothing', async () => {
    const template = {} as Record<Asker, string>
    const imported = {} as Record<Asker, string>
    for (const asker of askers) {
      template[asker] = String((await pair.clients[asker].get(url('people.template'))).status)
      const form = new FormData()
      form.set('file', new Blob(['单位全称\n市民政局\n']), '名单.csv')
      form.set('requestId', fresh())
      form.set('apply', 'false')
      imported[asker] = String((await pair.clients[asker].post(url('people.import'), form)).status)
    }
    expect(template).toEqual(row('403 403 403 403 403 403 200 403 401'))
    expect(imported).toEqual(row('403 403 403 403 403 403 200 403 401'))
  })

  test('a saved filter is its owner’s; a shared one opens for the whole city and for nobody outside it', async () => {
    const save = async (shared: boolean) => {
      const body = { page: 'tasks', name: shared ? '分享' : '自用', search: { q: '执法' }, shared }
      return (await pair.clients.office.post(url('views.save'), body)).json.id as string
    }
    const [own, shared] = [await save(false), await save(true)]
    const read = async (id: string) => {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) seen[asker] = String((await pair.clients[asker].get(url('views.get', { id }))).status)
      return seen
    }
    expect(await read(own)).toEqual(row('200 404 404 404 404 404 404 404 401'))
    expect(await read(shared)).toEqual(row('200 200 200 200 200 200 200 404 401'))
    const listed = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url('views.list'))
      listed[asker] = answer.status === 200 ? String(answer.json.rows.length) : String(answer.status)
    }
    expect(listed).toEqual(row('2 0 0 0 0 0 0 0 401'))
    for (const asker of ['lead', 'foreign', 'public'] as const) {
      const removed = await pair.clients[asker].remove(url('views.remove', { id: shared }))
      expect(removed.status).toBe(asker === 'public' ? 401 : 404)
    }
    expect((await pair.clients.office.remove(url('views.remove', { id: shared }))).status).toBe(200)
  })
}

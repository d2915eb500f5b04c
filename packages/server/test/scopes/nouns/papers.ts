import type { OperationId } from '@zhiqiang/contract'
import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

const asked = 'sort=supervision-notice&from=2026-01-01&to=2026-12-31'

/** Who may draft, issue, read and withdraw official papers, and that a paper of another city is not there. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const each = async (ask: (asker: Asker) => Promise<{ readonly status: number }>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String((await ask(asker)).status)
    return seen
  }

  test('papers are drafted by those who see the whole city; everybody of the city reads what was issued', async () => {
    const whole = row('200 403 403 403 200 200 403 200 401')
    for (const [id, more] of [
      ['papers.draft', ''],
      ['papers.rows', '&figure=items'],
      ['papers.docx', ''],
      ['papers.pdf', ''],
    ] as [OperationId, string][]) {
      expect(await each((asker) => pair.clients[asker].get(`${url(id)}?${asked}${more}`)), id).toEqual(whole)
    }
    for (const id of ['papers.sorts', 'papers.letterhead'] as const) {
      expect(await each((asker) => pair.clients[asker].get(url(id))), id).toEqual(
        row('200 200 200 200 200 200 200 200 401'),
      )
    }
  })

  test('a draft counts the asker’s own city and no other', async () => {
    const here = await pair.clients.office.get(`${url('papers.draft')}?${asked}`)
    const there = await pair.clients.foreign.get(`${url('papers.draft')}?${asked}`)
    const tasks = (json: { paper: { figures: { id: string; value: number }[] } }) =>
      json.paper.figures.find((f) => f.id === 'tasks')?.value
    expect([tasks(here.json), tasks(there.json)]).toEqual([4, 1])
    expect(there.text).not.toContain('云岭市')
  })

  test('papers are issued and withdrawn by the office alone, and kept within the city', async () => {
    const letterhead = { issuer: '云岭市联席办', prefix: '云知联办', addressee: '各单位' }
    for (const id of [pair.cities.own, pair.cities.otherCity]) {
      await pair.take(pair.machine, id, 'setLetterhead', letterhead)
    }
    steps.add('city.setLetterhead')
    const may = await each((asker) => act(asker, pair.cities.own, 'setLetterhead'))
    expect(may).toEqual(row('404 404 404 404 404 404 409 404 401'))

    const wish = { sort: 'supervision-notice', from: '2026-01-01', to: '2026-12-31' }
    const issued = await each((asker) => pair.clients[asker].post(url('papers.issue'), { ...wish, requestId: fresh() }))
    expect(issued).toEqual(row('200 403 403 403 403 403 403 200 401'))

    const totals = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url('papers.list'))
      totals[asker] = String(answer.status === 200 ? answer.json.total : answer.status)
    }
    expect(totals).toEqual(row('1 1 1 1 1 1 1 1 401'))
    const own = (await pair.clients.office.get(url('papers.list'))).json.rows[0]
    expect((await pair.clients.foreign.get(url('papers.list'))).text).not.toContain(own.id)
    expect(await each((asker) => act(asker, own.id, 'withdraw'))).toEqual(row('409 403 403 403 403 403 403 404 401'))
    steps.add('paper.withdraw')
  })

  test('public keys are everybody’s; the administrator alone changes the key in use', async () => {
    const keys = `${url('papers.keys')}?city=990100`
    expect(await each((asker) => pair.clients[asker].get(keys))).toEqual(row('200 200 200 200 200 200 200 200 200'))
    const changed = await each((asker) => pair.clients[asker].post(url('papers.renewKey'), {}))
    expect(changed).toEqual(row('403 403 403 403 403 403 200 403 401'))
    const seen = async (asker: Asker) => (await pair.clients[asker].get(url('papers.keys'))).json.keys.length
    expect([await seen('office'), await seen('foreign')]).toEqual([2, 1])
  })

  test('anybody may ask whether a file is ours', async () => {
    const seen = await each((asker) => {
      const form = new FormData()
      form.set('file', new Blob(['别处的文件']), '文件.pdf')
      return pair.clients[asker].post(url('papers.verify'), form)
    })
    expect(seen).toEqual(row('200 200 200 200 200 200 200 200 200'))
  })
}

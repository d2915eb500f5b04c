import type { OperationId } from '@zhiqiang/contract'
import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Registers: searched by everybody; files are taken in by office and administrator, and belong to their city. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const statuses = async (ask: (asker: Asker) => Promise<{ readonly status: number }>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String((await ask(asker)).status)
    return seen
  }
  const keepers = row('200 403 403 403 403 403 200 200 401')
  const form = () => {
    const body = new FormData()
    body.set('register', 'patents')
    body.set('source', '测试')
    body.set('apply', 'true')
    body.set('requestId', fresh())
    body.set('file', new Blob(['公开号,名称,申请人\nCN900000001B,一种测试装置,云岭测试有限公司\n']), '专利.csv')
    return body
  }

  test('registers are searched by everybody, in the city that is named', async () => {
    const open = row('200 200 200 200 200 200 200 200 200')
    const city = pair.here
    for (const id of ['data.registers', 'search.find', 'marks.similar'] as const satisfies readonly OperationId[]) {
      const address = `${url(id)}?city=${city}${id === 'marks.similar' ? '&name=y' : ''}`
      expect(await statuses((asker) => pair.clients[asker].get(address)), id).toEqual(open)
    }
  })

  test('a whole register is downloaded by everybody', async () => {
    const address = `${url('data.export', { register: 'patents' })}?city=${pair.here}`
    const open = row('200 200 200 200 200 200 200 200 200')
    expect(await statuses((asker) => pair.clients[asker].get(address))).toEqual(open)
  })

  test('open data are told of, described and followed by everybody', async () => {
    const open = row('200 200 200 200 200 200 200 200 200')
    for (const id of ['openData.catalogue', 'openData.schema', 'openData.changes'] as const satisfies OperationId[]) {
      const address = `${url(id, id === 'openData.catalogue' ? {} : { register: 'patents' })}?city=${pair.here}`
      expect(await statuses((asker) => pair.clients[asker].get(address)), id).toEqual(open)
    }
  })

  test('numbers of the registers and the records behind them are open to everybody', async () => {
    const open = row('200 200 200 200 200 200 200 200 200')
    const measure = 'valid-invention-patents'
    for (const id of ['measures.list', 'measures.figure', 'measures.rows'] as const satisfies readonly OperationId[]) {
      const address = `${url(id, id === 'measures.list' ? {} : { measure })}?city=${pair.here}`
      expect(await statuses((asker) => pair.clients[asker].get(address)), id).toEqual(open)
    }
  })

  test('files are taken in by office and administrator; an import is not there for another city', async () => {
    expect(await statuses((asker) => pair.clients[asker].post(url('data.import'), form()))).toEqual(keepers)
    const done = await pair.clients.office.post(url('data.import'), form())
    const id: string = done.json.run.id
    expect(await statuses((asker) => pair.clients[asker].get(url('data.imports')))).toEqual(keepers)
    const own = row('200 403 403 403 403 403 200 404 401')
    for (const one of ['data.importRun', 'data.importReport'] as const) {
      expect(await statuses((asker) => pair.clients[asker].get(url(one, { id }))), one).toEqual(own)
    }
    expect(await statuses((asker) => pair.clients[asker].get(url('data.quality')))).toEqual(keepers)
    const named = url('data.qualityRows', { register: 'patents', check: 'missing.applicants' })
    expect(await statuses((asker) => pair.clients[asker].get(named))).toEqual(keepers)
    const template = url('data.template', { register: 'patents' })
    expect(await statuses((asker) => pair.clients[asker].get(template))).toEqual(keepers)
    const stop = (asker: Asker) => pair.clients[asker].post(url('data.cancelImport', { id }), { requestId: fresh() })
    expect(await statuses(stop)).toEqual(own)
    const write = (asker: Asker) => pair.clients[asker].post(url('data.writeImport', { id }), { requestId: fresh() })
    expect(await statuses(write)).toEqual(row('400 403 403 403 403 403 400 404 401'))
  })

  test('a record is open to everybody, and found in its own city alone', async () => {
    const record = (city: string) => (asker: Asker) =>
      pair.clients[asker].get(`${url('data.record', { register: 'patents', key: 'CN900000001' })}?city=${city}`)
    await expect.poll(async () => (await record(pair.here)('office')).status, { timeout: 20_000 }).toBe(200)
    expect(await statuses(record(pair.here))).toEqual(row('200 200 200 200 200 200 200 200 200'))
    const told = (await record(pair.here)('public')).json.sources[0]
    expect([told.file, told.runId]).toEqual([null, null])
    expect((await record(pair.here)('office')).json.sources[0].file).toBe('专利.csv')
  })

  test('records are entered and corrected by hand by office and administrator, in their own city', async () => {
    const enter = (asker: Asker, n: number) => {
      const values = { domain_number: `${n}.example` }
      const answers = { register: 'domains', values, why: '核对' }
      return pair.clients[asker].post(url('things.open'), {
        kind: 'record-entry',
        step: 'enter',
        requestId: fresh(),
        answers,
      })
    }
    const seen = {} as Record<Asker, string>
    for (const [n, asker] of askers.entries()) seen[asker] = String((await enter(asker, n)).status)
    expect(seen).toEqual(keepers)
    const made = await enter('office', askers.length)
    steps.add('record-entry.enter')
    steps.add('record-entry.withdraw')
    const withdrawn = {} as Record<Asker, string>
    const entries = {} as Record<Asker, string>
    const address = `${url('data.record', { register: 'domains', key: `${askers.length}.example` })}?city=${pair.here}`
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(address)
      entries[asker] = String(answer.json.entries.length)
    }
    for (const asker of [...askers].reverse()) {
      withdrawn[asker] = String((await act(asker, made.json.thing.id, 'withdraw')).status)
    }
    expect(entries).toEqual(row('1 0 0 0 0 0 1 0 0'))
    expect(withdrawn).toEqual(row('409 404 404 404 404 404 409 404 401'))
  })
}

import type { OperationId } from '@zhiqiang/contract'
import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

const notice = { number: '国办发明电〔2025〕7号', publishedOn: '2025-11-04', moved: '2030-02-04 放假 春节' }

/** Law and working days: open to everybody; a city's own entries are changed by those who keep them, in that city. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const statuses = async (ask: (asker: Asker) => Promise<{ readonly status: number }>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String((await ask(asker)).status)
    return seen
  }

  const statusesOf = async (ask: (asker: Asker) => Promise<{ readonly json: { readonly total: number } }>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String((await ask(asker)).json.total)
    return seen
  }

  test('the law and the calculator are there for everybody, signed in or not', async () => {
    const open = row('200 200 200 200 200 200 200 200 200')
    const reads: readonly [OperationId, Record<string, string>, string][] = [
      ['law.calendar', {}, ''],
      ['law.calendarYear', { year: '2026' }, ''],
      ['law.areas', {}, ''],
      ['law.instruments', {}, ''],
      ['law.instrument', { id: 'trademark-law' }, ''],
      ['law.articles', {}, '?q=商标'],
      ['law.terms', {}, ''],
      ['law.term', { id: 'complaint.accept' }, ''],
      ['law.thresholds', {}, ''],
      ['law.deadline', {}, '?from=2026-04-14&term=complaint.accept'],
    ]
    for (const [id, params, query] of reads) {
      expect(await statuses((asker) => pair.clients[asker].get(`${url(id, params)}${query}`)), id).toEqual(open)
    }
  })

  test('working days are entered by office and administrator, and change their own city alone', async () => {
    const enter = (asker: Asker, year: number) => {
      const answers = { ...notice, year, moved: notice.moved.replace('2030', String(year)) }
      const body = { kind: 'calendar-year', step: 'enter', parentId: null, requestId: fresh(), answers }
      return pair.clients[asker].post(url('things.open'), body)
    }
    let year = 2030
    expect(await statuses((asker) => enter(asker, year++))).toEqual(row('200 403 403 403 403 403 200 200 401'))
    steps.add('calendar-year.enter')
    const entry = async (asker: Asker) =>
      (await pair.clients[asker].get(url('law.calendarYear', { year: '2030' }))).json.entry?.id ?? null
    const id: string = await entry('office')
    expect(await entry('reporter')).toBe(id)
    expect(await entry('foreign')).toBeNull()
    expect(await entry('public')).toBeNull()
    for (const step of ['correct', 'withdraw']) {
      steps.add(`calendar-year.${step}`)
      expect(await statuses((asker) => act(asker, id, step)), step).toEqual(row('409 403 403 403 403 403 409 404 401'))
    }
  })

  test('texts of law are imported and removed by office and administrator', async () => {
    const body = (apply: boolean) => {
      const form = new FormData()
      form.set('file', new Blob(['某某条例\n\n2020年1月1日 通过\n\n第一条 样例。']), '条例.txt')
      form.set('requestId', fresh())
      form.set('apply', String(apply))
      return form
    }
    expect(await statuses((asker) => pair.clients[asker].post(url('law.importText'), body(false)))).toEqual(
      row('200 403 403 403 403 403 200 200 401'),
    )
    const opening = { kind: 'law-text', step: 'import', requestId: fresh(), answers: { text: {} } }
    expect((await pair.clients.office.post(url('things.open'), opening)).status).toBe(400)
    const { id, applied } = (await pair.clients.office.post(url('law.importText'), body(true))).json
    expect(applied).toBe(true)
    const found = await statusesOf((asker) => pair.clients[asker].get(`${url('law.articles')}?q=样例`))
    expect(found).toEqual(row('1 1 1 1 1 1 1 0 0'))
    steps.add('law-text.remove')
    expect(await statuses((asker) => act(asker, id, 'remove'))).toEqual(row('409 403 403 403 403 403 409 404 401'))
  })

  test('a change of law is the office’s to record, is seen by the city, and touches no other', async () => {
    const record = (asker: Asker, step: string, answers: object) => {
      const body = { kind: 'law-change', step, parentId: null, requestId: fresh(), answers }
      return pair.clients[asker].post(url('things.open'), body)
    }
    const from = '2026-06-01'
    const known = { mark: 'unconfirmed', note: '样例' }
    const ground = { from, instrument: 'complaint-measures', ...known }
    const opened = row('200 403 403 403 403 403 403 200 401')
    const answers = {
      recordTerm: { target: 'complaint.accept', amount: 5, unit: 'workday', roll: 'none', ...ground },
      recordSum: { target: 'no.such', value: 1, ...ground },
      recordInstrument: { target: 'complaint-measures', edition: '2027', from, ...known },
    }
    for (const step of ['recordTerm', 'recordInstrument'] as const) {
      steps.add(`law-change.${step}`)
      expect(await statuses((asker) => record(asker, step, answers[step])), step).toEqual(opened)
    }
    steps.add('law-change.recordSum')
    expect(await statuses((asker) => record(asker, 'recordSum', answers.recordSum))).toEqual(
      row('400 403 403 403 403 403 403 400 401'),
    )
    const list = await statuses((asker) => pair.clients[asker].get(url('law.changes')))
    expect(list).toEqual(row('200 200 200 200 200 200 200 200 401'))
    const id: string = (await pair.clients.office.get(url('law.changes'))).json.rows[0].id
    expect(await statuses((asker) => pair.clients[asker].get(url('law.impact', { id })))).toEqual(
      row('200 200 200 200 200 200 200 404 401'),
    )
    for (const step of ['enforce', 'drop', 'withdraw']) {
      steps.add(`law-change.${step}`)
      expect(await statuses((asker) => act(asker, id, step)), step).toEqual(row('409 403 403 403 403 403 403 404 401'))
    }
  })
}

import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Records of counties: the officer keeps his own, the office sees all, bureaus see none. */
export function scopes({ pair, url, act, steps }: Matrix): void {
  const statuses = async (ask: (asker: Asker) => Promise<number>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String(await ask(asker))
    return seen
  }
  const textForm = (text: string) => {
    const form = new FormData()
    form.set('requestId', fresh())
    if (text !== '') form.set('text', text)
    return form
  }

  test('a county’s record is kept by its officer and the office, and seen by nobody of another county', async () => {
    const opened = await statuses(async (asker) => {
      const body = { kind: 'county', step: 'enrol', requestId: fresh(), answers: {} }
      return (await pair.clients[asker].post(url('things.open'), body)).status
    })
    expect(opened).toEqual(row('400 403 403 403 403 403 403 400 401'))
    steps.add('county.enrol')
    const record = async (region: string) =>
      (await pair.open(pair.machine, pair.here, 'county', 'enrol', { region })).thing.id
    const own = await record('990121')
    const other = await record('990122')
    const text = '清溪县知识产权工作方案\n\n一、任务\n\n（一）加强执法。每年开展一次检查。\n'
    const uploaded = await pair.clients.office.post(url('counties.uploadPlan', { id: own }), textForm(text))
    const plan: string = uploaded.json.id
    const expected = {
      own: row('200 403 403 200 200 200 403 404 401'),
      other: row('200 403 403 404 200 200 403 404 401'),
    }
    for (const endpoint of ['counties.get', 'counties.plan'] as const) {
      const ask = (id: string) =>
        statuses(async (asker) => (await pair.clients[asker].get(url(endpoint, { id }))).status)
      expect(await ask(own), endpoint).toEqual(expected.own)
      expect(await ask(other), endpoint).toEqual(expected.other)
    }
    const listed = await statuses(async (asker) => {
      const answer = await pair.clients[asker].get(url('counties.list'))
      return answer.status === 200 ? answer.json.total : answer.status
    })
    expect(listed).toEqual(row('2 403 403 1 2 2 403 2 401'))
    const beside = await statuses(async (asker) => (await pair.clients[asker].get(url('counties.targets'))).status)
    expect(beside).toEqual(row('200 403 403 403 200 200 403 200 401'))
    const upload = (id: string) =>
      statuses(
        async (asker) => (await pair.clients[asker].post(url('counties.uploadPlan', { id }), textForm(''))).status,
      )
    expect(await upload(own)).toEqual(row('422 403 403 422 403 403 403 404 401'))
    expect(await upload(other)).toEqual(row('422 403 403 404 403 403 403 404 401'))
    const kept = row('409 404 404 409 403 403 404 404 401')
    const foreign = row('409 404 404 404 403 403 404 404 401')
    const remind = row('409 404 404 403 409 403 404 404 401')
    for (const step of ['setPerson', 'setPlan', 'setSubsidy', 'setBudget', 'drop']) {
      steps.add(`county.${step}`)
      expect(await statuses(async (asker) => (await act(asker, own, step)).status), step).toEqual(kept)
      expect(await statuses(async (asker) => (await act(asker, other, step)).status), step).toEqual(foreign)
    }
    steps.add('county.remind')
    expect(await statuses(async (asker) => (await act(asker, own, 'remind')).status)).toEqual(remind)
    steps.add('county.answer')
    expect(await statuses(async (asker) => (await act(asker, own, 'answer')).status)).toEqual(
      row('403 404 404 409 403 403 404 404 401'),
    )
    steps.add('county-plan.settle')
    expect(await statuses(async (asker) => (await act(asker, plan, 'settle')).status)).toEqual(kept)
  })
}

import { uuidv7 } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { insertThing } from '../../../src/core/engine/store.ts'
import { transaction } from '../../../src/db/transaction.ts'
import { askers, type Client, fresh } from '../city-pair.ts'
import { type Matrix, tryStep } from '../matrix.ts'

/** Banks and their loans: the askers of the offices in their order, then the firm, the bank it is about, another bank. */
export function scopes({ pair, url, steps }: Matrix): void {
  const made = {} as Record<'firm' | 'bank' | 'other', Client> & { firmId: string }
  const all = async (ask: (client: Client) => Promise<number>) => {
    const said: number[] = []
    for (const client of [...askers.map((a) => pair.clients[a]), made.firm, made.bank, made.other]) {
      said.push(await ask(client))
    }
    return said.join(' ')
  }

  // Not before the first test: others count the people of the city.
  const arrive = async () => {
    const subject = {
      ...{ sort: 'organisation', name: '云岭质押有限公司', code: '91440300708461136T', region: pair.here },
      ...{ contact: '宋晓', phone: '0390-5550101' },
    }
    const wish = { city: pair.here, login: 'borrower', password: pair.password, subject, requestId: fresh() }
    made.firmId = (await pair.clients.public.post(url('subjects.register'), wish)).json.id
    made.firm = await pair.signIn('borrower')
    made.bank = (await pair.staff('banker', 'partner', pair.units.otherCounty)).client
    made.other = (await pair.staff('otherbanker', 'partner', pair.units.sister)).client
  }

  test('a bank reads and answers what was shown to it, another bank nothing; the firm chooses', async () => {
    await arrive()
    const id = uuidv7(Date.parse(pair.time.now))
    const units = [
      { unitId: pair.units.own, part: 'lead' as const },
      { unitId: made.firmId, part: 'applicant' as const },
      { unitId: pair.units.otherCounty, part: 'co' as const },
    ]
    const bare = { kind: 'pledge-loan', kindVersion: 1, state: 'asked', title: '质融', data: {}, named: [] }
    const nowhere = { policyId: null, clauseId: null, dueOn: null, parentId: null, visibility: 0 }
    const at = { city: pair.here, region: pair.here, openedAt: pair.time.now }
    await transaction(pair.db, async (tx) =>
      insertThing(tx, { id, revision: 1, ...bare, ...nowhere, ...at, units }, pair.time.now),
    )
    const banking = [
      'offer',
      'pass',
      'examine',
      'decline',
      'grant',
      'pledge',
      'lend',
      'repay',
      'fail',
      'realise',
      'free',
    ]
    for (const step of banking) {
      steps.add(`pledge-loan.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(
        '403 403 404 404 404 403 404 404 401 403 409 404',
      )
    }
    steps.add('pledge-loan.choose')
    expect(await all(async (c) => (await tryStep(url, c, id, 'choose')).status)).toBe(
      '403 403 404 404 404 403 404 404 401 409 403 404',
    )
    expect(await all(async (c) => (await c.get(url('things.get', { id }))).status)).toBe(
      '200 200 404 404 404 200 404 404 401 200 200 404',
    )
    const whose = `${url('loans.list')}?q=${encodeURIComponent('质融')}`
    expect(await all(async (c) => (await c.get(whose)).json.total ?? -1)).toBe('1 1 -1 0 -1 1 -1 0 -1 1 1 0')
    expect(await all(async (c) => (await c.get(url('loans.figures'))).status)).toBe(
      '200 200 403 200 403 200 403 200 401 200 200 200',
    )
  })

  test('a product is published and kept by its bank alone, and read by everybody', async () => {
    const service = { unit: pair.units.own, place: '二楼', hours: '工作日', phone: '1', complaints: '2' }
    const offer = { item: 'pledge-finance', ...service, accept: 2, decide: 5 }
    const offering = (await pair.open(pair.machine, pair.here, 'offering', 'offer', offer)).thing
    await pair.take(pair.machine, offering.id, 'publish', {})
    steps.add('bank-product.set')
    const answers = {
      ...{ name: '知易贷', least: 100, most: 200, rateFrom: 3, rateTo: 4, months: 12, rights: ['invention'] },
      ...{ takesAlone: true, contact: '1', from: '2026-01-01', basis: '1号' },
    }
    const body = (given: object) => ({
      ...{ kind: 'bank-product', step: 'set', parentId: offering.id, requestId: fresh(), answers: given },
    })
    expect(await all(async (c) => (await c.post(url('things.open'), body({}))).status)).toBe(
      '403 403 403 403 403 403 403 404 401 403 400 400',
    )
    const { thing } = (await made.bank.post(url('things.open'), body(answers))).json
    for (const step of ['end', 'withdraw']) {
      steps.add(`bank-product.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, thing.id, step)).status), step).toBe(
        '403 403 403 403 403 403 403 404 401 403 409 403',
      )
    }
    expect(await all(async (c) => (await c.get(url('things.get', { id: thing.id }))).status)).toBe(
      '200 200 200 200 200 200 200 404 401 200 200 200',
    )
  })
}

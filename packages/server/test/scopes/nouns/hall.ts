import { kinds } from '@zhiqiang/catalog/registry'
import { type Kind, type Step, uuidv7 } from '@zhiqiang/kernel'
import { beforeAll, expect, test } from 'vitest'
import { insertThing } from '../../../src/core/engine/store.ts'
import { transaction } from '../../../src/db/transaction.ts'
import { askers, type Client, fresh } from '../city-pair.ts'
import { counterScopes } from '../counter-scopes.ts'
import { type Matrix, tryStep } from '../matrix.ts'
import { ratingScopes } from '../rating-scopes.ts'

/** Who meets in the hall besides the offices: two firms, officers of the unit in charge and of another, helpers from outside. */
const folk = ['applicant', 'rival', 'officer', 'otherOfficer', 'expert', 'mediator', 'partner'] as const
type Folk = (typeof folk)[number]

/**
 * What each verb answers about a case of the own unit, by the firm `applicant`, in which `expert` and `mediator` are named
 * and the unit of `partner` takes part: in the order of the offices' askers, then of the folk.
 */
const byVerb: Readonly<Record<string, string>> = {
  //                 office lead rep. county leader auditor admin. foreign public | firm rival officer other expert mediator partner
  'case.handle': '403 409 404 404 404 403 404 404 401 403 404 409 404 403 403 403',
  'case.assign': '403 409 404 404 404 403 404 404 401 403 404 403 404 403 403 403',
  'case.decide': '403 409 404 404 404 403 404 404 401 403 404 403 404 403 403 403',
  'case.oversee': '409 403 404 404 404 403 404 404 401 403 404 403 404 403 403 403',
  'case.pursue': '403 403 404 404 404 403 404 404 401 409 404 403 404 403 403 403',
  'case.answer': '403 409 404 404 404 403 404 404 401 403 404 409 404 403 403 403',
  'case.review': '403 403 404 404 404 403 404 404 401 403 404 403 404 409 403 403',
  'case.mediate': '403 403 404 404 404 403 404 404 401 403 404 403 404 403 409 403',
  'case.partner': '403 403 404 404 404 403 404 404 401 403 404 403 404 403 403 409',
  'case.consult': '403 409 404 404 404 403 404 404 401 403 404 409 404 403 403 403',
}

const applicant = {
  sort: 'organisation',
  name: '云岭精工有限公司',
  code: '91110000600037341L',
  region: '990100',
  contact: '宋晓',
  phone: '0390-5550101',
}

/** The hall: services, those who apply, and what each may do with a case. */
export function scopes({ pair, url, steps }: Matrix): void {
  const clients = {} as Record<Folk, Client>
  const accounts = {} as Record<'expert' | 'mediator', string>
  const firms = {} as Record<'applicant' | 'rival', string>
  const offered = {} as { id: string }
  const unitOf = { officer: pair.units.own, otherOfficer: pair.units.sister, partner: pair.units.otherCounty } as const

  const all = async (ask: (client: Client) => Promise<number>) => {
    const said: number[] = []
    for (const client of [...askers.map((a) => pair.clients[a]), ...folk.map((f) => clients[f])])
      said.push(await ask(client))
    return said.join(' ')
  }
  const aCase = async (kind: string) => {
    const id = uuidv7(Date.parse(pair.time.now))
    await transaction(pair.db, async (tx) => {
      insertThing(
        tx,
        {
          id,
          city: pair.here,
          kind,
          kindVersion: 1,
          state: 'submitted',
          revision: 1,
          title: kind,
          region: pair.here,
          parentId: offered.id,
          policyId: null,
          clauseId: null,
          dueOn: null,
          visibility: 0,
          units: [
            { unitId: pair.units.own, part: 'lead' },
            { unitId: firms.applicant, part: 'applicant' },
            { unitId: unitOf.partner, part: 'co' },
          ],
          named: [accounts.expert, accounts.mediator],
          data: {},
          openedAt: pair.time.now,
        },
        pair.time.now,
      )
    })
    return id
  }

  beforeAll(async () => {
    for (const [login, code] of [
      ['applicant', applicant.code],
      ['rival', '91350100M000100Y43'],
    ] as const) {
      const made = await pair.clients.public.post(url('subjects.register'), {
        city: pair.here,
        login,
        password: pair.password,
        subject: { ...applicant, code },
        requestId: fresh(),
      })
      expect(made.status).toBe(200)
      firms[login] = made.json.id
      clients[login] = await pair.signIn(login)
    }
    for (const name of ['officer', 'otherOfficer', 'expert', 'mediator', 'partner'] as const) {
      const role = name === 'otherOfficer' ? 'officer' : name
      const unitId = name in unitOf ? unitOf[name as keyof typeof unitOf] : pair.units.sister
      const { account, client } = await pair.staff(name.toLowerCase(), role, unitId)
      clients[name] = client
      if (name === 'expert' || name === 'mediator') accounts[name] = account
    }
    const answers = {
      item: 'enforcement-aid',
      unit: pair.units.own,
      place: '二楼',
      hours: '工作日',
      phone: '1',
      complaints: '2',
    }
    const made = await pair.open(pair.machine, pair.here, 'offering', 'offer', { ...answers, accept: 2, decide: 5 })
    await pair.take(pair.machine, made.thing.id, 'publish', {})
    offered.id = made.thing.id
  })

  test('services are offered by the office and the administrator and read by everybody', async () => {
    const { id } = offered
    expect(await all(async (c) => (await c.get(url('offerings.get', { id }))).status)).toBe(
      '200 200 200 200 200 200 200 404 200 200 200 200 200 200 200 200',
    )
    expect(await all(async (c) => (await c.get(`${url('offerings.list')}?city=${pair.here}`)).json.total)).toBe(
      '1 1 1 1 1 1 1 0 1 1 1 1 1 1 1 1',
    )
    for (const step of ['amend', 'publish', 'suspend']) {
      steps.add(`offering.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(
        '409 403 403 403 403 403 409 404 401 403 403 403 403 403 403 403',
      )
    }
    const opened = { kind: 'offering', step: 'offer', requestId: fresh(), answers: {} }
    steps.add('offering.offer')
    expect(await all(async (c) => (await c.post(url('things.open'), { ...opened, requestId: fresh() })).status)).toBe(
      '400 403 403 403 403 403 400 400 401 403 403 403 403 403 403 403',
    )
  })

  test('rules of a service are set, changed and withdrawn by the office and the administrator', async () => {
    const offeringOf = async (item: string) => {
      const facts = { unit: pair.units.own, place: '二楼', hours: '工作日', phone: '1', complaints: '2' }
      const answers = { item, ...facts, accept: 2, decide: 5 }
      return (await pair.open(pair.machine, pair.here, 'offering', 'offer', answers)).thing.id
    }
    const offering = await offeringOf('pre-examination')
    const review = await offeringOf('activity-review')
    const threshold = { sorts: ['talent'], by: 'any', quorum: 3, from: '2026-01-01', basis: '公告' }
    const scope = { industry: 'equipment', ipc: ['B23B'], from: '2026-01-01', basis: '公告' }
    const figures = {
      year: 2026,
      quota: 1,
      ordinary: [{ sort: 'invention', months: 15 }],
      source: '公告',
      filings: [{ industry: 'equipment', ipc: ['B23B'], count: 1 }],
    }
    const body = {
      unit: pair.units.sister,
      rights: ['patent'],
      sorts: ['advice'],
      street: '东街',
      phone: '1',
      distances: [{ region: pair.here, km: 1 }],
      from: '2026-01-01',
      basis: '公告',
    }
    for (const [kind, under, answers, names] of [
      ['aid-body', offered.id, body, ['end', 'withdraw']],
      ['pre-examination-scope', offering, scope, ['end', 'withdraw']],
      ['pre-examination-year', offering, figures, ['amend', 'withdraw']],
      ['review-threshold', review, threshold, ['end', 'withdraw']],
    ] as const) {
      steps.add(`${kind}.set`)
      const body = () => ({ kind, step: 'set', parentId: under, requestId: fresh(), answers: {} })
      expect(await all(async (c) => (await c.post(url('things.open'), body())).status), kind).toBe(
        // A service that is not published yet is hidden from whoever is outside.
        under === offered.id
          ? '400 403 403 403 403 403 400 404 401 403 403 403 403 403 403 403'
          : '400 403 403 403 403 403 400 404 401 404 404 403 403 404 404 404',
      )
      const { thing } = await pair.open(pair.machine, pair.here, kind, 'set', answers, under)
      for (const step of names) {
        steps.add(`${kind}.${step}`)
        expect(await all(async (c) => (await tryStep(url, c, thing.id, step)).status), step).toBe(
          '409 403 403 403 403 403 409 404 401 403 403 403 403 403 403 403',
        )
      }
    }
  })

  test('an applicant is kept by those who may act for it, and verified by the administrator', async () => {
    for (const step of ['amend', 'authorise', 'agreeService', 'endService', 'close']) {
      steps.add(`subject.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, firms.applicant, step)).status), step).toBe(
        '404 404 404 404 404 403 403 404 401 409 404 404 404 404 404 404',
      )
    }
    steps.add('subject.verify')
    expect(await all(async (c) => (await tryStep(url, c, firms.applicant, 'verify')).status)).toBe(
      '404 404 404 404 404 403 409 404 401 403 404 404 404 404 404 404',
    )
  })

  test('a consultation is answered by a unit that takes part', async () => {
    const id = await aCase('consultation')
    for (const step of ['answer', 'takeBack']) {
      steps.add(`consultation.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(byVerb['case.consult'])
    }
  })

  test('an expert’s opinion is given by the expert who is named for it', async () => {
    const id = await aCase('expert-opinion')
    for (const step of ['score', 'conclude', 'recuse']) {
      steps.add(`expert-opinion.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(
        '404 404 404 404 404 403 404 404 401 404 404 404 404 409 404 404',
      )
    }
  })

  ratingScopes({ url, steps, all, aCase, city: pair.here })
  counterScopes({ url, all, offered })

  test('a letter is served by the unit in charge, received by the applicant, withdrawn by whoever decides', async () => {
    const id = await aCase('letter')
    for (const [step, verb] of [
      ['deliver', 'case.handle'],
      ['serve', 'case.handle'],
      ['receive', 'case.pursue'],
      ['announce', 'case.decide'],
      ['withdraw', 'case.decide'],
    ] as const) {
      steps.add(`letter.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(byVerb[verb])
    }
  })

  test.each((kinds as readonly Kind[]).filter((kind) => kind.service).map((kind) => [kind.kind, kind] as const))(
    'every step of %s is taken by those its verb names and nobody else',
    async (name, kind) => {
      const id = await aCase(name)
      for (const [step, { can, from, internal }] of Object.entries<Step>(kind.steps)) {
        if (internal) continue
        steps.add(`${name}.${step}`)
        if (from.length === 0) continue
        expect(byVerb[can], `${can} of ${step}`).toBeDefined()
        expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(byVerb[can])
      }
    },
  )

  test('only applicants hand in, and only where it is offered', async () => {
    const body = () => ({
      kind: 'enforcement-aid',
      step: 'submit',
      parentId: offered.id,
      requestId: fresh(),
      answers: {},
    })
    expect(await all(async (c) => (await c.post(url('things.open'), body())).status)).toBe(
      '403 403 403 403 403 403 403 404 401 400 400 403 403 403 403 403',
    )
  })

  test('cases are listed to those who take part, and progress is told for number and code', async () => {
    expect(await all(async (c) => (await c.get(url('cases.list'))).status)).toBe(
      '200 200 403 200 403 200 403 200 401 200 200 200 200 200 200 200',
    )
    const readers = '200 200 403 200 403 200 403 200 401 200 200 200 200 200 200 200'
    for (const view of ['command.board', 'command.clocks', 'helpers.figures'] as const) {
      expect(await all(async (c) => (await c.get(url(view))).status), view).toBe(readers)
    }
    expect(await all(async (c) => (await c.get(url('cases.export'))).status)).toBe(
      '200 200 403 200 403 200 403 200 401 200 200 200 200 200 200 200',
    )
    const progress = { city: pair.here, no: '维援〔2026〕1号', code: 'AAAAAAAA' }
    expect(await all(async (c) => (await c.post(url('cases.progress'), progress)).status)).toBe(
      Array.from({ length: 16 }, () => '404').join(' '),
    )
  })

  test('only applicants join a case, and none without the code of a letter', async () => {
    const body = () => ({ no: '维援〔2026〕1号', code: 'AAAAAAAA', subject: firms.rival, requestId: fresh() })
    expect(await all(async (c) => (await c.post(url('cases.join'), body())).status)).toBe(
      '403 403 403 403 403 403 403 403 401 403 404 403 403 403 403 403',
    )
  })

  test('a case is read by whoever handed it in, the unit in charge, the office and the auditor', async () => {
    const form = new FormData()
    form.set('file', new Blob(['专利证书']), '专利证书.txt')
    const { upload } = (await clients.applicant.post(url('files.upload'), form)).json
    const answers = { right: 'patent', place: 'here', matter: '被仿制', wish: 'advice', proof: [{ upload }] }
    const body = { kind: 'enforcement-aid', step: 'submit', parentId: offered.id, requestId: fresh(), answers }
    const { thing } = (await clients.applicant.post(url('things.open'), body)).json
    expect(await all(async (c) => (await c.get(url('cases.get', { id: thing.id }))).status)).toBe(
      '200 200 403 404 403 200 403 404 401 200 404 200 404 404 404 404',
    )
    const packs = '403 200 403 404 403 403 403 403 401 403 403 200 404 403 403 403'
    expect(await all(async (c) => (await c.get(url('cases.pack', { id: thing.id }))).status)).toBe(packs)
  })

  test('public registers are read by everybody, the others by the offices', async () => {
    const inCity = `?city=${pair.here}`
    const entries = (register: string) =>
      all(async (c) => (await c.get(`${url('registers.entries', { register })}${inCity}`)).status)
    const everybody = Array.from({ length: 16 }, () => '200').join(' ')
    expect(await all(async (c) => (await c.get(`${url('registers.list')}${inCity}`)).status)).toBe(everybody)
    expect(await entries('service-bodies')).toBe(everybody)
    expect(await entries('technology-contracts')).toBe(
      '200 200 404 200 200 200 200 200 404 404 404 200 200 404 404 404',
    )
    expect(await all(async (c) => (await c.get(`${url('registers.about')}?right=202110356021.1`)).status)).toBe(
      '200 200 403 200 200 200 200 200 401 403 403 200 200 403 403 403',
    )
    // Their own hours alone: none for whoever never attended.
    expect(await all(async (c) => (await c.get(url('registers.credits'))).status)).toBe(
      '200 200 200 200 200 200 200 200 401 200 200 200 200 200 200 200',
    )
    expect((await pair.clients.office.get(url('registers.credits'))).json.rows).toEqual([])
    const unknown = url('registers.verify', { code: 'AAAAAAAAAAAA' })
    expect(await all(async (c) => (await c.get(unknown)).status)).toBe(everybody.replaceAll('200', '404'))
  })

  test('a letter is read by whom it goes to, the unit in charge, the office and the auditor', async () => {
    const body = () => ({ requestId: fresh(), answers: {} })
    const form = new FormData()
    form.set('file', new Blob(['专利证书']), '专利证书.txt')
    const { upload } = (await clients.applicant.post(url('files.upload'), form)).json
    const answers = { right: 'patent', place: 'here', matter: '被仿制', wish: 'advice', proof: [{ upload }] }
    const handed = { kind: 'enforcement-aid', step: 'submit', parentId: offered.id, requestId: fresh(), answers }
    const { thing } = (await clients.applicant.post(url('things.open'), handed)).json
    const lead = pair.clients.lead
    const act = { ...body(), step: 'accept', revision: thing.revision }
    expect((await lead.post(url('things.act', { id: thing.id }), act)).status).toBe(200)
    const [letter] = (await lead.get(url('letters.list'))).json.rows
    expect(await all(async (c) => (await c.get(url('letters.get', { id: letter.id }))).status)).toBe(
      '200 200 403 404 403 200 403 404 401 200 404 200 404 404 404 404',
    )
    expect(await all(async (c) => (await c.get(url('letters.list'))).json.total ?? '-')).toBe(
      '1 1 - 0 - 1 - 0 - 1 0 1 0 0 0 0',
    )
    // Its certificate of service is there once its files are written; until then for nobody who may read it.
    for (const id of ['letters.certificatePdf', 'letters.certificateDocx'] as const) {
      expect(await all(async (c) => (await c.get(url(id, { id: letter.id }))).status)).toBe(
        '404 404 403 404 403 404 403 404 401 404 404 404 404 404 404 404',
      )
    }
    // Nothing of this case was handed to another platform: whoever may read it finds no package.
    const missing = url('cases.handover', { id: thing.id, sm3: '0'.repeat(64) })
    expect(await all(async (c) => (await c.get(missing)).status)).toBe(
      '404 404 403 404 403 404 403 404 401 404 404 404 404 404 404 404',
    )
    expect((await clients.applicant.get(url('letters.get', { id: letter.id }))).json.paper).toBeNull()
    expect((await lead.get(url('letters.get', { id: letter.id }))).json.paper.title).toBe('受理通知书')
  })

  test('a self-check is of its own firm: every other role lists none and finds nothing', async () => {
    const asked = { noncompete: true, knowHow: false, inventions: true }
    const answers = { sort: 'talent', project: '引进研发负责人', investment: 100, government: 0, ...asked }
    const run = () => ({ requestId: fresh(), subject: firms.applicant, item: 'activity-review', answers })
    const { id } = (await clients.applicant.post(url('selfChecks.run'), run())).json
    expect(await all(async (c) => (await c.post(url('selfChecks.run'), run())).status)).toBe(
      '403 403 403 403 403 403 403 403 401 200 404 403 403 403 403 403',
    )
    expect(await all(async (c) => (await c.get(url('selfChecks.list'))).json.total ?? '-')).toBe(
      '0 0 0 0 0 0 0 0 - 2 0 0 0 0 0 0',
    )
    const remove = (c: Client) => c.remove(url('selfChecks.remove', { id })).then(({ status }) => status)
    const { applicant: own, ...others } = clients
    for (const client of [
      ...askers.filter((a) => a !== 'public').map((a) => pair.clients[a]),
      ...Object.values(others),
    ])
      expect(await remove(client)).toBe(404)
    expect(await remove(own)).toBe(200)
    expect(await remove(own)).toBe(404)
  })

  test('a draft is its author’s own', async () => {
    const save = { offering: offered.id, answers: {}, page: 0 }
    expect(await all(async (c) => (await c.post(url('drafts.save'), save)).status)).toBe(
      '403 200 403 403 403 403 403 404 401 200 200 200 403 403 403 403',
    )
    const mine = await clients.applicant.get(url('drafts.list'))
    expect(mine.json.rows).toHaveLength(1)
    const { id } = mine.json.rows[0]
    expect((await clients.rival.remove(url('drafts.remove', { id }))).status).toBe(404)
    expect((await clients.applicant.remove(url('drafts.remove', { id }))).status).toBe(200)
  })
}

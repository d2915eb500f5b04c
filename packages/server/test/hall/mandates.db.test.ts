import { randomUUID } from 'node:crypto'
import { type Actor, dateInChina } from '@zhiqiang/kernel'
import { beforeAll, expect, test } from 'vitest'
import { openThing } from '../../src/core/engine/act.ts'
import { uploadIn } from '../../src/core/files/upload.ts'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { listLetters } from '../../src/core/hall/letters/letters.ts'
import { listMandates } from '../../src/core/hall/mandates/list-mandates.ts'
import { empower, endMandate, invite, joinSubject } from '../../src/core/hall/mandates/mandates.ts'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { visitor } from './base.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, db, actorOf, firm, here, offer, read, refusal, staff, take, time } = hall
const { engine } = app
time.now = '2026-11-02T02:00:00.000Z'
const own = await firm('云岭数控机床有限公司')
const agency = await firm('云岭知识产权代理有限公司')
const person = { sort: 'person' as const, name: '方舟', region: here, contact: '方舟', phone: '0390-5550199' }
const clerk = must(
  await registerSubject(engine, visitor, {
    ...{ city: here, login: 'fangzhou', password: 'correct horse 电池', subject: person, requestId: randomUUID() },
  }),
)
const offered = {} as { aid: string; report: string }
const agencyCode = async () =>
  transaction(db, async (tx) => (await engine.ports(tx, here).subjects.get(agency.id)) && codeOf(agency.id))
const codeOf = (id: string) =>
  transaction(
    db,
    async (tx) =>
      (await tx.selectFrom('subject').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code ?? '',
  )
const file = async (who: Actor) => {
  const bytes = new TextEncoder().encode('专利证书')
  const kept = await transaction(db, (tx) =>
    uploadIn({ clock: engine.clock, vault: app.vault }, tx, who, here, { name: '专利证书.txt', bytes }),
  )
  return [{ upload: must(kept).upload }]
}
const handIn = async (who: Actor, subject?: string, kind = 'enforcement-aid', parentId = offered.aid) =>
  openThing(engine, who, {
    ...{ kind, step: 'submit', city: here, parentId, requestId: randomUUID() },
    ...(subject === undefined ? {} : { subject }),
    answers: { right: 'patent', place: 'here', matter: '被仿制', wish: 'advice', proof: await file(who) },
  })
const listed = (who: Actor) => read(who, dateInChina(time.now), async (deps) => must(await listMandates(deps)))
const cases = (who: Actor) =>
  read(who, dateInChina(time.now), async (deps) => must(await listCases(deps, { limit: 30 })).rows.map(({ id }) => id))
const seen = (who: Actor, id: string) => read(who, dateInChina(time.now), async (deps) => getCase(deps, engine.law, id))
const end = async (who: Actor, holder: string) => {
  const { given } = await listed(own.actor)
  const { id = '' } = given.find((one) => one.holder.id === holder) ?? {}
  return endMandate(engine, who, { id }, { requestId: randomUUID() })
}

beforeAll(async () => {
  offered.aid = await offer('enforcement-aid')
  offered.report = await offer('breach-report')
})

test('whoever has the code joins the firm, once; a wrong code and a used one answer alike', async () => {
  const { code } = must(await invite(engine, own.actor, { subject: own.id, role: 'member' }))
  const who = await actorOf(clerk.account)
  const join = (typed: string) => joinSubject(engine, who, { code: typed, requestId: randomUUID() })
  expect(await refusal(join('AAAAAAAAAA'))).toContain('邀请码不对')
  expect(must(await join(code.toLowerCase())).subject).toEqual({ id: own.id, name: '云岭数控机床有限公司' })
  expect(await refusal(join(code))).toContain('邀请码不对')
  expect((await listed(own.actor)).given.map(({ holder, role }) => `${holder.name} ${role}`).sort()).toEqual([
    '宋晓 manager',
    '方舟 member',
  ])
})

test('a member applies and reads for the firm, and binds it to nothing', async () => {
  const who = await actorOf(clerk.account)
  const { thing } = must(await handIn(who, own.id))
  expect(await cases(own.actor)).toContain(thing.id)
  expect((await seen(who, thing.id)).ok).toBe(true)
  expect(await refusal(invite(engine, who, { subject: own.id, role: 'manager' }))).toContain('管理人')
  expect(await refusal(take(who, own.id, 'close', { why: '不办了' }))).toContain('管理人')
  expect(await refusal(end(who, own.account))).toContain('管理人')
})

test('whoever acts for several says for whom, and acts for nobody else', async () => {
  const who = await actorOf(clerk.account)
  const mine = must(await handIn(who, clerk.id)).thing
  expect(mine.data.subject).toEqual({ id: clerk.id, name: '方舟' })
  expect(await cases(own.actor)).not.toContain(mine.id)
  expect((await handIn(who, agency.id)).ok).toBe(false)
})

test('an agency hands in what it was let act in, the case and its letters say so, and everything else of the firm stays shut', async () => {
  const before = must(await handIn(own.actor)).thing.id
  const wish = { subject: own.id, agency: (await agencyCode()) ?? '', items: ['enforcement-aid', 'breach-report'] }
  must(await empower(engine, own.actor, { ...wish, requestId: randomUUID() }))
  const who = await actorOf(agency.account)
  const { thing } = must(await handIn(who, own.id))
  const shown = must(await seen(own.actor, thing.id))
  expect(shown).toMatchObject({ subject: { id: own.id }, data: { agent: { name: '云岭知识产权代理有限公司' } } })
  expect(await cases(who)).toEqual([thing.id])
  expect((await seen(who, before)).ok).toBe(false)
  expect((await read(who, dateInChina(time.now), async (deps) => must(await listMandates(deps)))).held).toHaveLength(1)
  await take(staff.head, thing.id, 'accept', {})
  const [letter] = await read(
    who,
    dateInChina(time.now),
    async (deps) => must(await listLetters(deps, { limit: 9 })).rows,
  )
  expect(letter?.caseId).toBe(thing.id)
  const { paper } = await transaction(db, (tx) =>
    tx.selectFrom('letter').select('paper').where('case_id', '=', thing.id).executeTakeFirstOrThrow(),
  )
  expect(paper).toMatchObject({ addressee: '云岭数控机床有限公司（代理机构：云岭知识产权代理有限公司）' })
  const { actor } = await transaction(db, (tx) =>
    tx.selectFrom('event').select('actor').where('thing_id', '=', thing.id).orderBy('seq').executeTakeFirstOrThrow(),
  )
  expect(actor).toBe('宋晓（云岭知识产权代理有限公司）')
})

test('an agency hands in nothing it was not let act in, and no report of somebody whose name is kept', async () => {
  const who = await actorOf(agency.account)
  const advice = await offer('mediation')
  expect((await handIn(who, own.id, 'mediation', advice)).ok).toBe(false)
  const report = { place: { region: here, street: '东街' }, breach: 'mark', facts: '假冒', reporting: 'hidden' }
  const done = openThing(engine, who, {
    ...{ kind: 'breach-report', step: 'submit', city: here, parentId: offered.report, requestId: randomUUID() },
    subject: own.id,
    answers: report,
  })
  expect(await refusal(done)).toContain('保密')
})

test('an ended mandate shuts every case at once, for people and for agencies; the last manager stays', async () => {
  must(await end(own.actor, agency.id))
  must(await end(own.actor, clerk.account))
  expect(await cases(await actorOf(agency.account))).toEqual([])
  expect((await actorOf(clerk.account)).posts.map(({ unitId }) => unitId)).toEqual([clerk.id])
  expect((await listed(await actorOf(agency.account))).held).toEqual([])
  expect(await refusal(end(own.actor, own.account))).toContain('自己的授权')
  const events = await transaction(db, (tx) =>
    tx.selectFrom('event').select('type').where('thing_id', '=', own.id).orderBy('seq').execute(),
  )
  expect(events.map(({ type }) => type)).toEqual(['register', 'join', 'empower', 'endMandate', 'endMandate'])
})

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { uploadIn } from '../../src/core/files/upload.ts'
import { addBookmark, listBookmarks, removeBookmark } from '../../src/core/hall/space/bookmarks.ts'
import { listDeadlines } from '../../src/core/hall/space/deadlines.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, db, firm, here, offer, read, staff, take, time } = hall
const today = '2026-11-02'
time.now = `${today}T02:00:00.000Z`
const own = await firm('云岭数控机床有限公司')
const rival = await firm('云岭轴承有限公司')
const mark = (who: typeof own.actor, thing: string) =>
  transaction(db, (tx) => addBookmark({ tx, catalogue: app.engine.catalogue, actor: who, today }, { thing }, time.now))
const marks = (who: typeof own.actor) =>
  read(who, today, async (deps) => must(await listBookmarks(deps, { limit: 30 })).rows)
const terms = (who: typeof own.actor) =>
  read(who, today, async (deps) => must(await listDeadlines(deps, { limit: 30 })).rows)
const uploaded = async () => {
  const file = { name: '专利证书.txt', bytes: new TextEncoder().encode('专利证书') }
  const deps = { clock: app.engine.clock, vault: app.vault }
  return must(await transaction(db, (tx) => uploadIn(deps, tx, own.actor, here, file))).upload
}
const service = {} as { id: string }

beforeAll(async () => {
  service.id = await offer('enforcement-aid')
})

test('a service is marked once, found again by its name, and only by whoever marked it', async () => {
  const first = must(await mark(own.actor, service.id))
  expect(must(await mark(own.actor, service.id))).toEqual(first)
  expect(await marks(own.actor)).toMatchObject([
    { id: first.id, title: '知识产权维权援助', thing: { kind: 'offering' } },
  ])
  expect(await marks(rival.actor)).toEqual([])
  const remove = (who: typeof own.actor) =>
    transaction(db, (tx) => removeBookmark({ tx, catalogue: app.engine.catalogue, actor: who, today }, first))
  expect((await remove(rival.actor)).ok).toBe(false)
  expect((await remove(own.actor)).ok).toBe(true)
  expect(await marks(own.actor)).toEqual([])
})

test('what is not public any more keeps its name in the list and leads nowhere; what one may not read cannot be marked', async () => {
  const secret = await offer('mediation')
  must(await mark(own.actor, secret))
  await transaction(db, (tx) => sql`update thing set visibility = 0 where id = ${secret}`.execute(tx))
  expect((await marks(own.actor)).find((row) => row.thingId === secret)).toMatchObject({ thing: null })
  expect((await mark(rival.actor, secret)).ok).toBe(false)
})

test('every term that runs in one’s cases is told, whoever keeps it, the first due on top; a letter to open stands apart', async () => {
  const proof = [{ upload: await uploaded() }]
  const answers = { right: 'patent', place: 'here', matter: '被仿制', wish: 'advice', proof }
  const id = await hall.apply(own.actor, 'enforcement-aid', service.id, answers)
  expect(await terms(own.actor)).toMatchObject([{ duty: 'office', thing: { id }, label: { zh: '受理期限' } }])
  await take(staff.head, id, 'askCorrection', { defects: '权利证明看不清', until: '2026-11-10' })
  expect(await terms(own.actor)).toMatchObject([{ duty: 'applicant', dueOn: '2026-11-10', label: { zh: '补正期限' } }])
  expect(await terms(rival.actor)).toEqual([])
  const groups = await read(own.actor, today, async (deps) => must(await homeWork({ ...deps, city: here })).groups)
  expect(groups.filter(({ total }) => total > 0).map(({ id: group }) => group)).toEqual(['toComplete'])
})

import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { uploadIn } from '../../src/core/files/upload.ts'
import { addBookmark, listBookmarks, removeBookmark } from '../../src/core/hall/space/bookmarks.ts'
import { listConsents } from '../../src/core/hall/space/consents.ts'
import { listDeadlines } from '../../src/core/hall/space/deadlines.ts'
import { exportOf, zipOf } from '../../src/core/hall/space/export.ts'
import { listMaterials, removeMaterial, reuseMaterial } from '../../src/core/hall/space/materials.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import type { Tx } from '../../src/db/connect.ts'
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

test('a file handed in before is used again without uploading it; one that was handed in cannot be removed', async () => {
  const deps = (who: typeof own.actor) => (tx: Tx) => ({ tx, catalogue: app.engine.catalogue, actor: who, today })
  const files = (who: typeof own.actor) => read(who, today, async (d) => must(await listMaterials(d, {})).rows)
  const [held] = await files(own.actor)
  expect(held).toMatchObject({
    name: '专利证书.txt',
    removable: false,
    used: [{ title: expect.stringContaining('维权援助') }],
  })
  expect(await files(rival.actor)).toEqual([])
  const sm3 = held?.sm3 ?? ''
  const reuse = (who: typeof own.actor) => transaction(db, (tx) => reuseMaterial(deps(who)(tx), { sm3 }, time.now))
  expect((await reuse(rival.actor)).ok).toBe(false)
  const { upload } = must(await reuse(own.actor))
  const answers = { right: 'patent', place: 'here', matter: '又被仿制', wish: 'advice', proof: [{ upload }] }
  const id = await hall.apply(own.actor, 'enforcement-aid', service.id, answers)
  expect((await files(own.actor))[0]?.used).toHaveLength(2)
  expect(id).not.toBe('')
  const remove = (hash: string) => transaction(db, (tx) => removeMaterial(deps(own.actor)(tx), { sm3: hash }))
  expect(await hall.refusal(remove(sm3))).toContain('属于办件档案')
  const file = { name: '没用过.txt', bytes: new TextEncoder().encode('没用过') }
  const vault = { clock: app.engine.clock, vault: app.vault }
  const spare = must(await transaction(db, (tx) => uploadIn(vault, tx, own.actor, here, file)))
  expect(must(await remove(spare.sm3))).toEqual({ removed: true })
  expect((await files(own.actor)).map(({ name }) => name)).not.toContain('没用过.txt')
})

test('what was agreed to is listed with its words, ends where it may, and all of it goes along in an export that is logged', async () => {
  await take(own.actor, own.id, 'agreeService', { agreed: { version: '2026-11' } })
  const consents = () => read(own.actor, today, async (d) => must(await listConsents(d, { limit: 30 })).rows)
  expect(await consents()).toMatchObject([
    { label: { zh: '电子送达确认' }, state: 'holds', text: expect.stringContaining('打开签收') },
  ])
  await take(own.actor, own.id, 'endService', {})
  expect(await consents()).toMatchObject([{ state: 'ended' }])
  const access = { at: time.now, address: '127.0.0.1' }
  const made = await transaction(db, (tx) =>
    exportOf({ tx, catalogue: app.engine.catalogue, actor: own.actor, today }, app.engine.law, access),
  )
  const pieces: Uint8Array[] = []
  for await (const piece of zipOf(app.vault, made)) pieces.push(piece)
  const zip = unzipSync(new Uint8Array(Buffer.concat(pieces)))
  const names = Object.keys(zip)
  expect(names).toContain('cases.json')
  expect(names.some((name) => name.endsWith('专利证书.txt'))).toBe(true)
  expect(JSON.parse(new TextDecoder().decode(zip['cases.json']))).toHaveLength(2)
  const { what } = await transaction(db, (tx) =>
    tx
      .selectFrom('access_log')
      .select('what')
      .where('account_id', '=', own.account)
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow(),
  )
  expect(what).toBe('export')
})

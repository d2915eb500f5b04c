import { type Actor, retentionOf } from '@zhiqiang/kernel'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { enterMissing } from '../../src/core/archives/enter.ts'
import { getArchive, listArchives } from '../../src/core/archives/list/archives.ts'
import { archivesXlsx } from '../../src/core/archives/list/export.ts'
import { packCase } from '../../src/core/archives/pack/pack.ts'
import { sealDay } from '../../src/core/audit/seal.ts'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { sm3Of } from '../../src/core/files/file-vault.ts'
import { tidyFiles } from '../../src/core/files/tidy.ts'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { asOwner } from '../support/test-server.ts'
import { aHall, codes, whyNot } from './stage.ts'

const hall = await aHall()
const { app, db, here, bureau, office, head, officer, offer, apply, take, tryTo, upload, read, on, open } = hall
const { engine } = app
on('2016-01-04')
await transaction(db, (tx) => tx.updateTable('unit').set({ valid_from: '2010-01-01' }).execute())
const firm = await hall.firm('云岭精工有限公司', codes[0])
const aid = await offer('enforcement-aid')
const second = hall.person(here, 'officer', bureau)

/** An application that was withdrawn on a day: a closed case. */
async function closedOn(day: string, item = 'enforcement-aid', offering = aid, over: object = {}) {
  on(day)
  const proof = [await upload(firm.actor, `材料 ${day}`)]
  const answers = { right: 'patent', place: 'here', matter: `某公司仿制 ${day}`, wish: 'evidence', proof, ...over }
  const made = must(await apply(firm.actor, item, offering, answers))
  await take(firm.actor, made.thing.id, 'withdraw', { why: '已和解' })
  return { id: made.thing.id, no: String(made.reply?.no) }
}

const rowOf = async (id: string) => must(await read(office, (deps) => getArchive(deps, engine.law, id)))
const verified = () => verifyAudit({ db, catalogue: engine.catalogue, sealFolder: app.sealFolder }, null)
const drawn = async (who: Actor = officer) =>
  (await open(who, here, 'destruction-list', 'draw', { note: '无继续保存价值' })).thing

test('a closed case is kept as long as the rule in force says: to the same day, or to the end of a month that lacks it', async () => {
  const leap = await rowOf((await closedOn('2016-02-29')).id)
  expect(leap).toMatchObject({ closedOn: '2016-02-29', years: 10, keepUntil: '2026-02-28', state: 'kept' })
  expect(leap.rule).toMatchObject({ mark: 'unconfirmed', article: null })
  expect(leap.derivation.at(-1)?.day).toBe('2026-02-28')
  const end = await rowOf((await closedOn('2016-03-31')).id)
  expect(end.keepUntil).toBe('2026-03-31')
})

test('the day is the day in China, and a case opened again has no file until it is closed again', async () => {
  on('2016-04-05')
  const made = must(
    await apply(firm.actor, 'enforcement-aid', aid, {
      right: 'patent',
      place: 'here',
      matter: '某',
      wish: 'evidence',
      proof: [],
    }),
  )
  hall.time.now = '2016-04-30T16:30:00.000Z'
  await take(firm.actor, made.thing.id, 'withdraw', { why: '已和解' })
  expect((await rowOf(made.thing.id)).closedOn).toBe('2016-05-01')
})

test('a file that is due goes through two approvals by two other people, and is destroyed before two more', async () => {
  const one = await closedOn('2016-06-01')
  on('2026-06-01')
  expect((await rowOf(one.id)).state).toBe('kept')
  on('2026-06-02')
  expect((await rowOf(one.id)).state).toBe('due')
  const held = await read(office, (deps) => listArchives(deps, { limit: 50, q: one.no }))
  expect(must(held).byState.find(({ state }) => state === 'due')?.files).toBe(1)
  const list = await drawn()
  expect(JSON.stringify(list.data.rows)).toContain(one.no)
  expect(JSON.stringify(list.data)).not.toContain('精工')

  // Whoever drew it up does not approve it, though he is head of the unit as well.
  const both: Actor = { ...officer, posts: [...officer.posts, ...head.posts, ...office.posts] }
  expect(whyNot(await tryTo(both, list.id, 'check'))).toContain('编制人不能审批')
  expect(await tryTo(second, list.id, 'check')).toMatchObject({ ok: false, problem: { code: 'E_FORBIDDEN' } })
  await take(head, list.id, 'check')
  const headInOffice: Actor = { ...head, posts: [...head.posts, ...office.posts] }
  expect(whyNot(await tryTo(headInOffice, list.id, 'approve'))).toContain('不能是同一个人')
  expect(whyNot(await tryTo(officer, list.id, 'carryOut', { first: '甲', second: '乙', how: '碎纸' }))).not.toBe('')
  await take(office, list.id, 'approve')
  expect((await rowOf(one.id)).state).toBe('approved')

  expect(whyNot(await tryTo(officer, list.id, 'carryOut', { first: '甲', second: '甲', how: '碎纸' }))).toContain(
    '两个人',
  )
  await sealDay({ db, clock: engine.clock, sealFolder: app.sealFolder })
  await take(officer, list.id, 'carryOut', { first: '周明', second: '何静', how: '碎纸' })
  const left = must(await read(office, (deps) => getCase(deps, engine.law, one.id)))
  expect(left).toMatchObject({
    no: one.no,
    title: one.no,
    subject: { id: null, name: '（已销毁）' },
    files: [],
    letters: [],
  })
  expect(left.data).toMatchObject({ destroyed: { on: '2026-06-02', listNo: list.title, no: one.no } })
  expect(await tryTo(firm.actor, one.id, 'withdraw')).toMatchObject({ ok: false, problem: { code: 'E_NOT_FOUND' } })
  expect(left.abilities.filter(({ allowed }) => allowed)).toEqual([])
  expect((await rowOf(one.id)).state).toBe('destroyed')
})

test('of a destroyed case nothing that was said is left in any table, and the audit still verifies', async () => {
  on('2026-11-02')
  const secret = '绝密配方乙丙丁'
  const proof = [await upload(firm.actor, `${secret}.txt`)]
  const made = must(
    await apply(firm.actor, 'enforcement-aid', aid, {
      right: 'patent',
      place: 'here',
      matter: secret,
      wish: 'evidence',
      proof,
    }),
  )
  await take(head, made.thing.id, 'accept', {})
  await take(head, made.thing.id, 'grant', { plan: secret })
  await take(head, made.thing.id, 'finish', { outcome: 'advised', result: secret })
  expect(await app.writeLetters('http://127.0.0.1')).toMatchObject({ failed: [] })
  // As a case closed before files were kept count of; the nightly job enters it.
  await transaction(db, (tx) => tx.deleteFrom('case_archive').where('case_id', '=', made.thing.id).execute())
  expect(await enterMissing(engine)).toBe(1)
  await sealDay({ db, clock: engine.clock, sealFolder: app.sealFolder })
  on('2036-12-05')
  const before = await verified()
  expect(before).toMatchObject({ ok: true })
  const list = await drawn()
  await take(head, list.id, 'check')
  await take(office, list.id, 'approve')
  await take(officer, list.id, 'carryOut', { first: '周明', second: '何静', how: '碎纸' })
  const tables = await transaction(db, (tx) =>
    sql<{
      readonly name: string
    }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
      tx,
    ),
  )
  for (const { name } of tables.rows) {
    const found = await transaction(db, (tx) =>
      sql<{ readonly n: number }>`select count(*)::int as n from ${sql.table(name)} x
        where x::text like ${`%${secret}%`}`.execute(tx),
    )
    expect(found.rows[0]?.n, name).toBe(0)
  }
  expect(await verified()).toMatchObject({ ok: true, faults: [] })
  const material = sm3Of(new TextEncoder().encode(`${secret}.txt`))
  expect(await app.vault.verify([material])).toEqual([])
  await tidyFiles(db, app.vault, engine.clock)
  expect(await app.vault.verify([material])).toEqual([{ sm3: material, damage: 'missing' }])
  expect((await app.writeLetters('http://127.0.0.1')).failed).toEqual([])
  expect(await verified()).toMatchObject({ ok: true, faults: [] })
})

test('a file in litigation is held back and named with its reason; a lifted hold lets it go on a list', async () => {
  const one = await closedOn('2016-08-01')
  on('2026-08-02')
  const hold = await open(officer, here, 'archive-hold', 'hold', {
    case: one.no,
    ground: 'litigation',
    why: '（2026）一审行政案件',
  })
  expect((await rowOf(one.id)).state).toBe('held')
  const refused = await hall.tryOpen(officer, 'destruction-list', 'draw', { note: '无' })
  expect(whyNot(refused)).toContain(`${one.no}：暂停销毁（涉诉）：（2026）一审行政案件`)
  await take(officer, hold.thing.id, 'lift', { why: '判决已生效' })
  expect((await rowOf(one.id)).state).toBe('due')
  const list = await drawn()
  await take(head, list.id, 'check')
  await take(office, list.id, 'approve')
  // Sued again between approval and destruction.
  await open(office, here, 'archive-hold', 'hold', { case: one.no, ground: 'audit', why: '审计调阅' })
  expect(whyNot(await tryTo(officer, list.id, 'carryOut', { first: '周明', second: '何静', how: '碎纸' }))).toContain(
    '审计调阅',
  )
  await take(officer, list.id, 'drop', { why: '审计调阅' })
})

test('an appraisal keeps a file longer, until a later day, and says why', async () => {
  const one = await closedOn('2016-09-01')
  on('2026-09-02')
  const early = await hall.tryOpen(officer, 'retention-extension', 'extend', {
    case: one.no,
    until: '2026-09-01',
    why: '有查考价值',
  })
  expect(whyNot(early)).toContain('新的日期要晚于')
  await open(officer, here, 'retention-extension', 'extend', { case: one.no, until: '2031-09-01', why: '有查考价值' })
  expect(await rowOf(one.id)).toMatchObject({
    state: 'extended',
    keepUntil: '2031-09-01',
    extended: { was: '2026-09-01', why: '有查考价值' },
  })
})

test('the spreadsheet has the rows of the list', async () => {
  const bytes = must(
    await archivesXlsx(db, { catalogue: engine.catalogue, actor: office, today: '2026-09-02', city: here }, {}),
  )
  expect(bytes.byteLength).toBeGreaterThan(1000)
})

test('an archive pack opens off line: its page says what happened, and every file has the hash the manifest names', async () => {
  on('2016-10-10')
  const proof = [await upload(firm.actor, '购买记录')]
  const answers = { right: 'patent', place: 'here', matter: '<b>仿制</b>夹头', wish: 'evidence', proof }
  const made = must(await apply(firm.actor, 'enforcement-aid', aid, answers))
  await take(firm.actor, made.thing.id, 'withdraw', { why: '已和解' })
  const access = { at: hall.time.now, address: 'local' }
  const pack = must(
    await read(office, (deps) => packCase(deps, { vault: app.vault, lawOf: engine.law, access }, made.thing.id)),
  )
  const parts = unzipSync(pack.bytes)
  const page = strFromU8(parts['index.html'] ?? new Uint8Array())
  expect(page).toContain('&lt;b&gt;仿制&lt;/b&gt;夹头')
  expect(page).not.toMatch(/<script|https?:/)
  const { files } = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()))
  expect(files.map(({ path }: { path: string }) => path)).toEqual(['材料/01 材料.txt', 'index.html', 'events.json'])
  for (const { path, sm3 } of files) expect(sm3Of(parts[path] ?? new Uint8Array())).toBe(sm3)
  expect(page).toContain(encodeURI('材料/01 材料.txt'))
})

test('each kind is kept as its declaration says: ten years, thirty, for ever', async () => {
  const law = await transaction(db, (tx) => engine.law(tx, here))
  const kept = (item: string, day: string) => {
    const archive = engine.catalogue.kinds.get(item)?.service?.archive
    if (!archive) throw new Error(item)
    const { years, until, term } = retentionOf(archive, law, day)
    return [years, until, term?.version.basis.instrument]
  }
  expect(kept('enforcement-aid', '2016-02-29')).toEqual([10, '2026-02-28', 'retention-rules'])
  expect(kept('enforcement-aid', '2018-02-28')).toEqual([10, '2028-02-28', 'retention-rules'])
  expect(kept('technology-contract', '2026-10-31')).toEqual([30, '2056-10-31', 'retention-rules'])
  expect(kept('patent-ruling', '2026-10-31')).toEqual([null, null, undefined])
  // Before the provisions were in force: the item's own number.
  expect(kept('technology-contract', '2004-02-29')).toEqual([30, '2034-02-28', undefined])
})

test('an event of a thing that nobody destroyed is redacted by nobody, and one that was is found when it is changed again', async () => {
  const live = await closedOn('2016-11-01')
  const redact = (id: string) => transaction(db, (tx) => sql`select redact_events(${id}, 99)`.execute(tx))
  await expect(redact(live.id)).rejects.toThrow(/append-only/)
  const gone = await transaction(db, (tx) =>
    tx
      .selectFrom('case_archive')
      .select('case_id')
      .where('destroyed_on', 'is not', null)
      .orderBy('case_id')
      .executeTakeFirstOrThrow(),
  )
  const first = `where thing_id = '${gone.case_id}' and seq = 1`
  expect(await verified()).toMatchObject({ ok: true })
  for (const [column, value] of [
    ['role', 'office'],
    ['payload', '{"v": 1, "kind": "enforcement-aid", "redacted": true}'],
    ['hash', 'x'],
  ] as const) {
    const was = String((await tampered(`select ${column}::text as was from event ${first}`)).was)
    const put = (said: string) => tampered(`update event set ${column} = $said$${said}$said$ ${first} returning 1`)
    await put(value)
    expect((await verified()).faults, column).toMatchObject([{ kind: 'changed', thingId: gone.case_id, seq: 1 }])
    await put(was)
  }
  expect(await verified()).toMatchObject({ ok: true })
})

/** A statement by the owner of the database with all triggers switched off. */
function tampered(statement: string): Promise<Readonly<Record<string, unknown>>> {
  return asOwner(hall.ownerUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    return (await client.query(statement)).rows[0]
  })
}

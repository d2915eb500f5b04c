import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { issuePaper } from '../../src/core/papers/issue/issue-paper.ts'
import { listKeys } from '../../src/core/papers/sign/keys.ts'
import { checkSignatureFile } from '../../src/core/papers/sign/signature-file.ts'
import { paperByCode } from '../../src/core/papers/verify/verify-paper.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld, planText } from '../ledger/world.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { asOwner, repositoryRoot } from '../support/test-server.ts'

const world = await aWorld()
const { app, db, time } = world
const here = '990100'
await world.city(here, '云岭市')
await world.unit(here, '市市场监管局')
const bureau = await world.unit(here, '云岭市知识产权联席会议办公室')
const office = world.person(here, 'office', bureau)
const policy = await world.plan(here, planText)
await world.take(world.machine, policy.id, 'publish', { visibility: 'inside', show: [] })
const city = await transaction(db, (tx) =>
  tx.selectFrom('thing').select('id').where('kind', '=', 'city').where('city', '=', here).executeTakeFirstOrThrow(),
)
const letterhead = { issuer: '云岭市知识产权联席会议办公室', prefix: '云知联办', addressee: '各成员单位' }
await world.take(world.machine, city.id, 'setLetterhead', letterhead)

const today = '2026-11-23'
const reader = { catalogue: app.engine.catalogue, actor: office, today, city: here }
const wish = { sort: 'supervision-notice', from: '2026-01-01', to: today } as const
const issue = async (by = app) => {
  const issued = must(
    await issuePaper({ ...by, site: 'https://ip.example' }, reader, { ...wish, requestId: randomUUID() }),
  )
  return issued.code
}
const paper = async (code: string) => {
  const { paper: found } = await transaction(db, (tx) => paperByCode(tx, code))
  if (!found?.signature) throw new Error('the paper is not signed')
  return { ...found, signature: found.signature }
}
const keys = async () => must(await transaction(db, (tx) => listKeys(tx, here))).keys
const bytesOf = async (sm3: string) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of (await app.vault.get(sm3)) ?? []) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

test('two first papers at once are signed with one key, and its private half is readable nowhere', async () => {
  time.now = `${today}T02:00:00.000Z`
  const codes = await Promise.all([issue(), issue()])
  for (const code of codes) expect((await paper(code)).signature.holds).toBe(true)
  expect(await keys()).toMatchObject([{ papers: 2, retiredAt: null }])
  const kept = await transaction(db, (tx) => tx.selectFrom('signing_key').selectAll().executeTakeFirstOrThrow())
  expect(kept.sealed_private).not.toMatch(/^[0-9a-f]{64}$/)
}, 60_000)

test('after a change of the key the old signatures hold with the old one, which signs no more', async () => {
  const before = await issue()
  await transaction(db, (tx) => app.signer.rotate(tx, here, { id: office.id, name: office.name }))
  const after = await issue()
  const [old, fresh] = [await paper(before), await paper(after)]
  expect([old.signature.holds, fresh.signature.holds]).toEqual([true, true])
  expect(old.signature.keyId).not.toBe(fresh.signature.keyId)
  expect(old.signature.retiredOn).toBe(today)
  const kept = await transaction(db, (tx) =>
    tx.selectFrom('signing_key').select('sealed_private').where('id', '=', old.signature.keyId).executeTakeFirst(),
  )
  expect(kept).toEqual({ sealed_private: null })
}, 60_000)

test('a signature file tells a file that was issued from one that was altered, and a city’s key from any other', async () => {
  const found = await paper(await issue())
  const file = JSON.parse(JSON.stringify(found.signature))
  const bytes = await bytesOf(found.pdfSm3)
  const check = (by: Uint8Array, signature: unknown, key: string | null) =>
    checkSignatureFile(by, signature, key)?.outcome ?? null
  expect(check(bytes, file, file.keyId)).toBe('ours')
  expect(check(await bytesOf(found.docxSm3), file, null)).toBe('ours')
  const altered = Uint8Array.from(bytes)
  altered[altered.length - 10] = (altered[altered.length - 10] ?? 0) ^ 1
  expect(check(altered, file, file.keyId)).toBe('not-ours')
  expect(check(bytes, { ...file, statement: { ...file.statement, number: '云知联办〔2026〕9号' } }, null)).toBe(
    'bad-signature',
  )
  expect(check(bytes, file, '0'.repeat(32))).toBe('other-key')
  expect(check(bytes, { some: 'thing' }, null)).toBe(null)
}, 60_000)

test('a record that was altered behind the application’s back reads as not signed', async () => {
  const code = await issue()
  const later = "update issued_paper set issued_on = '2026-11-22' where code = $1"
  await asOwner(world.ownerUrl, (client) => client.query(later, [code]))
  expect((await paper(code)).signature.holds).toBe(false)
}, 60_000)

test('a database restored without the secret of its data folder signs with a new key and still verifies', async () => {
  const before = await issue()
  await rm(path.join(app.dataDir, 'second-factor-key'))
  const restored = composeApp(db, {
    dataDir: app.dataDir,
    root: repositoryRoot,
    log: quietLog,
    clock: { real: () => time.now },
  })
  const after = await issue(restored)
  expect([(await paper(before)).signature.holds, (await paper(after)).signature.holds]).toEqual([true, true])
  expect((await keys()).filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1)
}, 60_000)

import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { CallOutput } from '@zhiqiang/contract'
import { afterAll, expect, test } from 'vitest'
import { asOwner } from '../../server/test/support/test-server.ts'
import { anInstallation } from './support/installation.ts'
import { jsonOf, planFile } from './support/zq.ts'

type Verified = CallOutput<'audit.verify'>
interface Restored {
  readonly rows: number
  readonly files: number
  readonly audit: Verified
  readonly damaged: readonly unknown[]
}

const office = await anInstallation()
const folder = await mkdtemp(path.join(tmpdir(), 'zq-backup-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const archive = path.join(folder, 'office.tar.gz')
const json = async <T>(...args: readonly string[]): Promise<T> => jsonOf<T>(await office.zq(...args, '--json'))

/** Writes a file that a command is to read; gives its path. */
async function given(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}

const corners = [
  [113, 34],
  [114, 34],
  [114, 35],
  [113, 34],
]
const countyMap = {
  type: 'FeatureCollection',
  features: [{ properties: { adcode: '990121' }, geometry: { type: 'Polygon', coordinates: [corners] } }],
}

/** Rows of every table of ours, in an order of their own, as text; without numbers of transactions, which a restore gives anew. */
async function everything(url: string): Promise<Record<string, string>> {
  return asOwner(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    const found: Record<string, string> = {}
    for (const { name } of rows) {
      const sums = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(x, chr(10) order by x)), '') as sum from "${name}" r, lateral (select (to_jsonb(r) - 'put_in')::text) as t(x)`,
      )
      found[name] = sums.rows[0]?.sum ?? ''
    }
    return found
  })
}

test('a running installation is backed up into one file that nobody else may read', async () => {
  const divisions = await given('divisions.tsv', 'code\tname\n990100\t云岭市\n990121\t清溪县\n')
  expect((await office.zq('city', 'add', '990100', '云岭市', '--sample', '--divisions', divisions)).code).toBe(0)
  for (const name of ['市市场监管局', '市科技局', '市商务局', '市公安局']) {
    expect((await office.zq('unit', 'add', name, '--from', '2020-01-01')).code).toBe(0)
  }
  const { id } = await json<{ id: string }>('policy', 'import', planFile, '--region', '990100')
  await json('policy', 'publish', id, '--visibility', 'public')
  await json('person', 'add', 'wangli', '王丽')
  const map = await given('county-map.geojson', JSON.stringify(countyMap))
  const supplied = ['--part', `file=@${map}`, '--part', 'apply=true', '--part', `requestId=${randomUUID()}`]
  expect(await json('api', 'maps.supply', ...supplied)).toMatchObject({ applied: true })
  const marks = await given('marks.tsv', '注册号\t商标\t类别\t申请日\n12345678\t清溪甘露\t30\t2021-03-04\n')
  expect((await office.zq('registry', 'import', 'trademarks', marks)).code).toBe(0)
  const report = await json<{ rows: number; files: number; sm3: string; leftOut: string[] }>('backup', archive)
  expect(report.files).toBe(1)
  expect(report.leftOut).toEqual(expect.arrayContaining(['session', 'api_token', 'setup_token', 'app-password']))
  expect((await stat(archive)).mode & 0o777).toBe(0o600)
  const twice = await office.zq('backup', archive)
  expect(twice).toMatchObject({ code: 1 })
  expect(twice.err).toContain('E_DUPLICATE')
})

test('what is restored elsewhere is every row, file and seal, and the audit agrees', async () => {
  const other = await anInstallation()
  const before = await everything(office.env.DATABASE_URL)
  const ended = await other.zq('restore', archive, '--json')
  expect(ended.err).toBe('')
  const restored = jsonOf<Restored>(ended)
  expect(restored.audit).toMatchObject({ ok: true, faults: [] })
  expect(restored.damaged).toEqual([])
  // The backup itself was noted after its picture was taken; tokens are left out.
  const { access_log: _, ...kept } = await everything(other.env.DATABASE_URL)
  const { access_log: __, ...had } = before
  expect(kept).toEqual(had)
  expect(kept.county_map).toMatch(/^1 /)
  expect(jsonOf<Verified>(await other.zq('audit', 'verify', '--json'))).toMatchObject({ ok: true })
  expect(await readFile(path.join(other.dataDir, 'seals/seals.jsonl'), 'utf8')).toBe(
    await readFile(path.join(office.dataDir, 'seals/seals.jsonl'), 'utf8'),
  )
  // And the work goes on: new events are sealed behind the restored ones.
  expect((await other.zq('unit', 'add', '市教育局')).code).toBe(0)
  expect((await other.zq('audit', 'seal')).code).toBe(0)
  expect((await other.zq('audit', 'verify')).code).toBe(0)
  // What is read by the numbers of transactions is read whole in a database that counts them anew.
  expect((await other.zq('marks', 'similar', '清溪甘露')).out).toContain('12345678')
  const again = await other.zq('restore', archive)
  expect(again.code).toBe(1)
  expect(again.err).toContain('不是空的')
  const english = await other.zq('restore', archive, '--lang', 'en')
  expect(english.err).toContain('is not empty')
})

test('a database that holds anything is refused even when the folder is empty', async () => {
  const empty = path.join(folder, 'empty')
  const used = await anInstallation()
  expect((await used.zq('db', 'migrate')).code).toBe(0)
  const before = await everything(used.env.DATABASE_URL)
  const ended = await used.zq('restore', archive)
  expect(ended.code).toBe(1)
  expect(ended.err).toContain('不是空的')
  expect(await everything(used.env.DATABASE_URL)).toEqual(before)
  await expect(stat(empty)).rejects.toThrow()
})

test('an archive that was altered anywhere is refused, and nothing is left behind', async () => {
  const target = await anInstallation()
  const bytes = gunzipSync(await readFile(archive))
  const altered = path.join(folder, 'altered.tar.gz')
  const places = [600, ...Array.from({ length: 6 }, (_, i) => Math.floor((bytes.length * (i + 1)) / 7))]
  for (const place of places) {
    const copy = Buffer.from(bytes)
    // Padding behind a file carries nothing; take the next byte that is something.
    let at = place
    while (copy[at] === 0) at++
    copy[at] = (copy[at] ?? 0) ^ 1
    await writeFile(altered, gzipSync(copy))
    const ended = await target.zq('restore', altered)
    expect([place, ended.code]).toEqual([place, 1])
    expect(ended.err).toMatch(/没有恢复/)
  }
  const cut = await readFile(archive)
  await writeFile(altered, cut.subarray(0, cut.length - 100))
  expect((await target.zq('restore', altered)).err).toContain('不完整')
  await writeFile(altered, randomBytes(5000))
  expect((await target.zq('restore', altered)).err).toMatch(/没有恢复/)
  const wrongHash = await target.zq('restore', archive, '--sm3', '0'.repeat(64))
  expect(wrongHash).toMatchObject({ code: 1 })
  expect((await target.zq('restore', path.join(folder, 'nowhere'))).code).toBe(2)
  expect(await everything(target.env.DATABASE_URL)).toEqual({})
  // The same folder and database then take the whole one.
  expect((await target.zq('restore', archive)).out).toContain('没有发现问题')
})

test('a backup of a newer release is refused with what is unknown', async () => {
  const target = await anInstallation()
  const text = gunzipSync(await readFile(archive)).toString('latin1')
  const newer = text.replace('20261122T0010_unsealed', '20991122T0010_unsealed')
  const file = path.join(folder, 'newer.tar.gz')
  await writeFile(file, gzipSync(Buffer.from(newer, 'latin1')))
  const ended = await target.zq('restore', file)
  expect(ended.code).toBe(1)
  expect(ended.err).toContain('20991122T0010_unsealed')
  expect((await target.zq('restore', file, '--lang', 'en')).err).toContain('newer release')
})

test('a backup taken while others write is one picture: every chain in it is whole', async () => {
  const target = await anInstallation()
  const file = path.join(folder, 'busy.tar.gz')
  let stop = false
  let added = 0
  const writing = (async () => {
    for (; !stop; added++) await office.zq('unit', 'add', `市第${added}局`)
  })()
  // Enough rows for several parts, so that the writing falls between them.
  await asOwner(office.env.DATABASE_URL, (client) =>
    client.query(
      `insert into access_log (id, city, actor, what, subject, at, address)
       select gen_random_uuid(), '990100', '甲', 'read', repeat('知识产权', 8) || n, now(), 'local'
       from generate_series(1, 60000) n`,
    ),
  )
  const written = await office.zq('backup', file)
  stop = true
  await writing
  expect(written.code).toBe(0)
  expect(added).toBeGreaterThan(1)
  const restored = jsonOf<Restored>(await target.zq('restore', file, '--json'))
  expect(restored.audit.ok).toBe(true)
  expect(restored.rows).toBeGreaterThan(60_000)
})

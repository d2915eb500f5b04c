import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { creditCodeFault } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { hasShared, sharedFolder } from '../../../../tests/support/shared.ts'
import { docOf, type SearchDoc } from '../../src/core/search/doc.ts'
import { atTheStart, changesSince } from '../../src/core/search/feed/whole/store.ts'
import { findRecords } from '../../src/core/search/find.ts'
import { startSegments } from '../../src/core/search/segments/segment-engine.ts'
import { recordsOf } from '../../src/core/search/store.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { repositoryRoot } from '../support/test-server.ts'
import { here, registersOfACity } from './take-files.ts'

// What somebody knows and looks for: a number as it is written on paper, a piece of a title, a firm.
const gazette = 'data/patents/cn-gazette-2019/CN_patent_utility_new_712.csv'

/** Two thousand invented patents, no two titles alike. */
function invented(): string {
  const [firsts, seconds, thirds] = ['云岭', '海晏', '清溪', '丰岚'].map((place, n) =>
    Array.from({ length: 20 }, (_, i) => `${place}${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[i]}${n}`),
  )
  const lines = Array.from({ length: 2000 }, (_, n) => {
    const title = `一种用于${seconds?.[n % 20]}的${thirds?.[Math.floor(n / 20) % 20]}${'加热冷却搅拌输送分拣'.slice((n % 5) * 2, (n % 5) * 2 + 2)}装置${n}`
    const day = `20${10 + (n % 14)}-0${1 + (n % 9)}-1${n % 10}`
    return `CN2${String(10_000_000 + n * 37).slice(0, 8)}U\t${title}\t${firsts?.[n % 20]}有限公司\t${day}\tA01B${1 + (n % 60)}/00`
  })
  return `公开号\t名称\t申请人\t公开日\t分类号\n${lines.join('\n')}\n`
}

/** Organisations of these names, with codes whose check character holds. */
function organisations(names: readonly string[]): string {
  const lines = names.map((name, n) => {
    const stem = `91419900MA${String(n).padStart(7, '0')}`
    const code = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((c) => stem + c).find((c) => creditCodeFault(c) === null)
    return `${code}\t${name}`
  })
  return `统一社会信用代码\t名称\n${lines.join('\n')}\n`
}

const cases: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['two thousand invented patents', invented],
  ...(hasShared(gazette, 'known items of a gazette')
    ? [['a gazette', () => readFileSync(resolve(sharedFolder, gazette))] as const]
    : []),
]

describe.each(cases)('five hundred known items of %s', (_, file) => {
  test('numbers and titles stand first, a firm stands before its patents, and its patents are counted exactly', {
    timeout: 240_000,
  }, async () => {
    const { app, takeFile } = await registersOfACity()
    const { db } = app.engine
    const { registers, national } = app.data
    const patents = registers.get('patents')
    if (!patents) throw new Error('no register of patents')
    await takeFile(file())
    const docs = await transaction(db, async (tx) => {
      const keys = (await changesSince(tx, here, atTheStart, 100_000)).docs.map(({ key }) => key)
      const values = await recordsOf(tx, patents, here, keys)
      return [...values].map(([key, record]) => ({ ...docOf(patents, key, record), record }))
    })
    const firms = [...new Set(docs.flatMap(({ record }) => [record.applicants ?? []].flat().map(String)))].filter(
      (name) => name.endsWith('公司'),
    )
    const asked = spread(firms, 100)
    await takeFile(organisations(asked), { register: 'organisations' })
    const engine = await startSegments({
      db,
      dataDir: app.dataDir,
      root: repositoryRoot,
      other: { find: () => Promise.reject(new Error('left to the other engine')) },
      log: quietLog,
    })
    if (!engine) throw new Error('the index is held')
    await engine.catchUp(here)
    const find = async (q: string) =>
      must(
        await transaction(db, (tx) =>
          findRecords({ tx, registers, engine, national }, here, {
            q,
            sort: 'best',
            facets: 'false',
            offset: 0,
            limit: 1,
          }),
        ),
      )

    const byNumber = spread(docs, 200)
    const lost: string[] = []
    for (const [n, { key, record }] of byNumber.entries()) {
      const typed = spelled(String(record.application_number ?? record.publication_number), n)
      const { hits } = await find(typed)
      if (hits[0]?.key !== key) lost.push(typed)
    }
    expect([byNumber.length, lost]).toEqual([200, []])

    const titled = onceIn(docs)
    const missed: string[] = []
    for (const { key, piece } of titled) {
      const { hits } = await find(piece)
      if (hits[0]?.key !== key) missed.push(piece)
    }
    expect(titled).toHaveLength(200)
    expect(missed.length).toBeLessThanOrEqual(200 * 0.05)

    expect(asked.length).toBe(Math.min(100, firms.length))
    for (const name of asked) {
      expect((await find(name)).hits[0]).toMatchObject({
        register: 'organisations',
        title: name.normalize('NFKC'),
      })
      const counted = docs.filter(({ people }) => people.includes(name.normalize('NFKC').toLowerCase())).length
      expect([name, (await find(`申请人:"${name}" 库:专利`)).total]).toEqual([name, counted])
    }
    await engine.close()
  })
})

/** So many of a list, evenly over the whole of it. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, n) => list[Math.floor((n * list.length) / count)] as T,
  )
}

/** A number as people write it. */
function spelled(number: string, n: number): string {
  const bare = number.replace('.', '')
  const ways = [
    number,
    `ZL ${number}`,
    bare,
    `CN${number}`,
    `${number.slice(0, 4)} ${number.slice(4, 5)} ${number.slice(5)}`,
    [...number].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join(''),
  ]
  // A publication number begins with its office and takes no other prefix.
  const fitting = /^[A-Z]/.test(number) ? [number, number.toLowerCase(), number.replace(/^([A-Z]{2})/, '$1 ')] : ways
  return fitting[n % fitting.length] ?? number
}

/** Two hundred pieces of titles, nine characters each, that stand in the title of one record only. */
function onceIn(docs: readonly SearchDoc[]): readonly { readonly key: string; readonly piece: string }[] {
  const length = 9
  const holders = new Map<string, number>()
  for (const { title } of docs) {
    const pieces = new Set(
      Array.from({ length: Math.max(0, title.length - length + 1) }, (_, n) => title.slice(n, n + length)),
    )
    for (const piece of pieces) holders.set(piece, (holders.get(piece) ?? 0) + 1)
  }
  const found = docs.flatMap(({ key, title }) => {
    const starts = Array.from({ length: Math.max(0, title.length - length + 1) }, (_, n) => title.slice(n, n + length))
    const piece = starts.findLast((one) => holders.get(one) === 1 && /^[\p{Script=Han}\d]+$/u.test(one))
    return piece === undefined ? [] : [{ key, piece }]
  })
  return spread(found, 200)
}

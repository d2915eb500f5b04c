import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { type Thing, uuidv7 } from '@zhiqiang/kernel'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealDay } from '../../src/core/audit/seal.ts'
import { sealFile } from '../../src/core/audit/sealing/seal-file.ts'
import { closeSeal, readSealLine, type Seal, sealedChains, sealLine } from '../../src/core/audit/sealing/seal-record.ts'
import { openIn } from '../../src/core/engine/act.ts'
import { connect } from '../../src/db/connect.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { asOwner } from '../support/test-server.ts'
import { type Bench, bench, city, noteOfFive, officer, recompute, take, writeNote } from './toy.ts'

let b: Bench
let path: string

beforeEach(async () => {
  b = await bench()
  path = sealFile(b.sealFolder)
})
afterEach(() => b.close())

async function tableSeals(): Promise<Seal[]> {
  return asOwner(b.database.ownerUrl, async (c) => {
    const { rows } = await c.query(`select no, day::text, whole, at, chains, body, prev, hash from seal order by no`)
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  })
}

async function fileSeals(): Promise<Seal[]> {
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  return lines.map((line) => {
    const seal = readSealLine(line)
    if (!seal) throw new Error(`not a seal: ${line}`)
    return seal
  })
}

const bodyOf = (seal: Seal | undefined) => [...sealedChains(seal?.body ?? '')]

/** Three seals: a whole one of two notes, then one change each. */
async function threeSeals(): Promise<Thing[]> {
  const one = await noteOfFive(b.engine, '一')
  const two = await noteOfFive(b.engine, '二')
  await b.seal()
  const one6 = await take(b.engine, one, 'again')
  await b.seal()
  const two6 = await take(b.engine, two, 'again')
  await b.seal()
  return [one6, two6]
}

describe('sealing', () => {
  test('lists every chain in the first seal of a day and afterwards only what changed', async () => {
    expect((await b.seal()).seals).toEqual([])
    const [one, two] = await threeSeals()
    expect(await b.seal()).toEqual({ seals: [], written: 0 })
    b.clock.jump('2026-03-06T01:00:00.000Z')
    expect((await b.seal()).seals).toMatchObject([{ no: 4, whole: true, chains: 2 }])
    const seals = await tableSeals()
    expect(seals.map(({ no, day, whole, chains }) => ({ no, day, whole, chains }))).toEqual([
      { no: 1, day: '2026-03-05', whole: true, chains: 2 },
      { no: 2, day: '2026-03-05', whole: false, chains: 1 },
      { no: 3, day: '2026-03-05', whole: false, chains: 1 },
      { no: 4, day: '2026-03-06', whole: true, chains: 2 },
    ])
    expect(bodyOf(seals[1])).toMatchObject([{ thingId: one?.id, count: 6, city }])
    expect(bodyOf(seals[2])).toMatchObject([{ thingId: two?.id, count: 6, city }])
    expect(seals[0]?.prev).toBe('')
    expect(seals.slice(1).map((s) => s.prev)).toEqual(seals.slice(0, -1).map((s) => s.hash))
    expect(await fileSeals()).toEqual(seals)
    expect(await b.verify()).toMatchObject({ ok: true, seals: 4, sealedTo: seals[3]?.at })
  })

  test('covers an event whose transaction began before a seal and ended after it', async () => {
    await noteOfFive(b.engine, '一')
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let began = (): void => undefined
    const opened = new Promise<void>((resolve) => {
      began = resolve
    })
    const request = { kind: 'note', step: 'write', parentId: null, city, requestId: uuidv7(Date.now()) }
    const late = transaction(b.engine.db, async (tx) => {
      const done = must(await openIn(b.engine, tx, officer, { ...request, answers: { text: '迟' } }))
      began()
      await held
      return done.thing
    })
    await opened
    b.clock.jump('2026-03-05T08:00:00.000Z')
    expect((await b.seal()).seals).toMatchObject([{ chains: 1 }])
    release()
    const { id } = await late
    expect((await b.seal()).seals).toMatchObject([{ chains: 1, whole: false }])
    expect(bodyOf((await tableSeals())[1])).toMatchObject([{ thingId: id, count: 1 }])
  })

  test('misses nothing under concurrent writers and two sealing processes, whose seals form one chain', async () => {
    const second = must(
      await connect({ url: b.database.appUrl, login: 'app', applicationName: 'second', log: quietLog, max: 4 }),
    )
    try {
      let writing = true
      const writers = [1, 2, 3, 4].map(async (n) => {
        for (let i = 0; i < 6; i++) await noteOfFive(b.engine, `写${n}-${i}`)
      })
      const sealers = [b.engine.db, second].map(async (db) => {
        while (writing) must(await sealDay({ db, clock: b.clock, sealFolder: b.sealFolder }))
      })
      await Promise.all(writers)
      writing = false
      await Promise.all(sealers)
      await b.seal()
    } finally {
      await second.close()
    }
    const seals = await tableSeals()
    expect(seals.length).toBeGreaterThan(1)
    expect(seals.map((s) => s.no)).toEqual(seals.map((_, i) => i + 1))
    expect(await fileSeals()).toEqual(seals)
    const furthest = new Map<string, number>()
    for (const { thingId, count } of seals.flatMap(bodyOf)) {
      furthest.set(thingId, Math.max(count, furthest.get(thingId) ?? 0))
    }
    expect([...furthest.values()]).toEqual(Array(24).fill(5))
    expect(await b.verify()).toMatchObject({ ok: true, events: 120, chains: 24, seals: seals.length })
    const [victim = ''] = furthest.keys()
    await b.tamper(async (c) => {
      await c.query(`update event set actor = '李四' where thing_id = $1 and seq = 5`, [victim])
      await recompute(c, victim)
    })
    expect((await b.verify()).faults).toMatchObject([{ kind: 'recomputed', thingId: victim }])
  })

  test('keeps the hash an event was registered with, though the event was changed before its seal', async () => {
    const thing = await noteOfFive(b.engine, '一')
    await b.tamper(async (c) => {
      await c.query(`update event set actor = '李四' where thing_id = $1 and seq = 5`, [thing.id])
      await recompute(c, thing.id)
    })
    await b.seal()
    expect((await b.verify()).faults).toMatchObject([{ kind: 'recomputed', seq: 1, thingId: thing.id }])
  })
})

describe('a crash between table and file', () => {
  test('is no fault, and the next sealing writes the missing line', async () => {
    await threeSeals()
    const whole = await readFile(path, 'utf8')
    const lines = whole.split('\n')
    await truncate(path, Buffer.byteLength(lines.slice(0, 2).join('\n')) + 1)
    expect((await b.verify()).ok).toBe(true)
    expect(await b.seal()).toEqual({ seals: [], written: 1 })
    expect(await readFile(path, 'utf8')).toBe(whole)
  })

  test.each([1, 40, -1])('that tore a line at %i bytes is mended', async (at) => {
    await threeSeals()
    const whole = await readFile(path)
    const start = whole.subarray(0, -1).lastIndexOf(0x0a) + 1
    await truncate(path, at < 0 ? whole.length + at : start + at)
    expect((await b.verify()).ok).toBe(true)
    expect(await b.seal()).toEqual({ seals: [], written: 1 })
    expect(await readFile(path)).toEqual(whole)
  })

  test('before the first line leaves no folder, and that is mended too', async () => {
    await noteOfFive(b.engine, '一')
    await b.seal()
    await rm(b.sealFolder, { recursive: true })
    expect((await b.verify()).ok).toBe(true)
    expect(await b.seal()).toEqual({ seals: [], written: 1 })
    expect(await fileSeals()).toEqual(await tableSeals())
  })
})

describe('seals that were altered', () => {
  /** What verification says of the seals, and that sealing goes on or is refused. */
  async function sealFault() {
    const { faults } = await b.verify()
    const seals = faults.filter((f) => f.kind === 'seal')
    expect(seals[0]?.says.en).not.toMatch(/undefined|null|NaN/)
    return { faults, says: seals.map((f) => f.says.zh), seqs: seals.map((f) => f.seq) }
  }
  const again = () => sealDay({ ...b.engine, sealFolder: b.sealFolder })

  test('a changed seal in the table is found; the file speaks in its place', async () => {
    const [one] = await threeSeals()
    await b.tamper((c) => c.query(`update seal set body = '' where no = 2`))
    expect((await sealFault()).says).toEqual(['数据库的第 2 号封存被改动：内容与校验值不一致。'])
    await b.tamper(async (c) => {
      await c.query(`update event set actor = '李四' where thing_id = $1 and seq = 6`, [one?.id])
      await recompute(c, one?.id ?? '')
    })
    const { faults } = await sealFault()
    expect(faults).toMatchObject([{ kind: 'seal' }, { kind: 'recomputed', seq: 6 }])
    expect(faults[1]?.says.zh).toContain('封存文件里第 2 号封存')
  })

  test('a removed seal in the table is found', async () => {
    await threeSeals()
    await b.tamper((c) => c.query('delete from seal where no = 2'))
    expect((await sealFault()).says).toEqual(['数据库缺第 2 号封存。'])
  })

  test('a removed last seal is found, and sealing is refused instead of writing another of its number', async () => {
    const [one] = await threeSeals()
    await b.tamper((c) => c.query('delete from seal where no = 3'))
    expect((await sealFault()).says).toEqual(['数据库缺第 3 号封存。'])
    if (one) await take(b.engine, one, 'finish')
    expect(await again()).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
    expect(await fileSeals()).toHaveLength(3)
  })

  test('a chain and all seals made anew by somebody with full rights over the database contradict the file', async () => {
    const [one] = await threeSeals()
    const before = await fileSeals()
    await b.tamper(async (c) => {
      await c.query(`update event set actor = '李四' where thing_id = $1 and seq = 2`, [one?.id])
      await recompute(c, one?.id ?? '')
      const { rows } = await c.query('select seq, hash from event where thing_id = $1', [one?.id])
      const now = new Map(rows.map((r) => [r.seq, r.hash]))
      let prev = ''
      for (const seal of before) {
        const lines = bodyOf(seal).map((e) => (e.thingId === one?.id ? { ...e, hash: now.get(e.count) } : e))
        const body = lines.map((e) => JSON.stringify([e.thingId, e.count, e.hash, e.city])).join('\n')
        const made = closeSeal({ ...seal, body, prev })
        await c.query('update seal set body = $2, prev = $3, hash = $4 where no = $1', [seal.no, body, prev, made.hash])
        prev = made.hash
      }
    })
    const { faults, says } = await sealFault()
    expect(says).toEqual(['第 1 号封存在数据库和封存文件里各自完好，但互不相同：有人重做过封存。'])
    expect(faults).toMatchObject([{ kind: 'seal' }, { kind: 'recomputed', thingId: one?.id, seq: 1 }])
    expect(faults[1]?.says.zh).toContain('封存文件里第 1 号封存')
    expect(await again()).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
  })

  test('a damaged line of the file is found; the table is believed', async () => {
    await threeSeals()
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, [lines[0], lines[1]?.slice(0, 90), ...lines.slice(2)].join('\n'))
    const { faults, says } = await sealFault()
    expect(says).toEqual(['封存文件的第 2 行已损坏，不是封存。'])
    expect(faults).toHaveLength(1)
  })

  test('a changed line of the file is found', async () => {
    await threeSeals()
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace(/"no":2/, '"no":2').replace('"chains":1', '"chains":9'),
    )
    expect((await sealFault()).says).toEqual(['封存文件的第 2 号封存被改动：内容与校验值不一致。'])
  })

  test('a line of the file made anew is found by the line after it', async () => {
    await threeSeals()
    const seals = await fileSeals()
    const made = seals.map((s) => sealLine(s.no === 2 ? closeSeal({ ...s, body: '' }) : s))
    await writeFile(path, made.join(''))
    const { says, faults } = await sealFault()
    expect(says).toEqual([
      '第 2 号封存在数据库和封存文件里各自完好，但互不相同：有人重做过封存。',
      '封存文件的第 3 号封存与前一号接不上。',
    ])
    expect(faults).toHaveLength(2)
  })

  test('a removed line, a file cut short and a file removed are found', async () => {
    await threeSeals()
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, [lines[0], ...lines.slice(2)].join('\n'))
    expect((await sealFault()).says).toEqual(['封存文件缺第 2 号封存。'])
    await writeFile(path, `${lines[0]}\n`)
    expect((await sealFault()).says).toEqual(['封存文件不见了或被截短：缺第 2 至 3 号封存。'])
    await rm(path)
    expect((await sealFault()).says).toEqual(['封存文件不见了或被截短：缺第 1 至 3 号封存。'])
  })

  test.each([
    ['a line that is no seal', 'x\n'],
    ['a piece that begins no seal', 'x'],
  ])('sealing is refused where the file ends in %s', async (_, tail) => {
    const [one] = await threeSeals()
    await appendFile(path, tail)
    if (one) await take(b.engine, one, 'finish')
    const refused = await again()
    expect(refused).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
    expect(await tableSeals()).toHaveLength(3)
    expect((await readFile(path, 'utf8')).endsWith(tail)).toBe(true)
  })
})

test('sealing that cannot write its file says so, and the line follows once it can', async () => {
  await writeNote(b.engine, '一')
  await writeFile(b.sealFolder, 'in the way')
  const refused = await sealDay({ ...b.engine, sealFolder: b.sealFolder })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
  await rm(b.sealFolder)
  expect(await b.seal()).toMatchObject({ written: 1 })
  expect(await fileSeals()).toEqual(await tableSeals())
})

import { randomUUID } from 'node:crypto'
import type { Json } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { type act, actMany } from '../../src/core/engine/act.ts'
import { must } from '../support/must.ts'
import { aBench, here, someone, there, wang } from './bench.ts'

const bench = await aBench()
const { engine, query, dossier, take, actAs, openAs, house, upload, everything } = bench
const li = someone('李强')

/** The refusal of something that must not work, and that must leave no trace. */
async function refused(work: () => ReturnType<typeof act>) {
  const before = await everything()
  const outcome = await work()
  expect(outcome.ok).toBe(false)
  expect(await everything()).toBe(before)
  if (outcome.ok) throw new Error('it was done')
  return outcome.problem
}

describe('a batch', () => {
  test('does nothing when one of its things is stale, foreign or named twice', async () => {
    const [one, two] = [await dossier(), await dossier()]
    const foreign = await dossier({}, someone('外地', there))
    const batch = (things: readonly { id: string; revision: number }[]) =>
      actMany(engine, wang, { step: 'approve', requestId: randomUUID(), answers: {}, things })
    for (const things of [
      [one, { ...two, revision: 5 }],
      [one, foreign],
      [one, one],
    ]) {
      const before = await everything()
      expect((await batch(things)).ok).toBe(false)
      expect(await everything()).toBe(before)
    }
  })
})

describe('answers', () => {
  test('that are missing, wrong or unknown are named by field in both languages', async () => {
    const problem = await refused(() =>
      openAs(wang, 'dossier', 'start', {
        name: '字'.repeat(21),
        dueOn: '2026-02-30',
        copies: 1.5,
        urgency: 'no',
        colour: 1,
      }),
    )
    expect(problem.code).toBe('E_INPUT')
    expect(Object.keys(problem.fields ?? {}).sort()).toEqual(['colour', 'copies', 'dueOn', 'name', 'urgency'])
    expect(problem.fields?.copies).toEqual({
      zh: '“份数”应为整数',
      en: '“Copies” is a whole number',
    })
    expect(problem.message.en).toContain('“Due date” is missing or not right')
    const missing = await refused(() => openAs(wang, 'dossier', 'start', {}))
    expect(Object.keys(missing.fields ?? {})).toEqual(['name'])
  })

  test('that no database can keep are refused, however deep they lie', async () => {
    const one = await dossier()
    for (const bad of ['a\0b', '\ud800', '后\udfff']) {
      expect((await refused(() => openAs(wang, 'dossier', 'start', { name: bad }))).fields).toHaveProperty('name')
      const change = { data: { list: [{ [bad]: 1 }] } }
      expect((await refused(() => actAs(wang, one, 'edit', { change }))).fields).toHaveProperty('change')
    }
    expect((await take(one, 'edit', { change: { data: { text: '😀 𠮷' } } })).data.text).toBe('😀 𠮷')
  })

  test('naming a unit of another city, one that ended, or none are refused', async () => {
    const one = await dossier()
    const [own, foreign, ended] = [await house('在册局'), await house('外地局', there), await house('撤销局')]
    must(await actAs(someone('管理员', here, 'administrator'), ended, 'end', { on: '2026-03-01' }))
    for (const id of [foreign.id, ended.id, randomUUID()]) {
      expect((await refused(() => actAs(wang, one, 'hand', { to: id }))).code).toBe('E_INPUT')
    }
    expect((await take(one, 'hand', { to: own.id })).units).toEqual([{ unitId: own.id, part: 'lead' }])
  })

  test('of a unit that ends today are still taken today', async () => {
    const last = await house('末日局')
    must(await actAs(someone('管理员', here, 'administrator'), last, 'end', { on: '2026-03-02' }))
    await take(await dossier(), 'hand', { to: last.id })
  })
})

describe('files', () => {
  const inOrder = (thingId: string) =>
    query<{ name: string }>(`select name from thing_file where thing_id = $1 order by event_seq, id`, [thingId])

  test('keep the order they were given in', async () => {
    for (let round = 0; round < 4; round++) {
      const names = ['正文.pdf', '附件1.docx', '附件2.docx', '附件3.xlsx']
      const uploads: { upload: string }[] = []
      for (const name of names) uploads.unshift({ upload: await upload(wang, name) })
      const one = await dossier({ files: uploads })
      expect((await inOrder(one.id)).map((f) => f.name)).toEqual(names.toReversed())
    }
  })

  test('are attached only by whoever uploaded them, and only in the city they were uploaded in', async () => {
    const mine = await upload(wang, '我的.pdf')
    const away = await upload(someone('外地', there), '外地.pdf')
    for (const stolen of [await upload(li, '他的.pdf'), away, randomUUID()]) {
      const files = [{ upload: mine }, { upload: stolen }]
      expect((await refused(() => openAs(wang, 'dossier', 'start', { name: '卷', files }))).code).toBe('E_INPUT')
    }
  })

  test('named twice in one answer are attached once', async () => {
    const file = { upload: await upload(wang, '一份.pdf') }
    const one = await dossier({ files: [file, file] })
    expect(await inOrder(one.id)).toHaveLength(1)
  })

  test('stand in the event by name and hash, not by upload', async () => {
    const file = { upload: await upload(wang, '材料.pdf') }
    const one = await dossier({ files: [file] })
    const [event] = await query<{ payload: { answers: Json; files: Json } }>(
      `select payload from event where thing_id = $1`,
      [one.id],
    )
    expect(JSON.stringify(event?.payload.answers)).not.toContain(file.upload)
    expect(event?.payload.files).toMatchObject([{ name: '材料.pdf', size: 3 }])
  })
})

describe('what does not exist for somebody', () => {
  test('is not found: an unknown id, another city’s thing, an opening under it', async () => {
    const foreign = await dossier({}, someone('外地', there))
    const administrator = someone('管理员', here, 'administrator')
    const own = await dossier()
    const codes = [
      await refused(() => actAs(wang, { id: randomUUID(), revision: 1 }, 'approve')),
      await refused(() => actAs(wang, foreign, 'approve')),
      await refused(() => actAs(wang, foreign, 'nonsense')),
      await refused(() => actAs(administrator, own, 'approve')),
      await refused(() => openAs(wang, 'slip', 'write', { text: '字' }, { parentId: foreign.id })),
      await refused(() => openAs(wang, 'slip', 'write', { text: '字' }, { parentId: randomUUID() })),
      await refused(() => openAs(administrator, 'slip', 'write', { text: '字' }, { parentId: own.id })),
    ].map((problem) => problem.code)
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'E_NOT_FOUND'))
  })

  test('is told apart from what the post does not do', async () => {
    const leader = someone('市领导', here, 'leader')
    const one = await dossier()
    expect((await refused(() => actAs(leader, one, 'approve'))).code).toBe('E_FORBIDDEN')
    expect((await refused(() => openAs(leader, 'dossier', 'start', { name: '卷' }))).code).toBe('E_FORBIDDEN')
  })
})

describe('a thing opens only where its kind says', () => {
  test('under its own kind of parent, or under none', async () => {
    const one = await dossier()
    const two = must(await openAs(wang, 'slip', 'write', { text: '字' }, { parentId: one.id })).thing
    expect(two).toMatchObject({ parentId: one.id, city: here, state: 'written', revision: 1 })
    const misplaced = [
      await refused(() => openAs(wang, 'slip', 'write', { text: '字' })),
      await refused(() => openAs(wang, 'slip', 'write', { text: '字' }, { parentId: two.id })),
      await refused(() => openAs(wang, 'dossier', 'start', { name: '卷' }, { parentId: one.id })),
    ]
    expect(misplaced.map((p) => p.message.zh)).toEqual([
      '填写的内容有误：“附页”要建在一条“案卷”下',
      '填写的内容有误：“附页”要建在一条“案卷”下',
      '填写的内容有误：“案卷”不能建在别的记录下',
    ])
  })

  test('and by no internal step, nor by one that opens nothing', async () => {
    const one = await dossier()
    const slip = must(await openAs(wang, 'slip', 'write', { text: '字' }, { parentId: one.id })).thing
    const codes = [
      await refused(() => actAs(wang, slip, 'mark')),
      await refused(() => actAs(wang, one, 'start', { name: '卷' })),
      await refused(() => actAs(wang, one, 'lapse')),
      await refused(() => openAs(wang, 'dossier', 'approve', {})),
      await refused(() => openAs(wang, 'nothing', 'start', {})),
    ].map((p) => p.code)
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'E_INPUT'))
  })
})

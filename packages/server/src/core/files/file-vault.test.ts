import { mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileVault, sm3Of } from './file-vault.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const limits = { maxBytes: 1024 }
let root = ''

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'vault-'))
})
afterEach(async () => {
  await rm(root, { recursive: true })
})

async function* chunks(...texts: string[]) {
  for (const text of texts) yield utf8(text)
}

async function stored(text: string): Promise<string> {
  const put = await createFileVault(root).put(utf8(text), limits)
  if (!put.ok) throw new Error(put.problem.code)
  return put.value.sm3
}

const fileOf = (sm3: string) => path.join(root, sm3.slice(0, 2), sm3)

describe('file vault', () => {
  it('names a file by the SM3 of its bytes and gives the same bytes back', async () => {
    const vault = createFileVault(root)
    // The example of GB/T 32905-2016, annex A.1.
    const abc = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
    expect(sm3Of(utf8('abc'))).toBe(abc)
    expect(await vault.put(chunks('a', 'bc'), limits)).toEqual({ ok: true, value: { sm3: abc, size: 3 } })
    const back = await vault.get(abc)
    expect(Buffer.concat((await back?.toArray()) ?? []).toString()).toBe('abc')
  })

  it('keeps one copy of equal bytes and leaves nothing behind in the folder for new files', async () => {
    expect(await stored('证据')).toBe(await stored('证据'))
    expect(await readdir(path.join(root, 'incoming'))).toEqual([])
  })

  it('refuses a file as soon as it passes the limit, and keeps nothing of it', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked++
        yield new Uint8Array(600)
      }
    }
    const put = await createFileVault(root).put(endless(), limits)
    expect(put.ok ? '' : put.problem.code).toBe('E_TOO_LARGE')
    expect(asked).toBe(2)
    expect(await readdir(path.join(root, 'incoming'))).toEqual([])
  })

  it('keeps nothing of an upload that breaks off', async () => {
    async function* broken() {
      yield utf8('half')
      throw new Error('connection lost')
    }
    await expect(createFileVault(root).put(broken(), limits)).rejects.toThrow('connection lost')
    expect(await readdir(root)).toEqual(['incoming'])
    expect(await readdir(path.join(root, 'incoming'))).toEqual([])
  })

  it('gives nothing for an unknown hash or for a path', async () => {
    await writeFile(path.join(root, 'secret'), 'x')
    const vault = createFileVault(root)
    expect(await vault.get('0'.repeat(64))).toBeNull()
    expect(await vault.get('../secret')).toBeNull()
  })

  it('lists what is gone and what has changed, and storing the bytes again mends it', async () => {
    const [whole, changed, gone] = [await stored('一'), await stored('二'), await stored('三')]
    await truncate(fileOf(changed), 1)
    await rm(fileOf(gone))
    const vault = createFileVault(root)
    expect(await vault.verify([whole, changed, gone])).toEqual([
      { sm3: changed, damage: 'changed' },
      { sm3: gone, damage: 'missing' },
    ])
    await stored('二')
    expect(await vault.verify([changed])).toEqual([])
  })

  it('sweeps old files that nothing names and old broken-off uploads, and nothing else', async () => {
    const [kept, young, old] = [await stored('一'), await stored('二'), await stored('三')]
    const half = path.join(root, 'incoming', 'half')
    await writeFile(half, 'x')
    await writeFile(path.join(root, 'readme'), 'not ours')
    const now = new Date('2026-11-21T00:00:00Z')
    const before = new Date('2026-11-01T00:00:00Z')
    for (const file of [fileOf(kept), fileOf(old), half]) await utimes(file, before, before)
    await utimes(fileOf(young), now, now)
    const removed = await createFileVault(root).sweep(new Set([kept]), { now, age: 86_400_000 })
    expect([...removed].sort()).toEqual([old, 'half'].sort())
    expect(await createFileVault(root).verify([kept, young])).toEqual([])
  })

  it('has nothing to sweep before the first file', async () => {
    const vault = createFileVault(path.join(root, 'none'))
    expect(await vault.sweep(new Set(), { now: new Date(0), age: 0 })).toEqual([])
  })
})

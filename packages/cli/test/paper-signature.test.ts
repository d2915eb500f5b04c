import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { zqWith } from './support/zq.ts'

// A paper that a server issued, as its verify page gave it; here stands only what was signed.
const pdf = '一份签了名的公文'
const signature = {
  algorithm: 'SM2',
  statement: {
    city: '990100',
    number: '云知联办〔2026〕1号',
    issuedOn: '2026-11-23',
    code: 'ABCD-EFGH-JKLM',
    contentSm3: 'a'.repeat(64),
    pdfSm3: '6000a0325eeec590c772d78172e4d1ec82e5bf31a81a0941bc97737f330a3ee3',
    docxSm3: 'c'.repeat(64),
  },
  value:
    '30450220010a965e4141fdc291d81d14e3a2cde975af72c95f45a5614613a3ef52f2041a0221008c0a0af48114da02bc301df96dd94b7fa164402687caee8ed23a1233a24c78bc',
  keyId: '00d53a019dc02e4c7a295ecae1c7a82c',
  publicKey:
    '04bd1a8fcbb114abbdcbdd2dace4314714172f7eed687d3d4ac2316f7fa164ad312666b3854139e48c4b5a69698bbed0f70b87fc2cbb4cb51af37137ffcdb0ee5a',
}

// Nothing here has a database or a data folder: the command must need neither.
const zq = zqWith({ ZQ_DATA: '/nowhere', DATABASE_URL: 'postgres://127.0.0.1:1/none' })
const folder = await mkdtemp(path.join(tmpdir(), 'zq-signature-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const put = async (name: string, text: string) => {
  await writeFile(path.join(folder, name), text)
  return path.join(folder, name)
}
const sheet = await put('paper.signature.json', JSON.stringify(signature))
const verify = async (text: string, ...more: readonly string[]) =>
  zq('paper', 'verify', await put('paper.pdf', text), '--signature', sheet, ...more)

test('a signed file is told to be so without a server, with the key to compare', async () => {
  const { code, out, err } = await verify(pdf)
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('签名有效，文件一字未改  云知联办〔2026〕1号')
  expect(out).toContain(signature.keyId)
})

test('an altered file, another key and what is no signature file are refused', async () => {
  expect(await verify(`${pdf}。`)).toMatchObject({ code: 1, out: expect.stringContaining('不是本系统出具的文件') })
  expect(await verify(pdf, '--key', '0'.repeat(32))).toMatchObject({
    code: 1,
    out: expect.stringContaining('别的密钥'),
  })
  const none = await zq('paper', 'verify', await put('paper.pdf', pdf), '--signature', await put('none.json', '{}'))
  expect(none).toMatchObject({ code: 2, out: '' })
})

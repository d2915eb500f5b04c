import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx, p } from '../../../../test/fixtures/documents/docx.ts'
import { pdf, setPages } from '../../../../test/fixtures/documents/pdf.ts'
import { planDocx } from '../../../../test/fixtures/documents/plan.ts'
import { largestDocument, readDocument, readPaste } from './read-document.ts'

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../../../test/fixtures/documents', name))
const utf8 = (text: string) => new TextEncoder().encode(text)

async function read(bytes: Uint8Array, name = 'plan.txt') {
  const reading = await readDocument(bytes, name)
  return reading.ok ? reading.value.format : `${reading.problem.code}: ${reading.problem.message.zh}`
}

/** An OLE compound file with one directory entry of the given name. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < name.length; i++) view.setUint16(1024 + i * 2, name.charCodeAt(i), true)
  view.setUint16(1024 + 64, name.length * 2 + 2, true)
  bytes[1024 + 66] = 2
  return bytes
}

describe('readDocument', () => {
  it('tells the format by content, whatever the name says', async () => {
    expect(await read(planDocx(), 'plan.doc')).toBe('docx')
    expect(await read(fixture('plan.doc'), 'plan.docx')).toBe('doc')
    expect(await read(fixture('plan.pdf'), 'plan.txt')).toBe('pdf')
    expect(await read(utf8('<!-- 存档 --><!DOCTYPE html><p>规划，目标。</p>'), 'plan.pdf')).toBe('html')
    expect(await read(utf8('# 规划\n\n1. 目标'), 'plan.html')).toBe('text')
  })

  it('says what an unreadable file is', async () => {
    const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52)
    expect(await read(new Uint8Array(0))).toMatch(/^empty: /)
    expect(await read(utf8(' \n '))).toMatch(/^empty: /)
    expect(await read(Uint8Array.of(3, 0, 200, 17, 0, 5))).toMatch(/^binary: /)
    expect(await read(png)).toBe('unsupported: 这是 PNG 图片，暂不能直接读取。')
    expect(await read(zip('OFD.xml', 'Doc_0/Document.xml'))).toContain('OFD 版式文件')
    expect(await read(zip('[Content_Types].xml', 'xl/workbook.xml'))).toContain('Excel 表格（.xlsx）')
    expect(await read(zip('plan.docx'))).toContain('ZIP 压缩包')
    expect(await read(compound('Workbook'))).toContain('.xls')
    expect(await read(compound('EncryptedPackage'))).toMatch(/^encrypted-word: /)
    expect(await read(utf8('{\\rtf1\\ansi plan}'))).toContain('RTF 文件')
    expect(await read(utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain('SVG 图片')
    expect(await read(docx({ body: p('') }))).toMatch(/^empty: /)
  })

  it('says in both languages what to do', async () => {
    const reading = await readDocument(new Uint8Array(50 << 20), 'big.txt')
    expect(reading).toEqual({
      ok: false,
      problem: {
        code: 'too-large',
        message: {
          zh: '文件太大：50.0 MB，最多 20.0 MB。',
          en: 'The file is too large: 50.0 MB; the limit is 20.0 MB.',
        },
        fix: {
          zh: '请去掉图片后另存，或拆成正文和附件分别上传。',
          en: 'Save it without pictures, or upload the plan and its annexes as separate files.',
        },
      },
    })
  })

  it('reads a text of 5 MB in half a second', async () => {
    const bytes = utf8('到2030年，全市每万人口高价值发明专利拥有量达到6.5件。\n'.repeat(70_000))
    expect(bytes.length).toBeGreaterThan(5_000_000)
    const before = performance.now()
    expect(await read(bytes)).toBe('text')
    expect(performance.now() - before).toBeLessThan(500)
  })

  it('gives every part and cell a span inside the text, in code points', async () => {
    const rare = docx({ body: `${p('𠀀𠀁规划')}${p('第二段')}` })
    const reading = await readDocument(rare, 'rare.docx')
    if (!reading.ok) throw new Error(reading.problem.code)
    const points = [...reading.value.text]
    expect(reading.value.parts.map(({ span }) => points.slice(...span).join(''))).toEqual(['𠀀𠀁规划', '第二段'])
  })

  it('never throws on damaged files of any format', async () => {
    const seeds = [
      planDocx(),
      fixture('plan.doc'),
      fixture('plan.pdf'),
      pdf(setPages(['一、目标', '二、任务'])),
      utf8('<html><p>规划，目标。'),
    ]
    const damage = fc.record({
      seed: fc.constantFrom(...seeds),
      bites: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
        maxLength: 12,
      }),
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ seed, bites, cut }) => {
        const bytes = new Uint8Array(seed)
        for (const { at, byte } of bites) bytes[Math.floor(at * (bytes.length - 1))] = byte
        const reading = await readDocument(
          bytes.subarray(0, cut === null ? bytes.length : Math.floor(cut * bytes.length)),
          'x',
        )
        expect(typeof reading.ok).toBe('boolean')
      }),
      { numRuns: 120 },
    )
  })

  it('never throws on bytes without meaning', async () => {
    const magic = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [...utf8('%PDF-1.7\n')],
      [...utf8('<html>')],
    )
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 3000 }), async (head, tail) => {
        expect(typeof (await readDocument(Uint8Array.of(...head, ...tail), 'x')).ok).toBe('boolean')
      }),
      { numRuns: 120 },
    )
  })
})

describe('readPaste', () => {
  it('keeps pasted text to the letter and refuses nothing, too much, and control data', () => {
    const pasted = readPaste('一、目标\r\n  2030年 ')
    expect(pasted.ok && [pasted.value.encoding, pasted.value.text]).toEqual(['paste', '一、目标\r\n  2030年 '])
    const code = (text: string) => {
      const reading = readPaste(text)
      return reading.ok ? 'read' : reading.problem.code
    }
    expect([code(' \n'), code('a\u0000b'), code('文'.repeat(largestDocument / 3 + 1))]).toEqual([
      'empty',
      'binary',
      'too-large',
    ])
  })
})

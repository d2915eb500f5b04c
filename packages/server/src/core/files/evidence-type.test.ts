import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planDocx } from '../../../test/fixtures/documents/plan.ts'
import { sniffEvidenceType } from './evidence-type.ts'

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../../../test/fixtures/documents', name))
const utf8 = (text: string) => new TextEncoder().encode(text)
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
const png = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  1,
  8,
  0,
  0,
  0,
  0,
)
const jpg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1)

async function sniff(bytes: Uint8Array, name: string): Promise<string> {
  const sniffed = await sniffEvidenceType(bytes, name)
  return sniffed.ok ? sniffed.value.type : sniffed.problem.message.zh
}

describe('sniffEvidenceType', () => {
  it('tells allowed evidence by its content, not its name', async () => {
    expect(await sniff(fixture('plan.pdf'), 'photo.png')).toBe('pdf')
    expect(await sniff(planDocx(), 'a.doc')).toBe('docx')
    expect(await sniff(fixture('plan.doc'), 'a')).toBe('doc')
    expect(await sniff(zip('[Content_Types].xml', 'xl/workbook.xml'), 'a')).toBe('xlsx')
    expect(await sniff(zip('OFD.xml', 'Doc_0/Document.xml'), 'a')).toBe('ofd')
    expect(await sniff(png, 'a.jpg')).toBe('png')
    expect(await sniff(jpg, 'a.JPEG')).toBe('jpg')
    expect(await sniff(utf8('指标,数值\n专利,12'), '指标.csv')).toBe('csv')
    expect(await sniff(utf8('情况说明'), '说明.txt')).toBe('txt')
  })

  it('refuses pages, vector pictures, programs, scripts, archives and macros, and says why', async () => {
    expect(await sniff(utf8('<!doctype html><script>1</script>'), 'a.txt')).toContain('网页文件')
    expect(await sniff(utf8('<?xml version="1.0"?><!-- x --><svg></svg>'), 'a.png')).toContain('SVG 图片')
    expect(await sniff(Uint8Array.of(0x4d, 0x5a, 0x90, 0), 'a.pdf')).toContain('可执行程序')
    expect(await sniff(utf8('#!/bin/sh\n'), 'a.txt')).toContain('可执行程序')
    expect(await sniff(utf8('WScript.Echo 1'), 'a.vbs')).toContain('.vbs')
    expect(await sniff(zip('a.pdf'), 'a.pdf')).toContain('压缩包')
    expect(await sniff(zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'a.docx')).toContain(
      '宏',
    )
    expect(await sniff(new Uint8Array(0), 'a.txt')).toContain('空')
    expect(await sniff(Uint8Array.of(0, 1, 2, 3), 'a.txt')).toContain('二进制')
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { planDocx } from '../../../../../test/fixtures/documents/plan.ts'
import { readDocx } from '../docx/read-docx.ts'
import { readDoc } from './read-doc.ts'

const plan = readFileSync(path.join(import.meta.dirname, '../../../../../test/fixtures/documents/plan.doc'))

/** Sets bits of a 16-bit field of the file information block, found by its magic number. */
function withFlag(offset: number, bits: number): Uint8Array {
  const bytes = new Uint8Array(plan)
  const block = plan.indexOf(Buffer.of(0xec, 0xa5))
  const view = new DataView(bytes.buffer)
  view.setUint16(block + offset, view.getUint16(block + offset, true) | bits, true)
  return bytes
}

function code(bytes: Uint8Array): string {
  const reading = readDoc(bytes)
  return reading.ok ? 'read' : reading.problem.code
}

describe('readDoc', () => {
  it('reads a .doc to the same text and tables as the .docx it was made from, numbers included', () => {
    const doc = readDoc(plan)
    const original = readDocx(planDocx())
    if (!doc.ok || !original.ok) throw new Error('not read')
    expect(doc.value.source.text).toBe(original.value.source.text)
    expect(doc.value.source.tables).toEqual(original.value.source.tables)
    expect(doc.value.source.text).toContain('（二）加强保护力度\n1.完善快速维权。')
    expect(doc.value.source.encoding).toBe('doc')
    expect(doc.value.margins).toContain('云岭市知识产权强市建设规划')
  })

  it('tells an encrypted file and one of Word 95 apart from a damaged one', () => {
    expect(code(withFlag(0x0a, 0x0100))).toBe('encrypted-word')
    const old = new Uint8Array(plan)
    old[plan.indexOf(Buffer.of(0xec, 0xa5))] = 0xdc
    expect(code(old)).toBe('unsupported')
    expect(code(plan.subarray(0, 6000))).toBe('damaged')
  })

  it('ends on an allocation chain that bites its own tail', () => {
    const bytes = new Uint8Array(plan)
    const view = new DataView(bytes.buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    for (let i = 0; i < 128; i++) view.setUint32(table + i * 4, (i + 1) % 20, true)
    expect(code(bytes)).toBe('damaged')
  })
})

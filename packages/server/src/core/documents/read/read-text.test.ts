import { describe, expect, it } from 'vitest'
import { decodeText } from './read-text.ts'

// 云岭市人民政府 in GB 2312; Node encodes only to UTF-8 and UTF-16.
const gb = Uint8Array.of(0xd4, 0xc6, 0xc1, 0xeb, 0xca, 0xd0, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae)

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const units = `\ufeff${text}`
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian)
  return new Uint8Array(view.buffer)
}

function read(bytes: Uint8Array) {
  const decoded = decodeText(bytes)
  return decoded.ok ? `${decoded.value.encoding}: ${decoded.value.text}` : decoded.problem.code
}

describe('decodeText', () => {
  it('keeps UTF-8 to the letter, line ends and blank lines included', () => {
    expect(read(new TextEncoder().encode('一、目标\r\n\r\n　　2030年\t达到6件 '))).toBe(
      'utf-8: 一、目标\r\n\r\n　　2030年\t达到6件 ',
    )
  })

  it('takes a byte-order mark for no text', () => {
    expect(read(new TextEncoder().encode('\ufeff规划'))).toBe('utf-8: 规划')
    expect(read(utf16('规划', false))).toBe('utf-16le: 规划')
    expect(read(utf16('规划', true))).toBe('utf-16be: 规划')
  })

  it('recognises GB18030', () => {
    expect(read(gb)).toBe('gb18030: 云岭市人民政府')
    // 㐀 is a four-byte character, which GBK does not have.
    expect(read(Uint8Array.of(...gb, 0x81, 0x39, 0xee, 0x39))).toBe('gb18030: 云岭市人民政府㐀')
  })

  it('reads a file cut inside its last character and says so', () => {
    const cut = new TextEncoder().encode('知识产权强市建设规划确定了六个方面的重点任务和保障措施').slice(0, -1)
    const decoded = decodeText(cut)
    expect(decoded.ok && decoded.value.lost).toBe(1)
  })

  it('refuses what is no text, each with its own reason', () => {
    expect(read(Uint8Array.of(1, 2, 0, 4))).toBe('binary')
    expect(read(new TextEncoder().encode(' \n\u3000 \r\n'))).toBe('empty')
    // Big5 for 中華民國行政院公報 decodes as GB18030, into characters nobody uses.
    const big5 = Uint8Array.of(
      0xa4,
      0xa4,
      0xb5,
      0xd8,
      0xa5,
      0xc1,
      0xb0,
      0xea,
      0xa6,
      0xe6,
      0xac,
      0x46,
      0xb0,
      0x7c,
      0xa4,
      0xbd,
      0xb3,
      0xf8,
    )
    expect(read(big5)).toBe('not-text')
  })
})

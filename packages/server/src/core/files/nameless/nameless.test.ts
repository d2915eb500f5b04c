import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { withoutProperties } from './nameless.ts'

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const said = (made: Uint8Array | null) => Buffer.from(made ?? []).toString('latin1')
const segment = (marker: number, body: string) =>
  `\xff${String.fromCharCode(marker, (body.length + 2) >> 8, (body.length + 2) & 255)}${body}`
const chunk = (name: string, body: string) => `\0\0\0${String.fromCharCode(body.length)}${name}${body}CRC4`

const turned = 'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0Canon SongXiao'
const photo = [
  '\xff\xd8',
  segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
  segment(0xe1, turned),
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<dc:creator>SongXiao</dc:creator>'),
  segment(0xed, 'Photoshop 3.0 SongXiao'),
  segment(0xfe, 'by SongXiao'),
  segment(0xda, 'scan'),
  'pixels\xff\x00\xff\xd0more',
  '\xff\xd9',
  'trailer of SongXiao',
].join('')

describe('a copy without properties', () => {
  test('of a photograph keeps the picture and which way up it is, and nothing of who took it', async () => {
    const made = said(await withoutProperties(bytes(photo), 'jpg'))
    expect(made).not.toContain('SongXiao')
    expect(made).not.toContain('Canon')
    expect(made).toContain('pixels\xff\x00\xff\xd0more')
    expect(made).toContain('\x01\x12\0\x03\0\0\0\x01\0\x06')
  })

  test('of a screenshot keeps what is drawn', async () => {
    const made = ['\x89PNG\r\n\x1a\n', chunk('IHDR', 'head'), chunk('tEXt', 'Author SongXiao'), chunk('IDAT', 'pixels')]
    const shot = [...made, chunk('eXIf', 'SongXiao'), chunk('IEND', ''), 'SongXiao'].join('')
    const clean = said(await withoutProperties(bytes(shot), 'png'))
    expect(clean).not.toContain('SongXiao')
    expect(clean).toContain('pixels')
  })

  test('of a Word file names no author, no commentator and no picture’s photographer', async () => {
    const file = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'docProps/core.xml': strToU8('<cp><dc:creator>宋晓</dc:creator><cp:lastModifiedBy>宋晓</cp:lastModifiedBy></cp>'),
      'docProps/app.xml': strToU8('<Properties><Company>云岭精工</Company></Properties>'),
      'word/document.xml': strToU8('<w:ins w:author="宋晓" w:id="1"><w:t>正文</w:t></w:ins>'),
      'word/comments.xml': strToU8('<w:comment w:initials="宋" w:author="宋晓"/>'),
      'word/media/image1.jpeg': bytes(photo),
    })
    const made = unzipSync((await withoutProperties(file, 'docx')) ?? new Uint8Array())
    const all = Object.values(made).map((part) => strFromU8(part))
    expect(all.join(' ')).not.toMatch(/宋|云岭精工|SongXiao/)
    expect(all.join(' ')).toContain('正文')
  })

  test('of a PDF has blanks where its properties stood, and the same length', async () => {
    const file = pdfOf('<< /Author (SongXiao \\(Yunling\\)) /Producer <536F6E67> >>')
    const made = said(await withoutProperties(bytes(file), 'pdf'))
    expect(made).not.toContain('SongXiao')
    expect(made).toHaveLength(file.length)
  })

  test('is refused for formats whose properties cannot be cleared for certain', async () => {
    expect(await withoutProperties(bytes('\xd0\xcf\x11\xe0'), 'doc')).toBeNull()
    expect(await withoutProperties(bytes('%PDF-1.4 broken'), 'pdf')).toBeNull()
    expect(await withoutProperties(bytes('\xff\xd8\xff'), 'jpg')).toBeNull()
  })
})

/** A PDF of one empty page with a dictionary of properties. */
function pdfOf(info: string): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>',
    info,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = text.length
    text += `${n + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  return `${text}xref\n0 5\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n${table}\n%%EOF\n`
}

// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxBlocks } from './docx-blocks.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const docx = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
    'word/media/image1.png': new Uint8Array(8),
  })

describe('a Word file is read', () => {
  test('as paragraphs and tables in their order, without what was deleted and without properties', () => {
    const bytes = docx(`
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>侵权</w:t></w:r><w:r><w:t>经过</w:t><w:tab/><w:t>一</w:t></w:r></w:p>
      <w:p><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>
      <w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>日期</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3月</w:t><w:br/><w:t>4月</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><w:ins><w:r><w:t>新写的</w:t></w:r></w:ins><w:del><w:r><w:delText>删去的</w:delText></w:r></w:del></w:p>`)
    expect(docxBlocks(bytes)).toEqual([{ text: '侵权经过\t一' }, { rows: [['日期', '3月\n4月']] }, { text: '新写的' }])
  })

  test('as nothing where it is none, or is damaged', () => {
    expect(docxBlocks(zipSync({ 'a.txt': strToU8('a') }))).toBeNull()
    expect(docxBlocks(new Uint8Array([1, 2, 3]))).toBeNull()
    expect(docxBlocks(docx('').slice(0, 60))).toBeNull()
  })
})

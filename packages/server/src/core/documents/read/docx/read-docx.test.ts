import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  abstractList,
  type DocxParts,
  docx,
  inList,
  list,
  p,
  r,
  tbl,
  tc,
} from '../../../../../test/fixtures/documents/docx.ts'
import { planDocx } from '../../../../../test/fixtures/documents/plan.ts'
import { readDocx } from './read-docx.ts'

function read(parts: DocxParts) {
  const reading = readDocx(docx(parts))
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.value
}

function lines(body: string, more: Omit<DocxParts, 'body'> = {}): readonly string[] {
  return read({ ...more, body })
    .source.text.split('\n')
    .slice(0, -1)
}

const cells = (source: ReturnType<typeof read>['source']) => {
  const points = [...source.text]
  return source.tables.map((table) => table.rows.map((row) => row.map(([from, to]) => points.slice(from, to).join(''))))
}

const threeLevels = abstractList(0, [
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
])

describe('readDocx: automatic numbers', () => {
  it('writes the numbers of three levels and restarts lower ones under each higher one', () => {
    const body = [0, 1, 2, 2, 1, 2, 0, 1].map((level) => p('文字', inList(1, level))).join('')
    expect(lines(body, { numbering: threeLevels + list(1, 0) })).toEqual(
      ['一、', '（一）', '1.', '2.', '（二）', '1.', '二、', '（一）'].map((number) => `${number}文字`),
    )
  })

  it('counts on across lists of one family and starts anew where a list says so', () => {
    const again = list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    const numbering = threeLevels + list(1, 0) + again + list(3, 0)
    const body = [1, 1, 3, 2, 2].map((id) => p('任务', inList(id, 0))).join('')
    expect(lines(body, { numbering })).toEqual(['一、任务', '二、任务', '三、任务', '一、任务', '二、任务'])
  })

  it('never restarts a level that says so, and shows all numbers in decimal where the level is legal', () => {
    const numbering =
      abstractList(0, [
        ['chineseCounting', '第%1章'],
        ['decimal', '第%2条', '<w:lvlRestart w:val="0"/>'],
        ['decimal', '%1.%3', '<w:isLgl/>'],
      ]) + list(1, 0)
    const body = [0, 1, 1, 0, 1, 2].map((level) => p('文', inList(1, level))).join('')
    expect(lines(body, { numbering })).toEqual(['第一章文', '第1条文', '第2条文', '第二章文', '第3条文', '2.1文'])
  })

  it('takes the list from the style and the styles it is based on; list 0 takes a paragraph out', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="B"/></w:style>`
    const styled = (id: string, more = '') => p('文', `<w:pStyle w:val="${id}"/>${more}`)
    const body = styled('A') + styled('B') + styled('C') + styled('A', inList(0, 0)) + styled('A')
    expect(lines(body, { styles, numbering: threeLevels + list(1, 0) })).toEqual([
      '一、文',
      '（一）文',
      '（二）文',
      '文',
      '二、文',
    ])
  })

  it('counts an empty paragraph of a list without printing it, as Word does', () => {
    const body = p('甲', inList(1, 0)) + p('', inList(1, 0)) + p('乙', inList(1, 0))
    expect(lines(body, { numbering: threeLevels + list(1, 0) })).toEqual(['一、甲', '三、乙'])
  })
})

describe('readDocx: what is text and what is not', () => {
  it('drops deleted text, keeps inserted text, and joins paragraphs whose mark was deleted', () => {
    const tracked = `<w:p>${r('完成')}<w:del><w:r><w:delText>五</w:delText></w:r></w:del><w:ins>${r('六')}</w:ins>${r('项任务')}</w:p>`
    const marked = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前半句，')}</w:p>`
    expect(lines(tracked + marked + p('后半句。'))).toEqual(['完成六项任务', '前半句，后半句。'])
  })

  it('drops hidden text and soft hyphens, and takes a soft break as a line end', () => {
    const body = `<w:p>${r('看得见')}${r('看不见', '<w:vanish/>')}<w:r><w:br/></w:r>${r('第二\u00ad行')}</w:p>`
    expect(lines(body)).toEqual(['看得见', '第二行'])
  })

  it('puts a text box after its paragraph, once, though it is stored in two notations', () => {
    const box = `<w:txbxContent>${p('青政发〔2026〕3号')}</w:txbxContent>`
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    expect(lines(`<w:p><w:r>${shape}</w:r>${r('青屏市人民政府文件')}</w:p>${p('通知')}`)).toEqual([
      '青屏市人民政府文件',
      '青政发〔2026〕3号',
      '通知',
    ])
  })

  it('leaves out the generated contents list and says so', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const contents = `<w:p>${field('begin')}<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${field('separate')}${r('一、目标 1')}</w:p>${p('二、任务 2')}<w:p>${field('end')}</w:p>`
    const { source, notes } = read({ body: contents + p('一、目标') })
    expect(source.text).toBe('一、目标\n')
    expect(notes.map((note) => note.zh)).toEqual(['自动生成的目录没有读入。'])
  })

  it('does not lose the document to a contents field that never ends', () => {
    const begin = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>`
    expect(lines(begin + p('一、目标'))).toEqual(['一、目标'])
  })

  it('keeps other fields, links, controls and formulas', () => {
    const body = `<w:p><w:hyperlink>${r('链接')}</w:hyperlink><w:sdt><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt><w:fldSimple w:instr=" REF x ">${r('引用')}</w:fldSimple><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`
    expect(lines(body)).toEqual(['链接控件引用a+b'])
  })

  it('keeps running heads apart from the text, for the marks they may carry', () => {
    const { source, margins } = read({ body: p('正文'), header: p('机密★10年'), footer: p('第1页') })
    expect([source.text, margins]).toEqual(['正文\n', '机密★10年\n第1页'])
  })

  it('marks headings by outline level', () => {
    const { source } = read({ body: p('一、目标', '<w:outlineLvl w:val="0"/>') + p('正文') })
    expect(source.parts.map((part) => part.kind)).toEqual(['heading', 'paragraph'])
  })

  it('reads other prefixes for the same namespace', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>正文</x:t></x:r></x:p></x:body></x:document>'
    const reading = readDocx(zipSync({ 'word/document.xml': new TextEncoder().encode(xml) }))
    expect(reading.ok && reading.value.source.text).toBe('正文\n')
  })
})

describe('readDocx: tables', () => {
  it('aligns merged cells to the columns and writes their words once', () => {
    const { source } = read({ body: planBody })
    expect(cells(source)).toEqual([
      [
        ['序号', '任务', '分工', '分工'],
        ['序号', '任务', '单位', '时限'],
        ['1', '普查', '市科技局 市教育局', '2027年'],
      ],
    ])
    expect(source.text).toBe('序号\t任务\t分工\n\t\t单位\t时限\n1\t普查\t市科技局 市教育局\t2027年\n')
  })

  it('takes a table of one column for a frame around text', () => {
    const { source } = read({ body: tbl(1, [tc('第一段\n第二段')], [tc('第三段')]) })
    expect(source.tables).toEqual([])
    expect(source.text).toBe('第一段\n第二段\n第三段\n')
  })

  it('drops rows deleted in a tracked change and flattens a table within a cell', () => {
    const deleted = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>'
    const inner = `<w:tc>${tbl(2, [tc('内一'), tc('内二')])}${p('')}</w:tc>`
    const body = tbl(2, [tc('甲'), inner]).replace('<w:tr>', `${deleted}<w:tr>`)
    expect(cells(read({ body }).source)).toEqual([[['甲', '内一 内二']]])
  })

  it('reads the duties, units and dates of an annex by its columns', () => {
    const reading = readDocx(planDocx())
    if (!reading.ok) throw new Error(reading.problem.code)
    expect(cells(reading.value.source)).toEqual([
      [
        ['序号', '领域', '重点任务', '责任分工', '责任分工'],
        ['序号', '领域', '重点任务', '责任单位', '完成时限'],
        ['1', '创造', '建立高价值专利培育中心12家', '市市场监管局 市科技局', '2027年底'],
        ['2', '创造', '高校院所专利转化率达到15%', '市教育局、市科技局', '2028年6月底前'],
        ['3', '保护', '设立知识产权纠纷调解委员会', '市司法局', '长期坚持'],
      ],
    ])
    expect(reading.value.source.text).not.toMatch(/—\s*1/)
  })
})

describe('readDocx: limits', () => {
  it('refuses a part that inflates out of all proportion before inflating it', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(16 << 20) })
    expect(bomb.length).toBeLessThan(1 << 20)
    const before = performance.now()
    const reading = readDocx(bomb)
    expect(reading.ok ? 'read' : reading.problem.code).toBe('zip-bomb')
    expect(performance.now() - before).toBeLessThan(200)
  })

  it('takes XML nested beyond reason, undefined entities and cut files for damaged', () => {
    const code = (bytes: Uint8Array) => {
      const reading = readDocx(bytes)
      return reading.ok ? 'read' : reading.problem.code
    }
    expect(code(docx({ body: '<w:sdt><w:sdtContent>'.repeat(5000) }))).toBe('damaged')
    expect(code(docx({ body: p('&lol;') }))).toBe('damaged')
    expect(code(planDocx().slice(0, 3000))).toBe('damaged')
  })

  it('reads a hundred pages in less than two seconds', () => {
    const paragraph = p(
      '围绕新材料和中药材两条产业链，培育高价值专利，完善快速维权机制，提升服务质量。'.repeat(3),
      inList(1, 2),
    )
    const bytes = docx({ body: paragraph.repeat(1000), numbering: threeLevels + list(1, 0) })
    const before = performance.now()
    expect(readDocx(bytes).ok).toBe(true)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

const restart = '<w:vMerge w:val="restart"/>'
const planBody = tbl(
  4,
  [tc('序号', restart), tc('任务', restart), tc('分工', '<w:gridSpan w:val="2"/>')],
  [tc('', '<w:vMerge/>'), tc('', '<w:vMerge/>'), tc('单位'), tc('时限')],
  [tc('1'), tc('普查'), tc('市科技局\n市教育局'), tc('2027年')],
)

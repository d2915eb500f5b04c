import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PdfPage, pdf, scannedPdf, setPages } from '../../../../../test/fixtures/documents/pdf.ts'
import { planDocx } from '../../../../../test/fixtures/documents/plan.ts'
import { readDocx } from '../docx/read-docx.ts'
import { readPdf } from './read-pdf.ts'

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../../../../test/fixtures/documents', name))

async function read(bytes: Uint8Array) {
  const reading = await readPdf(bytes)
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.value
}

async function textOf(pages: readonly PdfPage[]): Promise<string> {
  return (await read(pdf(pages))).source.text
}

async function code(bytes: Uint8Array): Promise<string> {
  const reading = await readPdf(bytes)
  return reading.ok ? 'read' : reading.problem.code
}

const long =
  '围绕新材料、中药材两条产业链，培育高价值专利200件，健全从申请到维权的全链条服务，让创新者得实惠，让市场更有序。'

describe('readPdf: paragraphs', () => {
  it('reads a word processor’s PDF to the text and table of the document it was made from', async () => {
    const { source, margins } = await read(fixture('plan.pdf'))
    expect(margins?.split('\n')).toEqual(['云岭市知识产权强市建设规划', '—1—', '—2—', '—3—'])
    const original = readDocx(planDocx())
    if (!original.ok) throw new Error(original.problem.code)
    expect(source.text).toBe(original.value.source.text)
    expect(source.tables.map((table) => table.rows)).toEqual(original.value.source.tables.map((table) => table.rows))
  })

  it('joins lines, also over a page break, and drops page numbers and running heads', async () => {
    const paragraphs = ['一、总体要求', ...Array.from({ length: 18 }, (_, i) => `${long}这是第${i}段。`)]
    expect(await textOf(setPages(paragraphs, '云岭市人民政府公报'))).toBe(`${paragraphs.join('\n')}\n`)
  })

  it('gives each page its share of the text, cut inside a paragraph where the page is', async () => {
    const { source } = await read(pdf(setPages(Array.from({ length: 12 }, () => long.repeat(2)))))
    const pages = source.parts.filter((part) => part.kind === 'page')
    expect(pages.map((part) => part.page)).toEqual([1, 2, 3].slice(0, pages.length))
    expect(pages[0]?.span[0]).toBe(0)
    expect(pages.at(-1)?.span[1]).toBe([...source.text].length)
    for (const [i, page] of pages.entries()) if (i > 0) expect(page.span[0]).toBe(pages[i - 1]?.span[1])
    expect([...source.text].slice(...(pages[0]?.span ?? [])).at(-1)).not.toBe('\n')
  })

  it('keeps paragraphs whose lines happen to be full apart by their numbers', async () => {
    const full = '健'.repeat(23)
    expect(await textOf(setPages([`${full}。`, '（一）加强领导。'.padEnd(20, '好'), long]))).toBe(
      `${full}。\n${'（一）加强领导。'.padEnd(20, '好')}\n${long}\n`,
    )
  })

  it('puts a centred title of several lines together', async () => {
    const title = (text: string, y: number): PdfPage['texts'][number] => ({
      text,
      x: (595 - text.length * 22) / 2,
      y,
      size: 22,
    })
    const [page] = setPages([long, long, long])
    const moved = (page?.texts ?? []).map((each) => (each.y < 700 ? { ...each, y: each.y + 120 } : each))
    const texts = [title('云岭市人民政府关于印发', 110), title('知识产权强市规划的通知', 144), ...moved]
    expect(await textOf([{ texts }])).toBe(`云岭市人民政府关于印发知识产权强市规划的通知\n${long}\n${long}\n${long}\n`)
  })

  it('reads two columns one after the other', async () => {
    const column = (x: number, words: string) =>
      Array.from({ length: 20 }, (_, i) => ({ text: `${words}${'文'.repeat(12)}`, x, y: 100 + i * 28, size: 14 }))
    const text = await textOf([{ texts: [...column(60, '左'), ...column(320, '右')].sort((a, b) => a.y - b.y) }])
    expect(text.lastIndexOf('左')).toBeLessThan(text.indexOf('右'))
  })

  it('drops a table of contents by its leader dots', async () => {
    const contents = ['目录', '一、目标…………………………1', '二、任务…………………………3']
    const { source, notes } = await read(pdf(setPages([...contents, '一、目标', long, long])))
    expect(source.text).toBe(`一、目标\n${long}\n${long}\n`)
    expect(notes.map((note) => note.zh)).toEqual(['目录没有读入。'])
  })

  it('gives back any paragraphs that a word processor can set', async () => {
    const word = fc.constantFrom(
      '知识产权',
      '到2028年',
      '，',
      '达到6.5件',
      '（责任单位：市科技局）',
      '保护',
      '；',
      '创新',
      '“一县一标”',
    )
    const paragraph = fc.array(word, { minLength: 3, maxLength: 60 }).map((words) => `加强${words.join('')}。`)
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 12, maxLength: 40 }), async (paragraphs) => {
        const bare = (text: string) => text.replace(/\s/g, '')
        expect(bare(await textOf(setPages(paragraphs)))).toBe(bare(paragraphs.join('')))
      }),
      { numRuns: 15 },
    )
  })
})

/** A ruled table: column edges, and rows of words; `''` in the first column of a row leaves its upper line out. */
function ruled(top: number, edges: readonly number[], rows: readonly (readonly string[])[]): PdfPage {
  const height = 30
  const bottom = top + rows.length * height
  const [left = 0, right = 0] = [edges[0], edges.at(-1)]
  const first = edges[1] ?? 0
  return {
    rules: [
      ...edges.map((x) => [x, top, x, bottom] as const),
      ...rows.map(
        (row, i) => [i > 0 && row[0] === '' ? first : left, top + i * height, right, top + i * height] as const,
      ),
      [left, bottom, right, bottom],
    ],
    texts: rows.flatMap((row, i) =>
      row.flatMap((text, column) =>
        text === '' ? [] : [{ text, x: (edges[column] ?? 0) + 5, y: top + i * height + 20, size: 12 }],
      ),
    ),
  }
}

describe('readPdf: tables', () => {
  const edges = [80, 140, 330, 420, 510]
  const head = ['领域', '任务', '单位', '时限']

  async function cellsOf(pages: readonly PdfPage[]) {
    const { source } = await read(pdf(pages))
    const points = [...source.text]
    return source.tables.map((table) =>
      table.rows.map((row) => row.map(([from, to]) => points.slice(from, to).join(''))),
    )
  }

  it('finds the cells by the drawn lines, merged ones by the missing lines', async () => {
    const page = ruled(120, edges, [
      head,
      ['创造', '普查资源', '市科技局', '2027年'],
      ['', '发布标准', '市教育局', '2028年'],
    ])
    expect(await cellsOf([page])).toEqual([
      [head, ['创造', '普查资源', '市科技局', '2027年'], ['创造', '发布标准', '市教育局', '2028年']],
    ])
  })

  it('goes on over a page break and drops the repeated head', async () => {
    const one = ruled(600, edges, [
      head,
      ['创造', '普查资源', '市科技局', '2027年'],
      ['运用', '质押融资', '市金融办', '每年'],
    ])
    const two = ruled(100, edges, [head, ['保护', '快速维权', '市司法局', '2028年']])
    expect(await cellsOf([one, two])).toEqual([
      [
        head,
        ['创造', '普查资源', '市科技局', '2027年'],
        ['运用', '质押融资', '市金融办', '每年'],
        ['保护', '快速维权', '市司法局', '2028年'],
      ],
    ])
  })
})

describe('readPdf: what cannot be read', () => {
  it('names a scan, an encrypted file and a damaged one', async () => {
    expect(await code(scannedPdf(3))).toBe('scanned-pdf')
    expect(await code(fixture('locked.pdf'))).toBe('encrypted-pdf')
    expect(await code(fixture('plan.pdf').subarray(0, 300))).toBe('damaged')
  })

  it('says which pages have no text', async () => {
    const [page] = setPages([long])
    const { notes } = await read(pdf([...(page === undefined ? [] : [page]), { texts: [] }]))
    expect(notes.map((note) => note.en)).toEqual(['Page 2: no text layer, perhaps scanned; not read.'])
  })

  it('leaves the bytes it was given as they were', async () => {
    const bytes = new Uint8Array(fixture('plan.pdf'))
    await read(bytes)
    expect(bytes).toEqual(new Uint8Array(fixture('plan.pdf')))
  })
})

import { fail, ok, type Text, t } from '@zhiqiang/kernel'
import type { SourcePart, SourceText } from '@zhiqiang/policy'
import { documentProblem } from '../../document-problem.ts'
import { codePoints } from '../code-points.ts'
import type { Reading } from '../reading.ts'
import { sourceBuilder } from '../source-builder.ts'
import { withoutFurniture } from './furniture.ts'
import { pageLines } from './lines.ts'
import { openPdf } from './open-pdf.ts'
import type { Page } from './page.ts'
import { type Block, blocksOf, type Paragraph } from './paragraphs.ts'
import { takeTables } from './ruled-tables.ts'

/**
 * Reads the text layer of a PDF: lines joined to paragraphs, also over page breaks, ruled tables as tables, running
 * heads, page numbers and contents lists left out. Each page's share of the text is a part with its number.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pages = opened.value
  const letters = pages.map((page) => page.glyphs.reduce((sum, glyph) => sum + glyph.text.trim().length, 0))
  const total = letters.reduce((a, b) => a + b, 0)
  // A stamp or a scanner's mark puts a few letters on each page of a scan.
  if (total < pages.length * 8) return fail(documentProblem('scanned-pdf'))
  if (isGarbled(pages)) return fail(documentProblem('garbled-pdf'))
  const bare = pages.filter((_, i) => letters[i] === 0).map((page) => page.number)
  const layout = layOut(pages)
  return ok({ ...layout, notes: [...barePages(bare), ...layout.notes] })
}

function layOut(pages: readonly Page[]) {
  const taken = pages.map((page) => ({ page, ...takeTables(page) }))
  const lined = withoutFurniture(taken.map(({ page, rest }) => ({ page, lines: pageLines(rest, page.width) })))
  const blocks = blocksOf(lined.map((each, i) => ({ ...each, tables: taken[i]?.tables ?? [] })))
  const kept = withoutContents(blocks)
  const notes = kept.length < blocks.length ? [t('目录没有读入。', 'The table of contents was left out.')] : []
  const margins = [...new Set(lined.flatMap((page) => page.furniture.map((line) => line.text)))].join('\n')
  return { source: write(kept), notes, margins }
}

/** Words, a row of leader dots, a page number. */
const contentsEntry = /[.…·﹒．]{4,}\s*[-—]?\s*\d{1,4}\s*[-—]?$/

function withoutContents(blocks: readonly Block[]): readonly Block[] {
  const isEntry = (block: Block | undefined) => block?.kind === 'paragraph' && contentsEntry.test(wordsOf(block))
  return blocks.filter((block, i) => {
    const isCaption = block.kind === 'paragraph' && /^目\s*[录次]$/.test(wordsOf(block)) && isEntry(blocks[i + 1])
    return !isCaption && !isEntry(block)
  })
}

function wordsOf(paragraph: Paragraph): string {
  return paragraph.pieces.map((piece) => piece.text).join('')
}

function write(blocks: readonly Block[]): SourceText {
  const builder = sourceBuilder()
  const starts: { readonly page: number; readonly at: number }[] = []
  const startPage = (page: number, at: number) => {
    if (page !== starts.at(-1)?.page) starts.push({ page, at })
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      startPage(block.page, builder.length())
      builder.table(block.rows)
      continue
    }
    let at = builder.length()
    for (const piece of block.pieces) {
      startPage(piece.page, at)
      at += codePoints(piece.text)
    }
    builder.paragraph(wordsOf(block))
  }
  const source = builder.build('pdf')
  const pages = starts.map(({ page, at }, i): SourcePart => {
    return { span: [at, starts[i + 1]?.at ?? builder.length()], kind: 'page', page }
  })
  return { ...source, parts: [...pages, ...source.parts.filter((part) => part.kind === 'table')] }
}

/** Fonts without a Unicode map come out as private-use or unknown characters. */
function isGarbled(pages: readonly Page[]): boolean {
  const text = pages.flatMap((page) => page.glyphs.map((glyph) => glyph.text)).join('')
  const strange = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0
  return strange > codePoints(text) * 0.2
}

function barePages(numbers: readonly number[]): readonly Text[] {
  if (numbers.length === 0) return []
  const listed = numbers.slice(0, 20)
  return [
    t(
      `第 ${listed.join('、')} 页没有文字层，可能是扫描页，没有读入。`,
      `Page ${listed.join(', ')}: no text layer, perhaps scanned; not read.`,
    ),
  ]
}

import { pipeline, Readable } from 'node:stream'
import { problem, type RegisterReader, t } from '@zhiqiang/kernel'
import { CsvError, parse } from 'csv-parse'
import { type Columns, findHeader } from '../../sheets/find-header.ts'
import type { SourceItem } from '../take/take-rows.ts'
import { cellsOf, isTotal, rowByColumn, wantedIn } from './headings.ts'
import { UnreadableSource } from './source-file.ts'

type Line = readonly string[]

/** Lines among which the heading is looked for. */
const headLines = 40
/** Rows that are handed on at once. */
const portion = 500

/** Which sign parts the cells of a text: the one that most of its first lines have, and as often. */
function separatorOf(start: string): string {
  const lines = start
    .split(/\r\n|\n|\r/)
    .slice(0, 30)
    .filter((line) => line.trim() !== '')
  const scored = [',', '\t', ';', '|'].map((sign) => {
    const counts = lines.map((line) => unquoted(line).split(sign).length - 1)
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    const alike = counts.filter((count) => count === usual).length
    return { sign, score: usual === 0 ? 0 : alike * Math.min(usual, 60) }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).sign
}

function unquoted(line: string): string {
  return line.replace(/"[^"]*"?/g, '')
}

/** The lines of a delimited text, quoted cells put together, in portions. */
export async function* linesOf(pieces: AsyncIterable<string>, start: string): AsyncGenerator<readonly Line[]> {
  const parser = parse({
    delimiter: separatorOf(start),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 4_000_000,
  })
  const source = Readable.from(pieces)
  // What ends the source early ends the reading of lines, and is thrown there.
  pipeline(source, parser, () => undefined)
  let lines: Line[] = []
  try {
    // The parser gives arrays of texts, as no option asks for anything else.
    for await (const line of parser as AsyncIterable<Line>) {
      lines.push(line)
      if (lines.length < portion) continue
      yield lines
      lines = []
    }
  } catch (thrown) {
    throw thrown instanceof CsvError ? badLine() : thrown
  }
  if (lines.length > 0) yield lines
}

function badLine(): UnreadableSource {
  return new UnreadableSource(
    problem('E_DOCUMENT', {
      why: t('有一行太长，多半是引号没有配对。', 'A line is too long: a quotation mark is not closed, as a rule.'),
      how: t('请核对文件中的引号后再导入。', 'Look for the quotation mark and import the file again.'),
    }),
  )
}

/**
 * The rows of a table below its heading; lines above it (a title, the reporting unit) and totals are left out. Rows are
 * numbered as a spreadsheet shows them.
 */
export async function* tableRows(
  reader: RegisterReader,
  portions: AsyncIterable<readonly Line[]>,
): AsyncGenerator<readonly SourceItem[]> {
  let head: Line[] | null = []
  let header: Header | null = null
  let no = 0
  let items: SourceItem[] = []
  const take = (line: Line) => {
    no++
    if (header === null || no < header.first || line.every((cell) => cell.trim() === '') || isTotal(line)) return
    const { at, headings } = header
    const taken = reader.row(rowByColumn(line, at))
    items.push({ no, taken, cells: 'refused' in taken ? cellsOf(headings, line) : null })
  }
  for await (const lines of portions) {
    if (head) {
      head.push(...lines)
      if (head.length < headLines) continue
      header = headerIn(reader, head)
      for (const line of head) take(line)
      head = null
    } else for (const line of lines) take(line)
    while (items.length >= portion) {
      yield items.slice(0, portion)
      items = items.slice(portion)
    }
  }
  if (head) {
    header = headerIn(reader, head)
    for (const line of head) take(line)
  }
  for (let from = 0; from < items.length; from += portion) yield items.slice(from, from + portion)
}

interface Header {
  /** Number of the first row below. */
  readonly first: number
  readonly at: ReadonlyMap<string, number>
  readonly headings: readonly string[]
}

function headerIn(reader: RegisterReader, head: readonly Line[]): Header {
  const width = Math.max(0, ...head.slice(0, headLines).map((line) => line.length))
  const rows = head.slice(0, headLines).map((line) => Array.from({ length: width }, (_, i) => line[i]?.trim() ?? ''))
  const columns: Columns<string> = Object.fromEntries(
    Object.entries(reader.headings).map(([field, names]) => [field, { names: [...names, field] }]),
  )
  const found = findHeader({ name: '', rows, merges: [] }, columns)
  if (!found || wantedIn(reader, found.at.keys()) === 0) throw noHeading(reader)
  return {
    first: found.top + found.height + 1,
    at: found.at,
    headings: found.paths.map((path) => path.join('/')),
  }
}

/** A file without any heading of the register. */
export function noHeading(reader: RegisterReader): UnreadableSource {
  const names = reader.wanted.map((field) => `“${reader.headings[field]?.[0] ?? field}”`)
  return new UnreadableSource(
    problem('E_DOCUMENT', {
      why: t(
        `文件里没有这个库认识的列，例如${names.join('、')}。`,
        `No column of this register is there, such as ${reader.wanted.join(', ')}.`,
      ),
      how: t(
        '请核对表头，或选择别的登记库；可先下载模板对照。',
        'Check the heading, or choose another register; a template can be downloaded.',
      ),
    }),
  )
}

import { problem, type RegisterReader, t } from '@zhiqiang/kernel'
import { decoded, type Encoding, encodingOf } from './encoding.ts'
import { jsonRows } from './json-rows.ts'
import { sheetRows } from './sheet-rows.ts'
import { type OpenSource, type SourceFile, UnreadableSource } from './source-file.ts'
import { linesOf, tableRows } from './table-rows.ts'
import { xmlRows } from './xml-rows.ts'

/** A workbook is held whole while it is read. */
const largestWorkbook = 64 * 1024 * 1024

/** Opens a file by what it holds, not by its name: a workbook, XML, JSON, or a table of text in whatever encoding. */
export async function openSource(reader: RegisterReader, file: SourceFile): Promise<OpenSource> {
  const start = await beginningOf(file)
  if (start.length === 0) throw refused(t('文件是空的。', 'The file is empty.'))
  if (start[0] === 0x50 && start[1] === 0x4b) {
    if (file.bytes > largestWorkbook) throw refused(t('这个工作簿太大。', 'The workbook is too large.'))
    return { format: 'xlsx', portions: sheetRows(reader, await wholeOf(file)), used: () => 0 }
  }
  if (start[0] === 0xd0 && start[1] === 0xcf)
    throw refused(t('这是旧式 .xls 或加了密码的表格。', 'It is an old .xls, or has a password.'))
  const encoding = await encodingFor(file, start)
  const text = new TextDecoder(encoding).decode(start)
  if (text.includes('\0')) throw refused(t('这不是文本、表格或 XML。', 'It is no text, table or XML.'))
  let used = 0
  const counted = async function* () {
    for await (const chunk of await file.open()) {
      used += chunk.length
      yield chunk
    }
  }
  const pieces = decoded(counted(), encoding)
  const [format, portions] = rowsOf(reader, text, pieces)
  return { format: `${format} ${encoding}`, portions, used: () => used }
}

function rowsOf(reader: RegisterReader, start: string, pieces: AsyncGenerator<string>) {
  const first = start.replace(/^\uFEFF/, '').trimStart()
  if (first.startsWith('<')) return ['xml', xmlRows(reader, pieces)] as const
  if (/^[[{]/.test(first)) return ['json', jsonRows(reader, pieces)] as const
  return ['csv', tableRows(reader, linesOf(pieces, start))] as const
}

async function encodingFor(file: SourceFile, start: Uint8Array): Promise<Encoding> {
  const declared = /^[\s\S]{0,3}<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(new TextDecoder('latin1').decode(start))?.[1]
  if (declared && /^(gb2312|gbk|gb18030)$/i.test(declared)) return 'gb18030'
  return encodingOf(await file.open())
}

async function beginningOf(file: SourceFile): Promise<Uint8Array> {
  for await (const chunk of await file.open()) return chunk.subarray(0, 65_536)
  return new Uint8Array()
}

async function wholeOf(file: SourceFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await file.open()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function refused(why: { readonly zh: string; readonly en: string }): UnreadableSource {
  const how = t(
    '请另存为 .xlsx、.csv、.jsonl 或 XML 后再导入。',
    'Save it as .xlsx, .csv, .jsonl or XML and import that.',
  )
  return new UnreadableSource(problem('E_DOCUMENT', { why: t(why.zh, why.en), how }))
}

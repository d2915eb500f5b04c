import { type FileSort, fail, ok, problem, type Result, type Text, t } from '@zhiqiang/kernel'
import { fileTypeFromBuffer } from 'file-type'
import { cfbNames } from '../documents/read/cfb-names.ts'
import { detectFormat } from '../documents/read/detect-format.ts'
import { decodeText } from '../documents/read/read-text.ts'
import { zipNames } from '../documents/read/zip.ts'

/** What evidence may be; everything else is refused. */
export interface EvidenceType {
  readonly type: FileSort
  /** The media type to send it with, always as an attachment. */
  readonly mime: string
}

const mimes: Readonly<Record<EvidenceType['type'], string>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/** What a file is, from the media type it was kept with; the media type itself where nothing else is known. */
export function fileSortOf(mime: string): string {
  return Object.entries(mimes).find(([, known]) => known === mime)?.[0] ?? mime
}

/**
 * Tells by content what an evidence file is. The name decides only between the kinds of plain text, which look alike.
 * Pages, pictures that can hold scripts (SVG), programs, archives and documents with macros are refused with the reason.
 */
export async function sniffEvidenceType(bytes: Uint8Array, name: string): Promise<Result<EvidenceType>> {
  if (bytes.length === 0) return refused(t('文件是空的。', 'the file is empty.'))
  const program = programOf(bytes)
  if (program !== null) return refused(program)
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (known?.ext === 'png') return allowed('png')
  if (known?.ext === 'jpg') return allowed('jpg')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return packed(bytes)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return compound(bytes)
  const format = await detectFormat(bytes)
  if (!format.ok) return refused(format.problem.message)
  switch (format.value) {
    case 'pdf':
      return allowed('pdf')
    case 'html':
      return refused(t('网页文件可能带有脚本。', 'a web page may carry scripts.'))
    case 'text':
      return plain(bytes, name)
    case 'docx':
      return allowed('docx')
    case 'doc':
      return allowed('doc')
  }
}

function allowed(type: EvidenceType['type']): Result<EvidenceType> {
  return ok({ type, mime: mimes[type] })
}

function refused(why: Text): Result<never> {
  return fail(problem('E_FILE_TYPE', { why }))
}

const macros = t('文档中带有宏，请另存为不含宏的文件。', 'the document carries macros; save it without them.')

function packed(bytes: Uint8Array): Result<EvidenceType> {
  const names = zipNames(bytes)
  if (names === null) return refused(t('文件已损坏，打不开。', 'the file is damaged.'))
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return refused(macros)
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^OFD\.xml$/i)) return allowed('ofd')
  if (has(/^\[Content_Types\]\.xml$/)) {
    if (has(/^word\/document/)) return allowed('docx')
    if (has(/^xl\/workbook/)) return allowed('xlsx')
    if (has(/^ppt\/presentation/)) return allowed('pptx')
  }
  return refused(t('压缩包请解压后逐个上传。', 'unpack the archive and upload the files one by one.'))
}

function compound(bytes: Uint8Array): Result<EvidenceType> {
  const names = cfbNames(bytes)
  if (names.has('_VBA_PROJECT')) return refused(macros)
  if (names.has('EncryptedPackage')) return refused(t('文件设有打开密码。', 'the file needs a password.'))
  if (names.has('WordDocument')) return allowed('doc')
  if (names.has('Workbook') || names.has('Book')) return allowed('xls')
  if (names.has('PowerPoint Document')) return allowed('ppt')
  return refused(t('不是 Word、Excel 或演示文稿。', 'it is no Word, Excel or PowerPoint file.'))
}

function plain(bytes: Uint8Array, name: string): Result<EvidenceType> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return refused(decoded.problem.message)
  const extension = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (extension === 'csv') return allowed('csv')
  if (extension === 'txt' || extension === 'md' || extension === 'log' || extension === '') return allowed('txt')
  // A script is plain text too; under its own name it would run where it is downloaded.
  return refused(t(`扩展名为 .${extension} 的文本文件`, `a text file named .${extension}`))
}

function programOf(bytes: Uint8Array): Text | null {
  const magic = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const isProgram =
    magic.startsWith('4d5a') ||
    magic.startsWith('2321') ||
    /^(7f454c46|feedfac[ef]|c[ef]faedfe|cafebabe|0061736d)$/.test(magic)
  return isProgram ? t('这是可执行程序。', 'it is a program.') : null
}

import { fail, ok, type Result, type Text, t } from '@zhiqiang/kernel'
import { fileTypeFromBuffer } from 'file-type'
import { type DocumentProblem, documentProblem } from '../document-problem.ts'
import { cfbNames } from './cfb-names.ts'

export type DocumentFormat = 'text' | 'html' | 'docx' | 'doc' | 'pdf'

const saveAs = t(
  '请在原软件中打开，另存为 .docx 或 .pdf 后再上传。',
  'Open it in its own program, save it as .docx or .pdf and upload that.',
)
const unpack = t('请先解压，再上传其中的规划文件。', 'Unpack it and upload the plan inside.')
const recognise = t(
  '请上传起草时的 Word 文件，或先用文字识别软件转换。',
  'Upload the Word file it was drafted in, or convert it with text recognition first.',
)

function unsupported(what: Text, how: Text = saveAs): Result<never, DocumentProblem> {
  return fail(documentProblem('unsupported', { what, how }))
}

/** Says by content, never by name, what a non-empty file is; for a format without a reader, its name and what to do. */
export async function detectFormat(bytes: Uint8Array): Promise<Result<DocumentFormat, DocumentProblem>> {
  if (indexOfAscii(bytes, '%PDF-', 1024) >= 0) return ok('pdf')
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundFormat(bytes)
  if (starts(bytes, [0x50, 0x4b])) return zipFormat(bytes)
  const head = headText(bytes)
  if (head.startsWith('{\\rtf')) return unsupported(t('RTF 文件', 'an RTF file'))
  if (/^(MIME-Version:|From: <?Saved by )/i.test(head))
    return unsupported(t('网页归档 MHT 文件', 'a web archive (MHT)'))
  if (/^<\?xml[^>]*>\s*(<\?mso-application[^>]*>\s*)?<w:wordDocument/.test(head)) {
    return unsupported(t('Word 2003 XML 文件', 'a Word 2003 XML file'))
  }
  if (/^(<!doctype svg|<svg\b)/i.test(afterProlog(head))) {
    return unsupported(t('SVG 图片', 'an SVG picture'), recognise)
  }
  if (looksLikeHtml(head)) return ok('html')
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (known === undefined || known.mime === 'application/xml') return ok('text')
  return namedUnsupported(known.ext, known.mime)
}

function namedUnsupported(ext: string, mime: string): Result<never, DocumentProblem> {
  const named = ext.toUpperCase()
  if (mime.startsWith('image/')) return unsupported(t(`${named} 图片`, `a ${named} picture`), recognise)
  if (mime.startsWith('audio/') || mime.startsWith('video/'))
    return unsupported(t(`${named} 音视频`, `${named} media`), recognise)
  if (/zip|rar|7z|tar|compress/.test(mime)) return unsupported(t(`${named} 压缩包`, `a ${named} archive`), unpack)
  return unsupported(t(`${named} 文件`, `a ${named} file`))
}

function compoundFormat(bytes: Uint8Array): Result<DocumentFormat, DocumentProblem> {
  const names = cfbNames(bytes)
  if (names.has('EncryptedPackage')) return fail(documentProblem('encrypted-word'))
  if (names.has('WordDocument')) return ok('doc')
  if (names.has('Workbook') || names.has('Book'))
    return unsupported(t('Excel 97 表格（.xls）', 'an Excel 97 workbook (.xls)'))
  if (names.has('PowerPoint Document')) return unsupported(t('PowerPoint 演示文稿（.ppt）', 'a PowerPoint file (.ppt)'))
  if (names.has('CONTENTS')) return unsupported(t('Works 文档（.wps）', 'a Works document (.wps)'))
  return names.size === 0
    ? fail(documentProblem('damaged', { format: 'Office 97' }))
    : unsupported(
        t('没有正文的复合文档（.wps、.et 等）', 'a compound file without a Word text (.wps, .et or the like)'),
      )
}

async function zipFormat(bytes: Uint8Array): Promise<Result<DocumentFormat, DocumentProblem>> {
  const { zipNames } = await import('./zip.ts')
  const names = zipNames(bytes)
  if (names === null) return fail(documentProblem('damaged', { format: 'ZIP' }))
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^word\/[^/]+\.xml$/)) return ok('docx')
  if (has(/^xl\//)) return unsupported(t('Excel 表格（.xlsx）', 'an Excel workbook (.xlsx)'))
  if (has(/^ppt\//)) return unsupported(t('PowerPoint 演示文稿（.pptx）', 'a PowerPoint file (.pptx)'))
  if (has(/^OFD\.xml$/i)) return unsupported(t('OFD 版式文件', 'an OFD file'))
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return unsupported(t('ODF 文档（.odt 等）', 'an OpenDocument file'))
  if (has(/^META-INF\/container\.xml$/)) return unsupported(t('EPUB 电子书', 'an EPUB book'))
  return unsupported(t('ZIP 压缩包', 'a ZIP archive'), unpack)
}

/** The first characters as Latin-1, or as UTF-16 when marked so: enough to see markup. */
function headText(bytes: Uint8Array): string {
  const big = starts(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'latin1'
  const text = new TextDecoder(starts(bytes, [0xff, 0xfe]) ? 'utf-16le' : big).decode(bytes.subarray(0, 8192))
  return text.replace(/^(ï»¿|\ufeff)?\s*/, '')
}

/** Skips an XML declaration and comments. A loop, not a pattern: many comments in a row must cost no more than their length. */
function afterProlog(head: string): string {
  let at = 0
  for (;;) {
    while (/\s/.test(head[at] ?? '')) at++
    const close = prologEnds.find(([open]) => head.startsWith(open, at))?.[1]
    const end = close === undefined ? -1 : head.indexOf(close, at)
    if (close === undefined || end < 0) return head.slice(at)
    at = end + close.length
  }
}

const prologEnds = [
  ['<?', '>'],
  ['<!--', '-->'],
] as const

/** A page begins with its markup; a fragment saved from an editor begins with a block element and closes several. */
function looksLikeHtml(head: string): boolean {
  const text = afterProlog(head)
  if (/^(<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(text)) return true
  return /^<(div|p|table|section|article|h[1-6]|meta|title|style|script|span|center|font)[\s>]/i.test(text)
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte)
}

function indexOfAscii(bytes: Uint8Array, word: string, within: number): number {
  return new TextDecoder('latin1').decode(bytes.subarray(0, within)).indexOf(word)
}

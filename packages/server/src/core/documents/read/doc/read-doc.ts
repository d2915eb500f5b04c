import { fail, ok, type Text, t } from '@zhiqiang/kernel'
import { documentProblem } from '../../document-problem.ts'
import { listCounter } from '../list-numbers.ts'
import type { Reading } from '../reading.ts'
import { type SourceBuilder, sourceBuilder, tidyText } from '../source-builder.ts'
import { readDocLists, readDocStyles } from './doc-lists.ts'
import { alignRows, type DocRow } from './doc-table.ts'
import type { ParagraphFormat } from './sprms.ts'
import { charactersOf, invisibleRuns, openWordFile, paragraphFormats, piecesOf, type WordFile } from './word-file.ts'

const damaged = fail(documentProblem('damaged', { format: 'Word' }))

/**
 * Reads a Word 97-2003 file as its author sees it: automatic numbers written out, tables as tables, deleted and hidden
 * text, fields' codes, notes, headers and footers left out. Text boxes stand at the end.
 */
export function readDoc(bytes: Uint8Array): Reading {
  try {
    const file = openWordFile(bytes)
    if (file === 'encrypted') return fail(documentProblem('encrypted-word'))
    if (file === 'no-text') return damaged
    if (file === 'too-old') {
      const what = t('Word 95 或更早的文档', 'a document of Word 95 or earlier')
      const how = t('请在 Word 中打开，另存为 .docx 后再上传。', 'Open it in Word, save it as .docx and upload that.')
      return fail(documentProblem('unsupported', { what, how }))
    }
    const builder = sourceBuilder()
    const notes = writeText(file, builder)
    return ok({ source: builder.build('doc'), notes, margins: marginsOf(file) })
  } catch {
    return damaged
  }
}

/** Marks that stand among the characters (MS-DOC 2.4.1). */
const mark = { cell: 7, softBreak: 11, page: 12, end: 13, fieldCode: 19, fieldResult: 20, fieldEnd: 21 } as const

function writeText(file: WordFile, builder: SourceBuilder): readonly Text[] {
  const { text, beforeBoxes, boxes } = file.lengths
  const pieces = piecesOf(file)
  const formatAt = paragraphFormats(file)
  const isInvisible = invisibleRuns(file)
  const styleOf = readDocStyles(file)
  const listOf = readDocLists(file)
  const nextNumber = listCounter()
  const fields: { code: string; inResult: boolean; dropped: boolean }[] = []
  const notes: Text[] = []
  const rows: DocRow[] = []
  let cells: string[] = []
  let cell: string[] = []
  let line = ''

  const endTable = () => {
    if (rows.length > 0) writeTable(rows.splice(0), builder)
  }
  const endParagraph = (unit: number, at: number) => {
    const direct = formatAt(at) ?? { style: 0 }
    const format: ParagraphFormat = { ...styleOf(direct.style), ...direct }
    const list = listOf(format)
    // Word numbers an empty paragraph too, so it counts, but it says nothing.
    const number = list === undefined ? '' : nextNumber(list)
    const words = line.trim() === '' ? '' : number + line.trimStart()
    line = ''
    if (format.inTable !== true) {
      endTable()
      builder.paragraph(words, (format.outline ?? 9) < 9 ? 'heading' : 'paragraph')
      return
    }
    if (format.rowEnd === true) {
      rows.push({ cells, formats: format.cells ?? [] })
      cells = []
      cell = []
      return
    }
    if (words !== '') cell.push(words)
    if (unit === mark.cell) {
      cells.push(cell.join('\n'))
      cell = []
    }
  }
  const read = (from: number, to: number) => {
    for (const { unit, at } of charactersOf(file, pieces, from, to)) {
      if (isInvisible(at) === true) continue
      if (unit === mark.end || unit === mark.cell || unit === mark.page) endParagraph(unit, at)
      else if (unit >= mark.fieldCode && unit <= mark.fieldEnd) fieldMark(unit, fields, notes)
      else if (fields.some((field) => field.dropped)) continue
      else if (fields.some((field) => !field.inResult)) addCode(unit, fields)
      else line += visible(unit)
    }
    endTable()
  }
  read(0, text)
  if (boxes > 0) {
    const before = builder.length()
    read(beforeBoxes, beforeBoxes + boxes)
    if (builder.length() > before) {
      notes.push(t('文本框的内容排在最后。', 'The contents of text boxes stand at the end.'))
    }
  }
  return notes
}

function marginsOf(file: WordFile): string {
  const { text, footnotes, heads } = file.lengths
  let margins = ''
  for (const { unit } of charactersOf(file, piecesOf(file), text + footnotes, text + footnotes + heads)) {
    margins += unit === mark.end || unit === mark.cell ? '\n' : visible(unit)
  }
  return tidyText(margins)
}

function writeTable(rows: readonly DocRow[], builder: SourceBuilder): void {
  if (rows.every((row) => row.cells.length <= 1)) {
    // One column is a frame around text, not a table.
    for (const row of rows) for (const words of row.cells) builder.paragraph(words)
    return
  }
  builder.table(alignRows(rows))
}

function fieldMark(unit: number, fields: { code: string; inResult: boolean; dropped: boolean }[], notes: Text[]): void {
  if (unit === mark.fieldCode) fields.push({ code: '', inResult: false, dropped: false })
  else if (unit === mark.fieldEnd) fields.pop()
  const field = fields.at(-1)
  if (unit !== mark.fieldResult || field === undefined) return
  field.inResult = true
  field.dropped = /^\s*(TOC|PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(field.code)
  if (/^\s*TOC\b/i.test(field.code)) {
    notes.push(t('自动生成的目录没有读入。', 'The generated table of contents was left out.'))
  }
}

function addCode(unit: number, fields: { code: string }[]): void {
  const field = fields.at(-1)
  if (field !== undefined && field.code.length < 200) field.code += String.fromCharCode(unit)
}

/** A character as text; marks for pictures, notes and comments are none. */
function visible(unit: number): string {
  if (unit === mark.softBreak) return '\n'
  if (unit === 0x1e) return '-'
  if (unit === 9) return ' '
  return unit < 0x20 ? '' : String.fromCharCode(unit)
}

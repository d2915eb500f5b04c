import { fail, ok, type Result, type Text, t } from '@zhiqiang/kernel'
import { type DocumentProblem, documentProblem } from '../../document-problem.ts'
import { listCounter } from '../list-numbers.ts'
import type { Reading } from '../reading.ts'
import { sourceBuilder, tidyText } from '../source-builder.ts'
import { unzipBounded } from '../zip.ts'
import { blockReader } from './blocks.ts'
import { type InlineState, isDropping } from './inline-text.ts'
import { readNumberings } from './numbering.ts'
import { childrenOf, parseXml } from './parse-xml.ts'
import { readStyles } from './styles.ts'

const damaged = fail(documentProblem('damaged', { format: 'Word' }))

interface Parts {
  readonly body: Uint8Array
  readonly styles: Uint8Array | undefined
  readonly numbering: Uint8Array | undefined
  /** Running heads and feet. */
  readonly margins: readonly Uint8Array[]
}

/**
 * Reads a .docx as its author sees it: automatic numbers written out (一、 （一） 1.), tables as tables, text boxes after
 * their paragraph, tracked insertions in and deletions out, hidden text, headers, footers, footnotes and the
 * generated contents list left out.
 */
export function readDocx(bytes: Uint8Array): Reading {
  const parts = openParts(bytes)
  if (!parts.ok) return parts
  try {
    const first = readParts(parts.value, true)
    // A contents field that never ends would swallow the document: read again without dropping any field.
    return ok(first.unclosed ? readParts(parts.value, false) : first)
  } catch {
    return damaged
  }
}

function readParts(parts: Parts, dropGenerated: boolean) {
  const styles = readStyles(parts.styles === undefined ? null : parseXml(parts.styles))
  const numbering = readNumberings(parts.numbering === undefined ? null : parseXml(parts.numbering), styles)
  const met = { footnotes: false, contents: false, pictures: false }
  const state: InlineState = { styles, dropGenerated, fields: [], boxes: [], met }
  const builder = sourceBuilder()
  const reader = blockReader(state, numbering, listCounter())
  parseXml(parts.body, 'w:body', (block) => reader.read(block, builder))
  const margins = parts.margins.map((part) => marginText(part, state)).join('\n')
  return { source: builder.build('docx'), notes: notesOf(met), margins: tidyText(margins), unclosed: isDropping(state) }
}

function marginText(part: Uint8Array, state: InlineState): string {
  const lines: string[] = []
  const none = { use: () => undefined }
  const reader = blockReader({ ...state, fields: [], boxes: [] }, none, () => '')
  const root = parseXml(part)
  for (const block of root?.children ?? []) {
    if (typeof block === 'string') continue
    reader.read(block, {
      paragraph: (text) => lines.push(text),
      table: (rows) => lines.push(...rows.flat().flatMap((slot) => (slot.kind === 'cell' ? [slot.text] : []))),
    })
  }
  return lines.join('\n')
}

function notesOf(met: InlineState['met']): readonly Text[] {
  return [
    ...(met.contents ? [t('自动生成的目录没有读入。', 'The generated table of contents was left out.')] : []),
    ...(met.footnotes ? [t('脚注、尾注没有读入。', 'Footnotes and endnotes were left out.')] : []),
    ...(met.pictures ? [t('文中的图片没有读入。', 'Pictures in the document were left out.')] : []),
  ]
}

const relevant = /^(_rels\/\.rels|word\/(_rels\/[^/]+\.rels|[^/]+\.xml))$/

/** Finds the main part and its styles and numbering through the package's relationships, else by their usual names. */
function openParts(bytes: Uint8Array): Result<Parts, DocumentProblem> {
  const entries = unzipBounded(bytes, (name) => relevant.test(name))
  if (!entries.ok) return entries.problem.code === 'zip-bomb' ? entries : damaged
  const main = target(entries.value.get('_rels/.rels'), 'officeDocument', '') ?? 'word/document.xml'
  const body = entries.value.get(main) ?? entries.value.get('word/document.xml')
  if (body === undefined) return damaged
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const links = entries.value.get(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const part = (type: string) => entries.value.get(target(links, type, folder) ?? `word/${type}.xml`)
  const margins = [...entries.value].flatMap(([name, data]) => (/(header|footer)\d*\.xml$/.test(name) ? [data] : []))
  return ok({ body, styles: part('styles'), numbering: part('numbering'), margins })
}

function target(relationships: Uint8Array | undefined, type: string, folder: string): string | undefined {
  if (relationships === undefined) return undefined
  try {
    const root = parseXml(relationships) ?? undefined
    const found = childrenOf(root, 'Relationship').find((each) => each.attributes.Type?.endsWith(`/${type}`))
    const path = found?.attributes.Target
    if (path === undefined) return undefined
    return path.startsWith('/') ? path.slice(1) : folder + path
  } catch {
    return undefined
  }
}

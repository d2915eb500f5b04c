import { ok, t } from '@zhiqiang/kernel'
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { numeral } from '../numerals.ts'
import type { Reading } from '../reading.ts'
import { type SourceBuilder, sourceBuilder } from '../source-builder.ts'
import { type Article, findArticle, isDataTable, isMachinery } from './article.ts'
import { decodeHtml } from './decode-html.ts'
import { tableGrid } from './table-grid.ts'

const blocks = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Nesting past this depth is no page a person wrote; deeper text is left out rather than exhausting the stack. */
const deepest = 500

/**
 * Reads a web page: the article without the portal's navigation, search, share buttons, related lists and footer;
 * headings, paragraphs and tables stay. `ol` numbers, which exist only as style, are written out.
 */
export function readHtml(bytes: Uint8Array): Reading {
  const decoded = decodeHtml(bytes)
  if (!decoded.ok) return decoded
  const page = parseDocument(decoded.value, { lowerCaseTags: true })
  prune(page)
  const article = findArticle(page)
  const builder = sourceBuilder()
  if (article.title !== null) builder.paragraph(article.title, 'heading')
  writeBlocks(article.root, article, builder)
  const notes = [
    t(
      '已去掉网页的导航、按钮等，只读正文。',
      'Menus and buttons of the page were left out; only the article was read.',
    ),
  ]
  return ok({ source: builder.build('html'), notes })
}

/** Empties elements that lie too deep for a recursive walk. */
function prune(page: ParentNode): void {
  let level: readonly ParentNode[] = [page]
  for (let depth = 0; level.length > 0; depth++) {
    const below = level.flatMap((node) => node.children.filter(isTag))
    if (depth >= deepest) for (const node of below) node.children = []
    level = depth >= deepest ? [] : below
  }
}

function writeBlocks(root: ParentNode, article: Article, builder: SourceBuilder): void {
  let line = ''
  let heading = false
  const flush = () => {
    builder.paragraph(line, heading ? 'heading' : 'paragraph')
    line = ''
  }
  const mark = listMarks()
  const visit = (node: ChildNode): void => {
    if (isText(node)) {
      line = appendInline(line, node.data)
      return
    }
    if (!isTag(node) || isMachinery(node)) return
    if (node.name === 'br') {
      line += '\n'
      return
    }
    if (!blocks.has(node.name)) {
      visitAll(node)
      return
    }
    if (article.isFurniture(node)) return
    flush()
    if (isDataTable(node)) {
      builder.table(tableGrid(node, inlineText))
      return
    }
    heading = /^h[1-6]$/.test(node.name)
    if (node.name === 'li') line = mark(node)
    visitAll(node)
    flush()
    heading = false
  }
  const visitAll = (parent: ParentNode) => {
    for (const child of parent.children) visit(child)
  }
  visitAll(root)
  flush()
}

/** The words of a cell, its blocks as lines. */
function inlineText(element: Element): string {
  let text = ''
  const mark = listMarks()
  const visit = (node: ChildNode) => {
    if (isText(node)) text = appendInline(text, node.data)
    if (!isTag(node) || isMachinery(node)) return
    if (node.name === 'br' || blocks.has(node.name)) text += '\n'
    if (node.name === 'li') text += mark(node)
    for (const child of node.children) visit(child)
    if (blocks.has(node.name)) text += '\n'
  }
  for (const child of element.children) visit(child)
  return text
}

/** Collapses white space as a browser does, except that a line end between Chinese characters is no space. */
function appendInline(line: string, data: string): string {
  const text = data
    .replace(
      /([\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])/g,
      '$1',
    )
    .replace(/[ \t\r\n\f]+/g, ' ')
  return line + (/[\s\u3000]/.test(line.at(-1) ?? '') ? text.replace(/^ /, '') : text)
}

const listStyles: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
}

/** Gives `1.` or `一、` of each item of an ordered list, asked in document order; nothing for bullets. */
function listMarks(): (item: Element) => string {
  const counters = new Map<Element, number>()
  return (item) => {
    const list = item.parent
    if (list === null || !isTag(list) || list.name !== 'ol') return ''
    const style = /list-style(?:-type)?\s*:\s*([\w-]+)/.exec(list.attribs.style ?? '')?.[1] ?? list.attribs.type ?? '1'
    if (style === 'none') return ''
    const next = counters.get(list) ?? whole(list.attribs.start) ?? 1
    const value = whole(item.attribs.value) ?? next
    counters.set(list, value + 1)
    const format = listStyles[style] ?? 'decimal'
    return `${numeral(value, format)}${format === 'chineseCounting' ? '、' : '.'}`
  }
}

function whole(attribute: string | undefined): number | undefined {
  const value = Number.parseInt(attribute ?? '', 10)
  return value >= 1 && value < 100_000 ? value : undefined
}

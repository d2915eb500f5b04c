import { childOf, childrenOf, toggleOf, valOf, type XmlElement } from './parse-xml.ts'
import type { StyleSheet } from './styles.ts'

/** What the text of a run can depend on beyond the run, kept while a document is read front to back. */
export interface InlineState {
  readonly styles: StyleSheet
  /** Leaves out the results of fields that Word generates: contents lists and page numbers. */
  readonly dropGenerated: boolean
  readonly fields: Field[]
  /** Text boxes met in the paragraph being read; they are written after it. */
  readonly boxes: XmlElement[]
  readonly met: { footnotes: boolean; contents: boolean; pictures: boolean }
}

interface Field {
  code: string
  inResult: boolean
  dropped: boolean
}

/** Fields whose result is no text of the author: a table of contents, page numbers. */
const generated = /^\s*(TOC|PAGE|NUMPAGES|SECTIONPAGES)\b/i

/** True while inside the result of a dropped field, which may go on over many paragraphs. */
export function isDropping(state: InlineState): boolean {
  return state.fields.some((field) => field.dropped)
}

/** The visible words of a paragraph's content; a soft break is a line end. Deleted and hidden text is left out. */
export function inlineText(element: XmlElement, paragraphStyle: string | undefined, state: InlineState): string {
  let text = ''
  for (const child of element.children) {
    if (typeof child === 'string') continue
    text += pieceText(child, paragraphStyle, state)
  }
  return text
}

function pieceText(element: XmlElement, style: string | undefined, state: InlineState): string {
  switch (element.name) {
    case 'w:r':
      return runText(element, style, state)
    case 'w:sdt':
      return inlineText(childOf(element, 'w:sdtContent') ?? element, style, state)
    case 'w:fldSimple': {
      const code = element.attributes['w:instr'] ?? ''
      return state.dropGenerated && generated.test(code) ? '' : inlineText(element, style, state)
    }
    case 'mc:AlternateContent':
      return inlineText(chosen(element), style, state)
    case 'm:oMath':
    case 'm:oMathPara':
      return mathText(element)
    case 'w:del':
    case 'w:moveFrom':
    case 'w:pPr':
    case 'w:rt':
      return ''
    default:
      return inlineText(element, style, state)
  }
}

function runText(run: XmlElement, style: string | undefined, state: InlineState): string {
  const properties = childOf(run, 'w:rPr')
  const hidden =
    toggleOf(properties, 'w:vanish') ??
    state.styles.find(valOf(properties, 'w:rStyle'), (s) => s.hidden) ??
    state.styles.find(style, (s) => s.hidden) ??
    false
  let text = ''
  for (const child of run.children) {
    if (typeof child === 'string') continue
    const piece = runPiece(child, style, state)
    const inCode = state.fields.some((field) => !field.inResult)
    if (!hidden && !inCode && !isDropping(state)) text += piece
  }
  return text
}

function runPiece(element: XmlElement, style: string | undefined, state: InlineState): string {
  switch (element.name) {
    case 'w:t':
      return element.children.filter((child) => typeof child === 'string').join('')
    case 'w:tab':
    case 'w:ptab':
      return ' '
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(element)
    case 'w:fldChar':
      fieldMark(element, state)
      return ''
    case 'w:instrText': {
      const field = state.fields.at(-1)
      if (field !== undefined) field.code += element.children.join('')
      return ''
    }
    case 'w:ruby':
      return inlineText(childOf(element, 'w:rubyBase') ?? element, style, state)
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      state.met.footnotes = true
      return ''
    case 'mc:AlternateContent':
      return alternateText(element, style, state)
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      collectBoxes(element, state)
      return ''
    default:
      return ''
  }
}

/** A choice in a newer notation (an emoji, a shape) may say nothing here; then the older one is read. */
function alternateText(element: XmlElement, style: string | undefined, state: InlineState): string {
  const branch = chosen(element)
  for (const each of [branch, ...childrenOf(element, 'mc:Fallback').filter((other) => other !== branch)]) {
    const boxes = state.boxes.length
    const text = each.children.map((child) => (typeof child === 'string' ? '' : runPiece(child, style, state))).join('')
    if (text !== '' || state.boxes.length > boxes) return text
  }
  return ''
}

function fieldMark(element: XmlElement, state: InlineState): void {
  const type = element.attributes['w:fldCharType']
  if (type === 'begin') state.fields.push({ code: '', inResult: false, dropped: false })
  if (type === 'end') state.fields.pop()
  const field = state.fields.at(-1)
  if (type !== 'separate' || field === undefined) return
  field.inResult = true
  if (!state.dropGenerated || !generated.test(field.code)) return
  field.dropped = true
  if (/^\s*TOC/i.test(field.code)) state.met.contents = true
}

/** A field's code never reaches past its paragraph; an unclosed one is a producer's slip and must not swallow text. */
export function closeFieldCodes(state: InlineState): void {
  while (state.fields.some((field) => !field.inResult)) state.fields.pop()
}

/** The branch that holds text boxes, else the first choice: both branches say the same in two notations. */
function chosen(alternate: XmlElement): XmlElement {
  const branches = [...childrenOf(alternate, 'mc:Choice'), ...childrenOf(alternate, 'mc:Fallback')]
  return branches.find((branch) => boxesIn(branch).length > 0) ?? branches[0] ?? { ...alternate, children: [] }
}

function collectBoxes(element: XmlElement, state: InlineState): void {
  const boxes = boxesIn(element)
  if (boxes.length === 0) state.met.pictures = true
  state.boxes.push(...boxes)
}

function boxesIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'w:txbxContent') return [child]
    return boxesIn(child.name === 'mc:AlternateContent' ? chosen(child) : child)
  })
}

function mathText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return ''
      return child.name === 'm:t' ? child.children.join('') : mathText(child)
    })
    .join('')
}

/** A character of a symbol font; those at F000-F0FF are pictures without a Unicode meaning. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  return code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : ''
}

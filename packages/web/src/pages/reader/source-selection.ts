import type { CodePointText, Span } from '@zhiqiang/policy'

/** The span of the source that is selected on the page, or null: nothing selected, or something outside the source. */
export function selectedSpan(selection: Selection | null, source: HTMLElement, text: CodePointText): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetAt(range.startContainer, range.startOffset, source, text)
  const end = offsetAt(range.endContainer, range.endOffset, source, text)
  if (start === null || end === null || start >= end) return null
  return trimmed([start, end], text)
}

function offsetAt(node: Node, offset: number, source: HTMLElement, text: CodePointText): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-start]') ?? null
  if (paragraph === null || !source.contains(paragraph)) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  const start = Number(paragraph.dataset.start)
  return text.toPoint(text.toUtf16(start) + before.toString().length)
}

function trimmed(span: Span, text: CodePointText): Span | null {
  const words = text.slice(span)
  const lead = words.length - words.trimStart().length
  const tail = words.length - words.trimEnd().length
  return words.trim() === '' ? null : [span[0] + lead, span[1] - tail]
}

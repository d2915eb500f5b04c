import type { ClauseReading } from './clauses.ts'
import type { Content } from './content.ts'
import type { HeadPart } from './document/head.ts'
import type { Layout } from './layout.ts'
import type { Coverage, CoverageClass } from './reading.ts'
import { type Range, spanOf } from './text/view.ts'

const classes: readonly CoverageClass[] = [
  'blank',
  'unread',
  'head',
  'title',
  'preamble',
  'heading',
  'body',
  'goal',
  'deadline',
  'cadence',
  'mechanism',
  'target',
  'units',
  'table',
  'tail',
  'repeat',
  'law',
]
const codeOf = new Map(classes.map((name, i) => [name, i]))

/** Says of every character of the original what it was read as: stretches side by side from 0 to the end. */
export function coverageOf(layout: Layout, reading: ClauseReading, content: Content): Coverage[] {
  const { view, outline } = layout
  const canvas = new Uint8Array(view.length)
  const paint = (range: Range, name: CoverageClass) => {
    if (range.end <= range.start) return
    const [start, end] = spanOf(view, range)
    canvas.fill(codeOf.get(name) ?? 0, start, end)
  }
  const unread = codeOf.get('unread') ?? 1
  for (let i = 0; i < view.at.length; i += 1) canvas[view.at[i] ?? 0] = unread
  if (layout.document.genre === 'law') {
    paint({ start: 0, end: view.text.length }, 'law')
    return runs(canvas)
  }
  for (const part of layout.head) paint(part, classOf(part))
  for (const part of layout.tail) paint(part, 'tail')
  for (const segment of outline.segments) {
    if (segment.numbered.end <= segment.numbered.start) {
      paint(segment.range, 'tail')
      continue
    }
    paint({ start: segment.numbered.end, end: segment.range.end }, 'tail')
    if (segment.prefix !== '')
      paint({ start: segment.range.start, end: segment.numbered.start }, segment.range.start === 0 ? 'head' : 'title')
  }
  for (const part of layout.head) paint(part, classOf(part))
  for (const node of outline.nodes) {
    paint(node.range, 'body')
    paint({ start: node.range.start, end: node.body.start }, 'heading')
  }
  for (const table of layout.tables) paint(table, 'table')
  for (const { range } of content.mechanisms) paint(range, 'mechanism')
  for (const { range } of content.goals) paint(range, 'goal')
  for (const { range } of content.deadlines) paint(range, 'deadline')
  for (const { range } of content.cadences) paint(range, 'cadence')
  for (const { range } of content.targets) paint(range, 'target')
  for (const stretches of reading.unitStretches) for (const stretch of stretches) paint(stretch, 'units')
  for (const range of layout.repeats) paint(range, 'repeat')
  return runs(canvas)
}

function classOf(part: HeadPart): CoverageClass {
  return part.role === 'title' || part.role === 'preamble' ? part.role : 'head'
}

function runs(canvas: Uint8Array): Coverage[] {
  const found: Coverage[] = []
  let start = 0
  for (let i = 1; i <= canvas.length; i += 1) {
    if (canvas[i] === canvas[start]) continue
    found.push({ span: [start, i], class: classes[canvas[start] ?? 0] ?? 'unread' })
    start = i
  }
  return found
}

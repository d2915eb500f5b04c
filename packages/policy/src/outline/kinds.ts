import { kindWords } from '../grammar/kinds.ts'
import type { ClauseKind } from '../reading.ts'
import type { View } from '../text/view.ts'
import type { Node } from './outline.ts'

/** A clause's kind, and what its children are unless their own heading says otherwise. */
interface Kind {
  readonly kind: ClauseKind
  readonly inherited: Exclude<ClauseKind, 'section'> | null
}

/**
 * The kind of each node: by the words of its own heading, else by the nearest heading above that decides, else a task.
 * A node with children and no text of its own is a section, whatever it is called. A row of a table is a task.
 */
export function kindsOf(view: View, nodes: readonly Node[]): readonly ClauseKind[] {
  const hasChild = new Set(nodes.map((node) => node.parent))
  const kinds: Kind[] = []
  for (const [i, node] of nodes.entries()) {
    if (node.segment < 0) {
      kinds.push({ kind: 'task', inherited: null })
      continue
    }
    const words = headingKind(
      view.text.slice(node.heading.start, Math.min(node.heading.end, node.heading.start + 60)),
      node,
    )
    const above = node.parent === null ? null : (kinds[node.parent]?.inherited ?? null)
    const decided = decide(words, above)
    const empty = hasChild.has(i) && node.body.end <= node.body.start
    kinds.push({ kind: empty ? 'section' : (decided ?? 'task'), inherited: decided })
  }
  return kinds.map(({ kind }) => kind)
}

/** Inside safeguards and principles every child is one; a heading inside tasks is not called a safeguard by its words. */
function decide(
  own: Exclude<ClauseKind, 'section'> | null,
  above: Exclude<ClauseKind, 'section'> | null,
): Exclude<ClauseKind, 'section'> | null {
  if (above === 'safeguard' || above === 'principle') return above
  return own ?? above
}

function headingKind(heading: string, node: Node): Exclude<ClauseKind, 'section'> | null {
  const plain = heading.replace(/\([^)]*\)$/, '')
  const found = kindWords.find(({ pattern }) => pattern.test(plain))
  if (found === undefined) return /任务|举措|措施/.test(plain) && node.level <= 2 ? 'task' : null
  if (found.kind === 'safeguard' && node.level > 1) return null
  return found.kind
}

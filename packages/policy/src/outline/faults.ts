import type { NumberingStyle } from '../grammar/numbering.ts'
import type { Outline } from './outline.ts'

/** A heading whose number does not follow the one before it. */
interface NumberingFault {
  readonly node: number
  readonly expected: number
}

/**
 * Headings out of order. Under one heading numbers go up by one; the first one there is 1, or goes on from the last of
 * its style where the document numbers across its sections.
 */
export function numberingFaults(outline: Outline): NumberingFault[] {
  const faults: NumberingFault[] = []
  const lastInPlace = new Map<string, number>()
  const lastOfStyle = new Map<string, number>()
  for (const [i, node] of outline.nodes.entries()) {
    if (node.segment < 0) continue
    const { style, order } = node.numbering
    const place = `${node.segment}/${node.parent ?? ''}/${style}`
    const run = `${node.segment}/${style satisfies NumberingStyle}`
    const before = lastInPlace.get(place)
    const running = (lastOfStyle.get(run) ?? 0) + 1
    const fits = before === undefined ? order === 1 || order === running : order === before + 1 || order === running
    if (!fits) faults.push({ node: i, expected: before === undefined ? running : before + 1 })
    lastInPlace.set(place, order)
    lastOfStyle.set(run, order)
  }
  return faults
}

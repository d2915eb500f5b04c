import type { ListLevel, ListUse } from '../list-numbers.ts'
import { childOf, childrenOf, toggleOf, valOf, type XmlElement } from './parse-xml.ts'
import { type NumberingUse, type StyleSheet, whole } from './styles.ts'

interface AbstractList {
  readonly levels: readonly (ListLevel | undefined)[]
  /** Style id → the level that is bound to it. */
  readonly byStyle: ReadonlyMap<string, number>
  /** The numbering style whose list stands in for this one. */
  readonly stands: string | undefined
}

interface List {
  readonly family: string
  readonly overrides: ReadonlyMap<number, number>
  readonly replaced: ReadonlyMap<number, ListLevel>
}

export interface Numbering {
  /** The list a paragraph is in, by its own `numPr` and its style; undefined when it is in none. */
  use(own: NumberingUse | undefined, style: string | undefined): ListUse | undefined
}

/** Reads `numbering.xml`: lists, the abstract lists behind them, overrides, and links through styles. */
export function readNumberings(root: XmlElement | null, styles: StyleSheet): Numbering {
  const abstracts = new Map<string, AbstractList>()
  for (const element of childrenOf(root ?? undefined, 'w:abstractNum')) {
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', readAbstract(element))
  }
  const lists = new Map<string, List>()
  for (const element of childrenOf(root ?? undefined, 'w:num')) {
    lists.set(element.attributes['w:numId'] ?? '', readList(element))
  }
  const behind = (id: string, hops = 0): { list: List; abstract: AbstractList } | undefined => {
    const list = lists.get(id)
    const abstract = list && abstracts.get(list.family)
    if (list === undefined || abstract === undefined) return undefined
    if (abstract.stands === undefined || hops > 4) return { list, abstract }
    const other = styles.find(abstract.stands, (style) => style.numbering?.list)
    return (other === undefined ? undefined : behind(other, hops + 1)) ?? { list, abstract }
  }
  return {
    use(own, style) {
      const id = own?.list ?? styles.find(style, (s) => s.numbering?.list)
      // List 0 takes a paragraph out of the list that its style puts it in.
      if (id === undefined || id === '0') return undefined
      const found = behind(id)
      if (found === undefined) return undefined
      const styled = styles.find(style, (s) => found.abstract.byStyle.get(s.id) ?? s.numbering?.level)
      const level = own?.level ?? (own?.list === undefined ? styled : undefined) ?? 0
      const levels = found.abstract.levels.map((each, i) => found.list.replaced.get(i) ?? each)
      return { family: found.list.family, list: id, level, levels, overrides: found.list.overrides }
    },
  }
}

function readAbstract(element: XmlElement): AbstractList {
  const levels: (ListLevel | undefined)[] = []
  const byStyle = new Map<string, number>()
  for (const level of childrenOf(element, 'w:lvl')) {
    const index = levelIndex(level)
    if (index === undefined) continue
    levels[index] = readLevel(level)
    const style = valOf(level, 'w:pStyle')
    if (style !== undefined) byStyle.set(style, index)
  }
  return { levels: Array.from(levels), byStyle, stands: valOf(element, 'w:numStyleLink') }
}

function readList(element: XmlElement): List {
  const overrides = new Map<number, number>()
  const replaced = new Map<number, ListLevel>()
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const index = levelIndex(override)
    if (index === undefined) continue
    const start = whole(valOf(override, 'w:startOverride'))
    if (start !== undefined) overrides.set(index, start)
    const level = childOf(override, 'w:lvl')
    if (level !== undefined) replaced.set(index, readLevel(level))
  }
  return { family: valOf(element, 'w:abstractNumId') ?? '', overrides, replaced }
}

function levelIndex(element: XmlElement): number | undefined {
  const index = whole(element.attributes['w:ilvl'])
  return index !== undefined && index >= 0 && index <= 8 ? index : undefined
}

function readLevel(element: XmlElement): ListLevel {
  const restartAfter = whole(valOf(element, 'w:lvlRestart'))
  return {
    start: Math.max(0, whole(valOf(element, 'w:start')) ?? 0),
    format: numberFormat(element),
    text: valOf(element, 'w:lvlText') ?? '',
    legal: toggleOf(element, 'w:isLgl') ?? false,
    spaced: (valOf(element, 'w:suff') ?? 'tab') !== 'nothing',
    hidden: toggleOf(childOf(element, 'w:rPr'), 'w:vanish') ?? false,
    ...(restartAfter === undefined ? {} : { restartAfter }),
  }
}

/** Newer formats stand in an AlternateContent beside an older one for programs that do not know them. */
function numberFormat(element: XmlElement): string {
  const alternate = childOf(element, 'mc:AlternateContent')
  return valOf(element, 'w:numFmt') ?? valOf(childOf(alternate, 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
}

import { childOf, childrenOf, toggleOf, valOf, type XmlElement } from './parse-xml.ts'

/** A `w:numPr`: which list, which level; either may be left to the style. */
export interface NumberingUse {
  readonly list?: string
  readonly level?: number
}

export interface Style {
  readonly id: string
  readonly basedOn?: string
  readonly numbering?: NumberingUse
  readonly hidden?: boolean
  /** 0 for a first-level heading; 9 is body text. */
  readonly outline?: number
  readonly name: string
}

export interface StyleSheet {
  readonly defaultParagraph: string | undefined
  /** The value a style or the nearest style it is based on gives. */
  find<T>(id: string | undefined, pick: (style: Style) => T | undefined): T | undefined
}

/** Reads `styles.xml` as far as text depends on it: numbering, hidden text, outline levels, and inheritance. */
export function readStyles(root: XmlElement | null): StyleSheet {
  const styles = new Map<string, Style>()
  let defaultParagraph: string | undefined
  for (const element of childrenOf(root ?? undefined, 'w:style')) {
    const id = element.attributes['w:styleId']
    if (id === undefined) continue
    styles.set(id, readStyle(id, element))
    if (element.attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(element.attributes['w:default'] ?? '')) {
      defaultParagraph = id
    }
  }
  return {
    defaultParagraph,
    find(id, pick) {
      const seen = new Set<string>()
      for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
        seen.add(at)
        const style = styles.get(at)
        const value = style === undefined ? undefined : pick(style)
        if (value !== undefined) return value
      }
      return undefined
    },
  }
}

function readStyle(id: string, element: XmlElement): Style {
  const paragraph = childOf(element, 'w:pPr')
  const basedOn = valOf(element, 'w:basedOn')
  const numbering = readNumbering(childOf(paragraph, 'w:numPr'))
  const hidden = toggleOf(childOf(element, 'w:rPr'), 'w:vanish')
  const outline = whole(valOf(paragraph, 'w:outlineLvl'))
  return {
    id,
    name: valOf(element, 'w:name') ?? id,
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(numbering === undefined ? {} : { numbering }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(outline === undefined ? {} : { outline }),
  }
}

/** Reads a `w:numPr`; undefined where there is none. */
export function readNumbering(element: XmlElement | undefined): NumberingUse | undefined {
  if (element === undefined) return undefined
  const list = valOf(element, 'w:numId')
  const level = whole(valOf(element, 'w:ilvl'))
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) }
}

/** A whole number of an attribute, or undefined. */
export function whole(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isSafeInteger(number) ? number : undefined
}

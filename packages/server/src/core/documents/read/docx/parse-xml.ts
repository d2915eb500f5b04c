import { SaxesParser } from 'saxes'

export interface XmlElement {
  /** Name with the canonical prefix of its namespace, `w:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}

/** Nesting past this is no document a person wrote, and would exhaust a recursive walk. */
const deepest = 250

/** The prefixes Word writes; other producers bind other prefixes to the same namespaces. */
const canonical: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/officeDocument\/(2006\/)?math$/, 'm'],
  [/package\/2006\/relationships$/, ''],
]

/**
 * Parses XML into a tree; children of the element named `streamed` are handed to `emit` one by one and dropped, so
 * that a long document is never whole in memory.
 * @throws on XML that is not well-formed or is nested absurdly deep. Entities are never expanded.
 */
export function parseXml(bytes: Uint8Array, streamed?: string, emit?: (node: XmlElement) => void): XmlElement | null {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  const open: Open[] = []
  const prefixes = new Map<string, string>()
  let root: XmlElement | null = null

  const rename = (name: string) => {
    const colon = name.indexOf(':')
    const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
    if (prefix === undefined) return name
    const local = name.slice(colon + 1)
    return prefix === '' ? local : `${prefix}:${local}`
  }
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) throw new Error('XML is nested too deep')
    for (const name in tag.attributes) {
      if (name.startsWith('xmlns')) learnPrefix(prefixes, name, tag.attributes[name] ?? '')
    }
    const attributes = prefixes.size === 0 ? tag.attributes : renamed(tag.attributes, rename)
    open.push({ name: rename(tag.name), attributes, children: [] })
  })
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text)
  })
  parser.on('cdata', (text) => {
    open.at(-1)?.children.push(text)
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element === undefined) return
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else if (emit !== undefined && parent.name === streamed) emit(element)
    else parent.children.push(element)
  })
  parser.on('error', (error) => {
    throw error
  })
  // In pieces: the parser copies the chunk it is given for each slice it takes.
  const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536))
  parser.close()
  return root
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function learnPrefix(prefixes: Map<string, string>, name: string, uri: string): void {
  if (name !== 'xmlns' && !name.startsWith('xmlns:')) return
  const used = name.slice(6)
  for (const [pattern, prefix] of canonical) {
    if (pattern.test(uri) && used !== prefix) prefixes.set(used, prefix)
  }
}

function renamed(
  attributes: Readonly<Record<string, string>>,
  rename: (name: string) => string,
): Record<string, string> {
  // An attribute without a prefix is in no namespace, whatever the default one is.
  return Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k.includes(':') ? rename(k) : k, v]))
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** All child elements of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (
    element?.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name) ?? []
  )
}

/** The `w:val` of a child element. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** An on/off property: present without a value is on; undefined when absent. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  if (child === undefined) return undefined
  return !/^(0|false|off|none)$/.test(child.attributes['w:val'] ?? 'true')
}

import type { XmlElement } from './register.ts'

/** The elements reached by a path of names from an element: `one/two` are the `two` in every `one` inside it. */
export function elementsAt(from: XmlElement, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = [from]
  for (const name of path.split('/')) {
    found = found.flatMap((element) => element.children.filter((child) => isNamed(child, name)) as XmlElement[])
  }
  return found
}

/** Every element of a name inside an element, however deep, in order; not those inside one another. */
export function elementsIn(from: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  for (const child of from.children) {
    if (typeof child === 'string') continue
    if (child.name === name) found.push(child)
    else found.push(...elementsIn(child, name))
  }
  return found
}

/** All text of an element, blanks made one. */
export function textIn(element: XmlElement | undefined): string {
  return element ? raw(element).replace(/\s+/g, ' ').trim() : ''
}

/** The text at the first place of a path; empty where there is none. */
export function textAt(from: XmlElement | undefined, path: string): string {
  return from ? textIn(elementsAt(from, path)[0]) : ''
}

/** The texts at every place of a path that has one. */
export function textsAt(from: XmlElement, path: string): readonly string[] {
  return elementsAt(from, path)
    .map(textIn)
    .filter((text) => text !== '')
}

/** The text of the first element of a name, however deep. */
export function textWithin(from: XmlElement, name: string): string {
  return textIn(elementsIn(from, name)[0])
}

function raw({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : raw(child))).join('')
}

function isNamed(child: XmlElement | string, name: string): boolean {
  return typeof child !== 'string' && child.name === name
}

import { textAt, type XmlElement } from '@zhiqiang/kernel'

/** A class whose parts are elements: section, class, subclass, main group, subgroup. */
export function symbolOf(element: XmlElement, names: readonly [string, string, string, string, string]): string {
  const [section, main, subclass, group, subgroup] = names.map((name) => textAt(element, name))
  return group ? `${section}${main}${subclass}${group}/${subgroup}` : `${section}${main}${subclass}`
}

/** The names of those parts in ST.36 and what came of it. */
export const st36Parts = ['section', 'class', 'subclass', 'main-group', 'subgroup'] as const

const written = Symbol('html')

/** Markup that may stand in a page as it is. Only {@link html} makes it, so nothing from outside can pass for it. */
export interface Html {
  readonly [written]: string
}

/** What a template takes: text is escaped, markup is not, nothing (null, false) leaves no trace. */
export type Insert = Html | string | number | null | undefined | false | readonly Insert[]

/** A piece of a page. Inserts are escaped by their type; attributes in the template must be quoted. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const [first = '', ...rest] = parts
  return { [written]: rest.reduce((page, part, i) => page + markupOf(inserts[i]) + part, first) }
}

/** The markup of anything a template takes. */
export function markupOf(insert: Insert): string {
  if (insert === null || insert === undefined || insert === false) return ''
  if (typeof insert === 'string') return escaped(insert)
  if (typeof insert === 'number') return String(insert)
  return isList(insert) ? insert.map(markupOf).join('') : insert[written]
}

function isList(insert: Html | readonly Insert[]): insert is readonly Insert[] {
  return Array.isArray(insert)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

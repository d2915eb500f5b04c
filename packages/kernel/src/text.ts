/** A text in the product's two languages; Chinese is the one that must exist. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Lang = 'zh' | 'en'

/** Makes a {@link Text}. Chinese first: it is the language of record. */
export function t(zh: string, en: string): Text {
  return { zh, en }
}

/** The text in the asked language. */
export function pick(text: Text, lang: Lang): string {
  return lang === 'en' ? text.en : text.zh
}

/** Fills `{name}` places of both languages from `values`; an unknown name stays as written. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): Text {
  const put = (s: string) => s.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
  return { zh: put(text.zh), en: put(text.en) }
}

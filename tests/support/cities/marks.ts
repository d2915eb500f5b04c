/** What tells a city's things from all others': ids of its records, clauses and files; its names and titles. */
export interface Marks {
  readonly ids: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

const named = new Set(['title', 'name', 'unitName', 'policyTitle', 'postTitle', 'placeName', 'person', 'quote', 'by'])
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** Shorter words are no names of one city: 城区, 局长. */
const shortest = 3

/** Everything in some answers of the API that names a thing of one city. */
export function marksIn(answers: readonly unknown[]): Marks {
  const ids = new Set<string>()
  const names = new Set<string>()
  const look = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) look(one, key)
    else if (typeof value === 'object' && value !== null) {
      for (const [at, one] of Object.entries(value)) look(one, at)
    } else if (typeof value === 'string') {
      for (const id of value.match(uuid) ?? []) ids.add(id)
      if (key === 'clauseId') ids.add(value)
      if (named.has(key) && value.length >= shortest && /\p{Script=Han}/u.test(value)) names.add(value)
    }
  }
  look(answers, '')
  return { ids, names }
}

/** Finds many words in a text in one pass: by the three characters they begin with. */
export function finderOf(words: Iterable<string>): (text: string) => readonly string[] {
  const byBeginning = new Map<string, string[]>()
  for (const word of words) {
    const key = word.slice(0, shortest)
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), word])
  }
  return (text) => {
    const found = new Set<string>()
    for (let at = 0; at + shortest <= text.length; at++) {
      for (const word of byBeginning.get(text.slice(at, at + shortest)) ?? []) {
        if (text.startsWith(word, at)) found.add(word)
      }
    }
    return [...found]
  }
}

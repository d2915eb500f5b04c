const none: readonly RegExpExecArray[] = []

/** All places of a global pattern in a text. `matchAll` would copy the pattern first, for each of a hundred thousand sentences. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found ??= []
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found ?? none
}

/** The first place of a global pattern in a text. */
export function firstOf(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0
  const match = pattern.exec(text)
  pattern.lastIndex = 0
  return match
}

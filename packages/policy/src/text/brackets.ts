const pairs = new Map([
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
])
const closers = new Set(pairs.values())

/** Brackets, quotation marks and stops lie at or below this unit; what is above it is skipped unseen. */
const lastSign = 0x301f

/** Brackets further apart than this are not a pair: one of them is a slip of the pen. */
const widest = 400

/**
 * For each index of `text` that opens a bracket or quotation the index of its closing sign, else -1; an opening sign
 * without a partner nearby stays -1 so that it cannot swallow the text behind it.
 */
export function matchBrackets(text: string): Int32Array {
  const partner = new Int32Array(text.length).fill(-1)
  const open: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) > lastSign) continue
    const char = text.charAt(i)
    if (pairs.has(char)) {
      open.push(i)
    } else if (closers.has(char)) {
      const at = lastOpen(text, open, char)
      if (at === undefined) continue
      const start = open[at] ?? 0
      open.length = at
      if (i - start <= widest) partner[start] = i
    }
  }
  return partner
}

/** Looks for the opening sign a few levels down, past signs that never closed. */
function lastOpen(text: string, open: readonly number[], closer: string): number | undefined {
  for (let k = open.length - 1; k >= 0 && k >= open.length - 4; k -= 1) {
    if (pairs.get(text.charAt(open[k] ?? 0)) === closer) return k
  }
  return undefined
}

/** For each index the opening sign of the innermost pair around it, else -1. */
export function enclosingBrackets(partner: Int32Array): Int32Array {
  const around = new Int32Array(partner.length).fill(-1)
  const open: number[] = []
  for (let i = 0; i < partner.length; i += 1) {
    while (open.length > 0 && (partner[open.at(-1) ?? 0] ?? -1) < i) open.pop()
    around[i] = open.at(-1) ?? -1
    if ((partner[i] ?? -1) > i) open.push(i)
  }
  return around
}

/** The indices of `signs` in `text[start, end)` that stand outside brackets and quotations. */
export function outsideSigns(
  text: string,
  partner: Int32Array,
  start: number,
  end: number,
  signs: ReadonlySet<string>,
): number[] {
  const found: number[] = []
  for (let i = start; i < end; i += 1) {
    if (text.charCodeAt(i) > lastSign) continue
    const close = partner[i] ?? -1
    if (close > i && close < end) {
      i = close
      continue
    }
    if (signs.has(text.charAt(i))) found.push(i)
  }
  return found
}

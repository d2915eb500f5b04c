import { folded } from '@zhiqiang/kernel'
import { Converter } from 'opencc-js/t2cn'

const simplify = Converter({ from: 't', to: 'cn' })
const simple = new Map<string, string>()

/**
 * A text as registers are searched: as the kernel folds it, and traditional characters as simplified ones. Character by
 * character, so that a piece of a text folds to a piece of the folded text; words that the two scripts write with other
 * words are not made one.
 */
export function foldedText(text: string): string {
  let all = ''
  for (const char of folded(text)) {
    if (char < '\u2e80') {
      all += char
      continue
    }
    let one = simple.get(char)
    if (one === undefined) {
      const converted = simplify(char)
      one = [...converted].length === 1 ? converted : char
      simple.set(char, one)
    }
    all += one
  }
  return all
}

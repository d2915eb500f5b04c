/** A stretch of a text that is Chinese as a whole, or not at all, and where it begins. */
interface Run {
  readonly words: string
  readonly chinese: boolean
  readonly at: number
}

const chinese = /\p{Script=Han}[\p{Script=Han}\d（）、，。；：《》〔〕“”—·]*/gu

/** Parts a text into Chinese and other runs; put together again they are the text. */
export function chineseRuns(text: string): readonly Run[] {
  const runs: Run[] = []
  let end = 0
  for (const match of text.matchAll(chinese)) {
    if (match.index > end) runs.push({ words: text.slice(end, match.index), chinese: false, at: end })
    end = match.index + match[0].length
    runs.push({ words: match[0], chinese: true, at: match.index })
  }
  if (end < text.length) runs.push({ words: text.slice(end), chinese: false, at: end })
  return runs
}

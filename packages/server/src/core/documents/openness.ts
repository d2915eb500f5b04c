/** How far the issuer lets a document be known. */
export type Openness = 'open' | 'on-request' | 'closed' | 'internal'

export interface OpennessMark {
  readonly openness: Openness
  /** The words that say so. */
  readonly quote: string
}

/** From the loosest to the strictest: where a document carries several marks, the strictest holds. */
const strictness: readonly Openness[] = ['open', 'on-request', 'internal', 'closed']

const labelled =
  /(?:信息)?公开(?:方式|属性|选项|类别|形式|类型|范围)\s*[:：]\s*[☑√■]?\s*(主动公开|全文公开|依申请公开|不予公开|不公开|非公开|内部公开|内部使用|公开)/g

/** The note under the date or above the imprint: （此件公开发布）. */
const noted =
  /[（(【]\s*此件\s*(主动公开|公开发布|公开|删减后公开|依申请公开|不予公开|不公开|不得公开|不宜公开|内部使用|仅供内部使用|发至县团级|发至[^）)】，。]{1,10})[^）)】]{0,40}[）)】]/g

/** A mark alone on its line; only near the head or the end of a document, where the imprint is. */
const alone =
  /^[（(【〔[★☆]?\s*(主动公开|依申请公开|不予公开|内部(?:资料|文件|材料|使用|传阅|发行|公开)|仅供内部(?:使用|参阅|参考))[\s，,·★☆]*(?:注意(?:保存|保密)|妥善保管|请勿外传|不得外传|严禁外传)?\s*[）)】〕\]]?[。！!]?$/

const edgeLines = 16

/**
 * Reads the openness a document declares (公开方式：依申请公开, （此件不予公开）, 内部资料 注意保存), or null when it says nothing.
 * All but `open` bar the public page until an entitled person decides otherwise. The words in prose, such as
 * 推进主动公开 or 内部控制, are no marks.
 */
export function opennessOf(text: string): OpennessMark | null {
  const marks: OpennessMark[] = []
  const take = (words: string, quote: string) => marks.push({ openness: meaning(words), quote: quote.trim() })
  for (const found of text.matchAll(labelled)) take(found[1] ?? '', found[0])
  for (const found of text.matchAll(noted)) take(found[1] ?? '', found[0])
  const lines = text.split(/[\r\n\f\t]+/).filter((line) => line.trim() !== '')
  const edges = lines.length <= edgeLines * 2 ? lines : [...lines.slice(0, edgeLines), ...lines.slice(-edgeLines)]
  for (const raw of edges) {
    const line = raw.replace(/^[\s#*_>|]+|[\s|_]+$/g, '')
    const words = line.length <= 40 ? alone.exec(line)?.[1] : undefined
    if (words !== undefined) take(words, line)
  }
  return marks.toSorted((a, b) => strictness.indexOf(b.openness) - strictness.indexOf(a.openness))[0] ?? null
}

/** Whether a mark bars more than another; any mark bars more than none. */
export function isStricter(mode: Openness, than: Openness | null): boolean {
  return than === null || strictness.indexOf(mode) > strictness.indexOf(than)
}

function meaning(words: string): Openness {
  if (/内部|^发至/.test(words)) return 'internal'
  if (/^(不|非)/.test(words)) return 'closed'
  return words === '依申请公开' ? 'on-request' : 'open'
}

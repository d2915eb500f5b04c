/** A classification mark found on a document. */
export interface SecrecyMark {
  readonly level: '绝密' | '机密' | '秘密'
  /** The line that carries it. */
  readonly quote: string
}

/** Lines at the head of a document in which a mark may stand without its star. */
const headLines = 14

const level = '(绝\\s*密|机\\s*密|秘\\s*密)'
const urgency = '(?:特\\s*急|加\\s*急|平\\s*急|特\\s*提|急\\s*件)'
/** Copy number and urgency share the head's left corner with the mark (GB/T 9704-2012, 7.2.1 to 7.2.3). */
const before = `(?:\\d{4,8}\\s*)?(?:${urgency}\\s*)?`

/** `机密★10年`, also with more of the document's head after it; a sentence never is a mark. */
const starred = new RegExp(`^${before}(?:密\\s*级\\s*[:：]?\\s*)?${level}\\s*[★☆✩✭＊*][^，。；、“”？！]{0,40}$`)

/** A mark without a star: alone on its line, labelled, or in brackets. */
const bare = new RegExp(`^${before}(?:密\\s*级\\s*[:：]?\\s*)?[（(【〔[]?\\s*${level}\\s*[）)】〕\\]]?\\s*${urgency}?$`)

/**
 * Finds a state-secret classification (绝密, 机密, 秘密) used as a document mark. Such a document may not enter the
 * system at all (Law on Guarding State Secrets, articles 19 and 28), so this runs before anything is stored.
 * The words in prose, 商业秘密 or 严守工作秘密, are no marks; nor is a quotation of how a mark looks.
 */
export function secrecyMark(text: string): SecrecyMark | null {
  let seen = 0
  for (const raw of text.split(/[\r\n\f\t]+/)) {
    const line = raw.replace(/^[\s#*_>|]+|[\s|_]+$/g, '')
    if (line === '') continue
    seen++
    if (line.length > 60) continue
    const found = starred.exec(line) ?? (seen <= headLines ? bare.exec(line) : null)
    const word = found?.[1]?.replace(/\s+/g, '')
    if (word === '绝密' || word === '机密' || word === '秘密') return { level: word, quote: line }
  }
  return null
}

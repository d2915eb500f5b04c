import { ok, type Result, refuseInput, type Text, t } from '@zhiqiang/kernel'
import type { LawArticle } from '../../../ports.ts'

/** An article as it was read, with the line it begins on and what is wrong with it. */
export interface ReadArticle extends LawArticle {
  readonly line: number
  readonly wrong: Text | null
  readonly note: Text | null
}

/** A text of law taken apart. */
export interface ReadLaw {
  readonly title: string
  readonly head: string
  /** The last year the head names: the year of the text. */
  readonly year: string | null
  readonly articles: readonly ReadArticle[]
}

const mostArticles = 2000
const longestArticle = 20_000
const longestTitle = 100

const figures = '零〇一二三四五六七八九十百千'
const articleHead = new RegExp(`^第([${figures}]+|\\d+)条(?:之([${figures}]+|\\d+))?(?:[\\s\\u3000]+|$)(.*)$`, 'u')
const sectionHead = new RegExp(`^第(?:[${figures}]+|\\d+)([编章节])[\\s\\u3000]*(.*)$`, 'u')
const comment = /^<!--.*-->$/

/**
 * Takes the text of a law apart, article by article: the first line is its title, what follows up to the first chapter or
 * article its head. A line that begins 第…条 opens an article only where a gap follows, as laws are printed; 第三十条规定
 * within a paragraph does not. Articles that are out of order or given twice are wrong, a gap in the numbers is noted.
 */
export function readLawText(text: string): Result<ReadLaw> {
  const state = { title: '', head: [] as string[], headings: new Map<string, string>(), articles: [] as Draft[] }
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/^#+\s*/, '').trim()
    if (line === '' || comment.test(line)) continue
    const section = sectionHead.exec(line)
    const article = articleHead.exec(line)
    if (article) state.articles.push(draft(article, i + 1, headingOf(state.headings)))
    else if (section && line.length <= longestTitle) enter(state.headings, section[1] ?? '', line)
    else if (state.articles.length > 0) state.articles.at(-1)?.lines.push(line)
    else if (state.title === '') state.title = line
    else if (state.headings.size === 0) state.head.push(line)
  }
  const { title, articles } = state
  if (title === '' || title.length > longestTitle) {
    return refuseInput(t('第一行应是法规名称', 'the first line is to be the title of the instrument'))
  }
  if (articles.length === 0) {
    return refuseInput(t('没有找到“第一条”这样开头的条文', 'no line begins an article, such as 第一条'))
  }
  if (articles.length > mostArticles) {
    return refuseInput(t(`最多 ${mostArticles} 条`, `${mostArticles} articles at most`))
  }
  const head = state.head.join('\n')
  return ok({ title, head: head.slice(0, longestArticle), year: yearIn(head), articles: judged(articles) })
}

interface Draft {
  readonly line: number
  readonly number: number
  readonly insert: number
  readonly heading: string
  readonly lines: string[]
}

function draft([, number = '', insert, first = '']: RegExpExecArray, line: number, heading: string): Draft {
  return {
    line,
    number: countOf(number),
    insert: insert === undefined ? 0 : countOf(insert),
    heading,
    lines: first === '' ? [] : [first],
  }
}

const ranks = ['编', '章', '节']

function enter(headings: Map<string, string>, rank: string, line: string): void {
  for (const below of ranks.slice(ranks.indexOf(rank))) headings.delete(below)
  headings.set(rank, line.replace(/[\s\u3000]+/g, ' '))
}

function headingOf(headings: ReadonlyMap<string, string>): string {
  return [...headings.values()].join(' · ')
}

function judged(drafts: readonly Draft[]): readonly ReadArticle[] {
  const seen = new Set<string>()
  return drafts.map((one, i) => {
    const article = one.insert === 0 ? String(one.number) : `${one.number}-${one.insert}`
    const before = drafts[i - 1]
    const twice = seen.has(article)
    seen.add(article)
    const text = one.lines.join('\n')
    return {
      line: one.line,
      article,
      heading: one.heading,
      text,
      wrong: faultOf(one, before, text, twice),
      note: gapOf(one, before),
    }
  })
}

function faultOf(one: Draft, before: Draft | undefined, text: string, twice: boolean): Text | null {
  if (twice) return t('这一条出现了两次', 'the article is given twice')
  if (before && place(one) < place(before)) return t('条文次序颠倒', 'the article is out of order')
  if (text === '') return t('这一条没有内容', 'the article has no text')
  if (text.length > longestArticle) {
    return t(`这一条超过 ${longestArticle} 字`, `the article has more than ${longestArticle} signs`)
  }
  return null
}

const place = ({ number, insert }: Draft) => 1000 * number + insert

/** Only noted: an amended law may have an article repealed. */
function gapOf(one: Draft, before: Draft | undefined): Text | null {
  const last = before?.number ?? 0
  if (one.number <= last + 1) return null
  const range = one.number === last + 2 ? `${last + 1}` : `${last + 1}–${one.number - 1}`
  return t(`前面缺第 ${range} 条`, `before it article ${range} is missing`)
}

function yearIn(head: string): string | null {
  const years = head.split('\n').flatMap((line) => /^(\d{4})年/.exec(line)?.[1] ?? [])
  return years.toSorted().at(-1) ?? null
}

const digits = '零一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 一百二十三 or 123. */
function countOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  let amount = 0
  let digit = 0
  for (const sign of numeral) {
    const unit = units[sign]
    if (unit === undefined) digit = Math.max(0, digits.indexOf(sign))
    else {
      amount += unit * (digit === 0 ? 1 : digit)
      digit = 0
    }
  }
  return amount + digit
}

import { listIn, membersIn } from '../members.ts'
import type { ThingData } from '../thing-data.ts'

/** A question that is answered once for all, as far as looking for it goes. */
export interface KnownQuestion {
  readonly id: string
  readonly question: string
  /** The same asked in other words. */
  readonly wordings: readonly string[]
  /** Plain words that point to it. */
  readonly words: readonly string[]
}

/** An answer of the knowledge base as it is looked for. */
export function knownQuestionOf(id: string, data: ThingData): KnownQuestion {
  return {
    id,
    question: String(data.question),
    wordings: listIn(data.wordings).map((one) => String(membersIn(one).text)),
    words: listIn(data.words).map(String),
  }
}

/** A known question with how well it fits, 0 to 1. */
export interface KnownMatch<Q extends KnownQuestion> {
  readonly known: Q
  readonly score: number
}

/** Words that people use for one another; the first stands for all. The longer stand before those they contain. */
const synonyms: readonly (readonly string[])[] = [
  ['时间', '多长时间', '多久', '几天', '多少天', '什么时候', '期限', '时限', '多少个工作日'],
  ['费用', '多少钱', '要不要钱', '收费', '收钱', '花钱', '价格'],
  ['怎样', '怎么样', '怎么', '如何', '咋'],
  ['哪里', '哪儿', '什么地方', '在哪', '去哪'],
  ['材料', '资料', '证件', '手续'],
  ['侵权', '被抄袭', '抄袭', '仿冒', '假冒', '盗用', '山寨'],
  ['申请', '申办', '办理', '报名', '申报'],
  ['商标', '牌子', '品牌', 'logo'],
  ['企业', '公司', '单位'],
  ['补助', '资助', '补贴', '奖励'],
  ['贷款', '借款', '融资'],
]

/** What is said out of politeness or habit and asks nothing. */
const fillers =
  /请问一下|请问|你好|您好|我想问|想问一下|想问|咨询一下|咨询|一下|可以吗|吗|呢|啊|呀|吧|我们|我的|我|的|了|是|要/gu

const signs = /[\p{P}\p{S}\s]+/gu

/** From here on a question counts as known: it is answered at once. */
const surely = 0.62

/** From here on an answer is worth showing to whoever searches. */
const perhaps = 0.2

/** A question without signs and politeness, in one word for all that mean the same. */
export function plainQuestion(text: string): string {
  let plain = text.toLowerCase().replace(signs, '')
  for (const [first = '', ...others] of synonyms) {
    for (const other of [...others].sort((a, b) => b.length - a.length)) plain = plain.replaceAll(other, first)
  }
  const bare = plain.replace(fillers, '')
  // Whoever typed nothing but politeness is looked for as he wrote.
  return bare === '' ? plain : bare
}

/** Known questions that fit what somebody asks, the best first; `all` of them where nothing is asked. */
export function matchKnown<Q extends KnownQuestion>(asked: string, all: readonly Q[]): readonly KnownMatch<Q>[] {
  const plain = plainQuestion(asked)
  if (plain === '') return all.map((known) => ({ known, score: 1 }))
  return all
    .map((known) => ({ known, score: scoreOf(plain, known) }))
    .filter(({ score }) => score >= perhaps)
    .sort((a, b) => b.score - a.score || (a.known.id < b.known.id ? -1 : 1))
}

/** The one known question that somebody surely asks; null where it is not known, or two fit alike. */
export function surelyKnown<Q extends KnownQuestion>(asked: string, all: readonly Q[]): Q | null {
  if (plainQuestion(asked) === '') return null
  const [best, next] = matchKnown(asked, all)
  if (!best || best.score < surely || (next && next.score === best.score && best.score < 1)) return null
  return best.known
}

function scoreOf(plain: string, { question, wordings, words }: KnownQuestion): number {
  const ways = [question, ...wordings].map(plainQuestion)
  const alike = Math.max(...ways.map((way) => likeness(plain, way)))
  // Somebody who types a word or two looks for what contains them.
  const within = plain.length > 1 && ways.some((way) => way.includes(plain)) ? 0.5 : 0
  const pointed = words.some((word) => word !== '' && plain.includes(plainQuestion(word))) ? 0.3 : 0
  return Math.max(alike, within, pointed)
}

/** How many pairs of neighbouring signs two texts share (Dice), 0 to 1. */
function likeness(one: string, other: string): number {
  if (one === other) return 1
  const ours = pairsOf(one)
  const theirs = pairsOf(other)
  if (ours.length === 0 || theirs.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of theirs) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of ours) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    shared += 1
  }
  return (2 * shared) / (ours.length + theirs.length)
}

function pairsOf(text: string): readonly string[] {
  const letters = [...text]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

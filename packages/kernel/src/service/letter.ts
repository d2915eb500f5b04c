import type { ThingData } from '../thing-data.ts'

/** What a letter may say: words of the case, made ready for Chinese sentences. */
export interface LetterFacts {
  /** Name of the service item. */
  readonly item: string
  readonly caseNo: string
  readonly applicant: string
  /** Whom this copy goes to: the applicant, or another party. */
  readonly recipient: string
  /** 2026年9月28日, when it was handed in. */
  readonly appliedOn: string
  /** The day of the letter. */
  readonly today: string
  /** Whoever issues it. */
  readonly unit: string
  /** 结果名称 of the item's guide. */
  readonly result: string
  /** 《…》第…条, one each. */
  readonly basis: readonly string[]
  /** What was answered in the step that the letter goes out with, as it is printed, by the name of its field. */
  readonly said: Readonly<Record<string, string>>
  /** The same with labels, in the order of the form; what nobody answered is left out. */
  readonly answers: readonly (readonly [label: string, words: string])[]
  /** The case as the step leaves it. */
  readonly data: ThingData
  readonly place: string
  readonly phone: string
}

/** A paragraph, a heading, or labels with what stands behind them. */
export type LetterPart = string | { readonly heading: string } | { readonly rows: LetterFacts['answers'] }

/** A document that goes out with a step: how it is numbered and what it says. */
export interface Letter {
  /** One or a few characters behind the item's own series: 维援受〔2026〕1号. */
  readonly mark: string
  readonly title: (facts: LetterFacts) => string
  readonly body: (facts: LetterFacts) => readonly LetterPart[]
  /** Who gets it: `applicant`, or a party of the item by its role; the applicant alone where nothing is said. */
  readonly to?: readonly string[]
  /** It decides: it names remedies, and their windows open when it is served. */
  readonly decides?: boolean
}

/** What may be done against a decision, by a term of law. */
export interface Remedy {
  readonly sort: 'reconsider' | 'sue'
  readonly term: string
}

/** Where an item says nothing of its own: 行政复议 and 行政诉讼. */
export const standardRemedies: readonly Remedy[] = [
  { sort: 'reconsider', term: 'remedy.reconsider' },
  { sort: 'sue', term: 'remedy.sue' },
]

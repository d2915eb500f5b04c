import type { Quantity } from '../quantities.ts'
import type { ClauseKind, TargetOperator } from '../reading.ts'
import type { Fragment, Sentence } from '../text/fragments.ts'
import type { Range, View } from '../text/view.ts'
import type { Period } from '../time/periods.ts'
import type { Term } from '../time/terms.ts'

/** A target as read, in ranges of the view. */
export interface TargetRead {
  readonly quantity: Quantity
  readonly indicator: string
  readonly operator: TargetOperator
  readonly period: string | null
  /** The quoted words. */
  readonly range: Range
  readonly direction: 'up' | 'down'
  /** It stands in a row of a table. */
  readonly row: boolean
}

/** A numeral with a measure word that was seen and set aside, with the reason. */
export interface SetAside {
  readonly quantity: Quantity
  readonly reason: 'condition' | 'pay' | 'past' | 'duration' | 'indefinite' | 'formula' | 'qualifier'
}

/** What stands in a sentence before the quantity that is looked at. */
export interface Before {
  readonly target: TargetRead | null
  readonly fragment: Fragment | null
  /** End of the quantity before it in the same fragment. */
  readonly from: number
  readonly verb: boolean
}

export interface SentenceContext {
  readonly view: View
  /** The innermost opening bracket around each index. */
  readonly around: Int32Array
  readonly partner: Int32Array
  readonly kind: ClauseKind
  readonly sentence: Sentence
  readonly quantities: readonly Quantity[]
  readonly periods: readonly Period[]
  /** Months and days of the sentence. */
  readonly terms: readonly Term[]
  /** 2023年、2024年、2025年分别: years that are shared out to the numbers behind `end`. */
  readonly years: { readonly end: number; readonly years: readonly number[] } | null
  /** The clause's heading, and the year of issue. */
  readonly heading: string
  readonly issued: number | null
  /** The year that governs where the sentence names none. */
  readonly inherited: number | null
  /** The last target of the sentence before, where only a semicolon parts them. */
  readonly carried: TargetRead | null
}

export interface TargetsRead {
  readonly targets: readonly TargetRead[]
  readonly aside: readonly SetAside[]
}

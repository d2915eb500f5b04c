import type { Form } from '../field.ts'
import type { Text } from '../text.ts'
import type { ThingData } from '../thing-data.ts'

/** Something that was looked at: as it should be, or what to do. */
export interface CheckLine {
  readonly label: Text
  readonly good: boolean
  readonly how: Text
  /** On what ground it is as it should be, where that is told. */
  readonly ground?: Text
}

/**
 * What a service looks at, for a firm that wants to look by itself: the questions and the rules of a case, without one.
 * The answers of `title` name it in the firm's own list.
 */
export interface SelfCheck {
  readonly form: Form
  readonly title: string
  /** The kind that holds the rules it goes by. */
  readonly rules: string
  /** @param holding what each rule of the service says that is in force; none where the city offers it not */
  readonly weigh: (answers: Readonly<Record<string, unknown>>, holding: readonly ThingData[]) => readonly CheckLine[]
}

/** Which of it: what runs today, or what is over. */
export type Standing = 'current' | 'past'

/** A list shown to the public, or a letter served by public notice; public by law, whoever asks. */
export interface Announced {
  readonly id: string
  readonly sort: 'list' | 'notice'
  readonly title: string
  readonly from: string | null
  readonly until: string
}

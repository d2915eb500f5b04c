import type { Text } from '../text.ts'

/** Something that was looked at: as it should be, or what to do. */
export interface Finding {
  readonly label: Text
  readonly good: boolean
  readonly how: Text
}

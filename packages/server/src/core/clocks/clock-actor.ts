import type { Actor } from '@zhiqiang/kernel'

/** Who takes the steps that time takes. */
export const clockActor: Actor = { kind: 'clock', id: null, name: '到期自动处理', city: null, posts: [] }

/** A city whose clocks are looked after. */
export interface SweptCity {
  readonly code: string
  readonly daysAhead: number
}

/** A thing whose step could not be taken. */
export interface FailedSweep {
  readonly thingId: string
  /** The refusal or the defect, in words for the log. */
  readonly why: string
}

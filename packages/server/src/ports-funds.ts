import type { PlainDate } from '@zhiqiang/kernel'

/** Who holds a matter, since when. */
export interface ClaimHolder {
  readonly sort: string
  readonly matter: string
  readonly thingId: string
  readonly kind: string
  readonly title: string
  readonly state: string
  readonly since: PlainDate
}

/**
 * Matters that one thing at a time may hold, by sort: money for a matter (`support`), a pledge of a right (`pledge`). A matter
 * is a plain key such as `patent:202210003661.4`.
 */
export interface ClaimPort {
  /** Takes a matter for a thing; gives whoever else holds it already, and null once it is taken. */
  readonly take: (claim: {
    readonly sort: string
    readonly matter: string
    readonly thingId: string
    readonly day: PlainDate
  }) => Promise<ClaimHolder | null>
  /** Everybody who holds a matter now, in any sort. */
  readonly holders: (matter: string) => Promise<readonly ClaimHolder[]>
  /** Gives back what a thing holds; the history stays. */
  readonly release: (thingId: string, day: PlainDate, sort?: string) => Promise<void>
}

import type { Result } from '@zhiqiang/kernel'

/** Who somebody is at a provider. */
export interface Identity {
  /** Address of the provider, without a slash at its end. */
  readonly issuer: string
  readonly subject: string
}

/** What has to be remembered between leaving for the provider and coming back, by the browser that left alone. */
export interface Departure {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** A place that says who somebody is; passwords never pass through here. */
export interface IdentityProvider {
  /** What the button of the sign-in page calls it. */
  readonly name: string
  /** Where the browser goes, and what it has to remember. Refused when the provider does not answer. */
  readonly depart: (back: string) => Promise<Result<{ readonly url: string; readonly departure: Departure }>>
  /** Whom the provider named in the address it sent the browser back to. */
  readonly arrive: (address: URL, departure: Departure) => Promise<Result<Identity>>
}

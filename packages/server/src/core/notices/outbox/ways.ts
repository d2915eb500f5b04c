import type { Claimed } from './store.ts'

/**
 * What became of handing a message over: it was taken; it was refused for good; it surely did not arrive; nobody answered
 * after it was handed over, so that it may have arrived.
 */
export type Handed =
  | { readonly is: 'sent'; readonly receipt: string }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'not-sent'; readonly why: string }
  | { readonly is: 'unsure'; readonly why: string }

/**
 * A way out. `handing` is called once all is ready and before the first byte that could make the message arrive: the
 * database then knows that from here on it is unsure until there is an answer.
 */
export type Way = (message: Claimed, handing: () => Promise<void>) => Promise<Handed>

/** One way for each channel. */
export type Ways = Readonly<Record<Claimed['channel'], Way>>

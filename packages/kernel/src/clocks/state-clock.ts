import type { Text } from '../text.ts'
import type { PlainDate } from '../time/dates.ts'
import type { ClockEvent } from '../time/running-clock.ts'
import type { TimeLimit } from '../time/time-limit.ts'

/**
 * A clock that a kind declares: it runs while a thing stands in certain states, stands still in others, and is settled
 * when the thing goes anywhere else. A thing that comes back begins a new round.
 */
export interface StateClock<S extends string = string, E extends string = string> {
  readonly label: Text
  /** Whose time it is: a late office is counted against the office, a late applicant loses what the law says. */
  readonly duty: 'office' | 'applicant' | 'party'
  /** The term of law that sets its length, in the version in force on the day it starts. */
  readonly term?: string
  /**
   * The city's own promise (承诺时限) of that name binds it too; the earlier of the two days is due. A thing keeps the
   * promises of its opening in its data.
   */
  readonly promised?: 'accept' | 'decide'
  readonly runsIn: readonly S[]
  /** It does not begin with the state but when the letter of that name is served while the thing stands in one of them. */
  readonly after?: string
  readonly standsIn?: readonly S[]
  /** Why it stands, for the derivation. */
  readonly why?: Text
  /** The internal step that is taken when the last day has passed. */
  readonly onExpiry: E
}

/** What an effect says of a clock beside the states: when its event happened, what was added to it by decision. */
export interface ClockWord {
  /** The event it is counted from lies on another day than the act: the day a letter was served. */
  readonly from?: PlainDate
  /** Runs until a day that was set in the case itself; for clocks that no state drives. */
  readonly until?: PlainDate
  /** The term that sets its length, where the kind cannot know it. */
  readonly term?: string
  /** What it waited for is done, whatever the state. */
  readonly settled?: true
  /** What it waited for is done, and the same is due again: the next round is counted from that day. */
  readonly again?: PlainDate
  /** Lengthened by decision: by a term of law that may be added to its own. */
  readonly extendBy?: string
}

/** What limits a clock: a version of a term, or the city's promise. */
export interface ClockLimitBy extends TimeLimit {
  readonly by: 'law' | 'promise' | 'set'
  /** Of `law`: the term, and the day from which the version in force counts. */
  readonly term?: string
  readonly versionFrom?: PlainDate
}

/** A clock of a thing as it is kept: its limits and everything that happened to it. */
export interface KeptClock {
  readonly name: string
  readonly round: number
  readonly limits: readonly ClockLimitBy[]
  readonly events: readonly ClockEvent[]
}

/** What a change of state does to a clock. */
export type ClockMove = 'start' | 'stand' | 'go-on' | 'settle' | 'none'

/**
 * What moving between states does to a clock.
 * @param open it was started and is not settled; `standing` while it stands
 */
export function moveOfClock(
  clock: Pick<StateClock, 'runsIn' | 'standsIn'>,
  is: { readonly open: boolean; readonly standing: boolean },
  state: string,
): ClockMove {
  const runs = clock.runsIn.includes(state)
  const stands = clock.standsIn?.includes(state) ?? false
  // No state drives it: it was set by hand, and those are the states it goes on in.
  if (clock.runsIn.length === 0) return is.open && !stands ? 'settle' : 'none'
  if (!is.open) return runs ? 'start' : 'none'
  if (runs) return is.standing ? 'go-on' : 'none'
  // One that no state drives (a day was set) runs on wherever it is not over.
  if (stands) return is.standing || clock.runsIn.length === 0 ? 'none' : 'stand'
  return 'settle'
}

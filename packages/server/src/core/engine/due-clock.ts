import type { Kind, PlainDate, Thing } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import * as store from './store.ts'

/**
 * Moves the due-date clock of a thing along with an act. It runs while the thing has a due date and stands in a state the
 * kind's due step leaves from: it starts when both come true, starts again when the date moves or the thing comes back
 * (a task reopened, a plan resumed), or an effect asks to be woken once more, and settles as met or lapsed when the thing leaves such a state.
 */
export function moveClock(
  tx: Tx,
  kind: Kind,
  before: Thing,
  after: Thing,
  at: { readonly now: string; readonly today: PlainDate; readonly wakeOn?: PlainDate | undefined },
): void {
  if (kind.onDue === undefined) return
  const runsIn = (state: string) => kind.steps[kind.onDue ?? '']?.from.includes(state) ?? false
  if (!runsIn(after.state)) {
    const inTime = before.dueOn === null || before.dueOn >= at.today
    store.settleClock(tx, after.id, at.now, inTime ? 'met' : 'lapsed')
  } else if (after.dueOn === null) {
    store.settleClock(tx, after.id, at.now, 'withdrawn')
  } else if (
    at.wakeOn !== undefined ||
    before.revision === 0 ||
    before.dueOn !== after.dueOn ||
    !runsIn(before.state)
  ) {
    store.putClock(tx, {
      thingId: after.id,
      city: after.city,
      startedOn: at.today,
      dueOn: at.wakeOn ?? after.dueOn,
      onExpiry: kind.onDue,
    })
  }
}

import { Quoted } from '../../ui/quoted.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { ThingDrawer } from '../organisation/thing-drawer.tsx'
import { CellWords } from './cell.tsx'
import type { Charge } from './words.ts'

/** One responsibility in one place: who is in charge, naming and releasing, the history. */
export function ChargeDrawer({
  charge,
  onClose,
}: {
  readonly charge: Charge | undefined
  readonly onClose: () => void
}) {
  const [first] = charge?.owners ?? []
  if (charge) {
    rememberNames(charge.owners.map((owner) => ({ id: owner.unitId, name: owner.unitName })))
    rememberNames(
      charge.owners.flatMap(({ postId, postTitle, person }) =>
        postId ? [{ id: postId, name: [person, postTitle].filter(Boolean).join(' · ') }] : [],
      ),
    )
  }
  return (
    <ThingDrawer
      id={charge?.id ?? null}
      title={charge && <Quoted>{`${charge.responsibility.title} · ${charge.placeName}`}</Quoted>}
      initial={
        first
          ? {
              assign: { unit: first.unitId, ...(first.postId ? { post: first.postId } : {}) },
              release: { unit: first.unitId },
            }
          : {}
      }
      onClose={onClose}
    >
      {charge && (
        <div className="zq-map-cell">
          <CellWords charge={charge} />
        </div>
      )}
    </ThingDrawer>
  )
}

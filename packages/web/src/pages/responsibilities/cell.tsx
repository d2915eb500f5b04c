import { fill } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { type Charge, sayings, words } from './words.ts'

/** What a cell says: its mark where something is missing, and who is in charge. */
export function CellWords({ charge }: { readonly charge: Charge }) {
  const { say } = useLanguage()
  const { text, tone } = sayings[charge.says]
  return (
    <>
      {charge.says !== 'named' && <Mark tone={tone}>{say(text)}</Mark>}
      <Owners charge={charge} />
    </>
  )
}

/** Who is in charge: each unit with its person, or that it has none. */
export function Owners({ charge }: { readonly charge: Charge }) {
  const { say } = useLanguage()
  return (
    <>
      {charge.owners.map((owner) => (
        <span key={owner.unitId} className="zq-owner">
          <Quoted>{owner.unitName}</Quoted>
          {owner.ended && <small>{say(words.endedUnit)}</small>}
          {owner.person && (
            <small>
              <Quoted>{owner.person}</Quoted>
            </small>
          )}
          {!owner.person && charge.says === 'double' && <small>{say(words.nobody)}</small>}
        </span>
      ))}
    </>
  )
}

/** A cell that opens where the viewer may see who is in charge and change it. */
export function Cell({ charge, onOpen }: { readonly charge: Charge; readonly onOpen: (charge: Charge) => void }) {
  const { say } = useLanguage()
  if (!charge.opens) {
    return (
      <span className="zq-map-cell">
        <CellWords charge={charge} />
      </span>
    )
  }
  const name = fill(words.open, { title: charge.responsibility.title, place: charge.placeName })
  return (
    <button type="button" className="zq-map-cell" onClick={() => onOpen(charge)} title={say(name)}>
      <CellWords charge={charge} />
    </button>
  )
}

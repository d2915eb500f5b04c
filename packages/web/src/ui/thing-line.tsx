import type { CallOutput } from '@zhiqiang/contract'
import { useLanguage } from '../app/language.tsx'
import { kindTitle } from './declared.ts'
import { DueTag } from './due-tag.tsx'
import { StateTag } from './state-tag.tsx'
import { ThingLink } from './thing-link.tsx'
import { UnitList } from './unit-list.tsx'

export type ThingRowView = CallOutput<'home.work'>['groups'][number]['rows'][number]

/** A thing on one line (three on a phone): what, its state, who, when. */
export function ThingLine({ thing, withKind = false }: { readonly thing: ThingRowView; readonly withKind?: boolean }) {
  const { say } = useLanguage()
  return (
    <>
      <div className="zq-line">
        <span className="zq-grow">
          {withKind && <small>{say(kindTitle(thing.kind))} </small>}
          <ThingLink thing={thing} />
        </span>
        <StateTag state={thing} />
        <DueTag dueOn={thing.dueOn} overdue={thing.overdue} over={thing.tone === 'good'} />
      </div>
      {thing.units.length > 0 && <UnitList units={thing.units} proposed={thing.state === 'proposed'} />}
    </>
  )
}

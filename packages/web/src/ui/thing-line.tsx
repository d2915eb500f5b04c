import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, formatDate } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'
import { isItem, kindTitle } from './declared.ts'
import { DueTag } from './due-tag.tsx'
import { StateTag } from './state-tag.tsx'
import { ThingLink } from './thing-link.tsx'
import { UnitList } from './unit-list.tsx'

export type ThingRowView = CallOutput<'home.work'>['groups'][number]['rows'][number]

/**
 * A thing on one line (three on a phone): what, its state, who, when. Of a report only who wrote it matters; a
 * case is titled by its service.
 */
export function ThingLine({ thing, withKind = false }: { readonly thing: ThingRowView; readonly withKind?: boolean }) {
  const { lang, say } = useLanguage()
  const units = thing.kind === 'report' ? thing.units.filter((unit) => unit.part === 'author') : thing.units
  return (
    <>
      <div className="zq-line">
        <span className="zq-grow">
          {withKind && !isItem(thing.kind) && <small>{say(kindTitle(thing.kind))} </small>}
          <ThingLink thing={thing} />
        </span>
        <StateTag state={thing} />
        {thing.kind === 'report' && (
          <time dateTime={thing.openedAt}>{formatDate(dateInChina(thing.openedAt), lang)}</time>
        )}
        {thing.dueOn && <DueTag dueOn={thing.dueOn} overdue={thing.overdue} over={thing.tone === 'good'} />}
      </div>
      {units.length > 0 && <UnitList units={units} proposed={thing.state === 'proposed'} />}
    </>
  )
}

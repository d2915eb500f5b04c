import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, formatDate, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { ClauseLink } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'

export type ThingDetail = CallOutput<'things.get'>

const words = {
  opened: t('建立', 'Opened'),
  moved: t('最近变动', 'Last moved'),
}

/** What every kind of thing has: units, due date, clause, files. */
export function ThingFacts({ thing }: { readonly thing: ThingDetail }) {
  const { lang, say } = useLanguage()
  return (
    <div className="zq-stack">
      <dl className="zq-facts">
        {thing.units.length > 0 && (
          <div>
            <dt>{say(shared.unit)}</dt>
            <dd>
              <UnitList units={thing.units} />
            </dd>
          </div>
        )}
        {thing.dueOn && (
          <div>
            <dt>{say(shared.due)}</dt>
            <dd>
              <DueTag dueOn={thing.dueOn} overdue={thing.overdue} over={thing.tone === 'good'} />
            </dd>
          </div>
        )}
        {thing.clauseId && (
          <div>
            <dt>{say(shared.clause)}</dt>
            <dd>
              <ClauseLink id={thing.clauseId} path={thing.clauseId} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say(words.opened)}</dt>
          <dd>
            <time dateTime={thing.openedAt}>{formatDate(dateInChina(thing.openedAt), lang)}</time>
          </dd>
        </div>
        <div>
          <dt>{say(words.moved)}</dt>
          <dd>
            <time dateTime={thing.movedAt}>{formatDate(dateInChina(thing.movedAt), lang)}</time>
          </dd>
        </div>
      </dl>
      <FileList thingId={thing.id} files={thing.files} />
    </div>
  )
}

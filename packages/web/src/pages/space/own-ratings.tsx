import { Link } from '@tanstack/react-router'
import { fill, t } from '@zhiqiang/kernel'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { LevelMark } from '../../ui/level-mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'

const words = {
  none: t('还没有评价。办件办结后可以在办件页评价。', 'Nothing rated yet. A closed case can be rated on its page.'),
  rest: t('全部 {n} 条', 'All {n}'),
}

const few = 5

/** How I rated what was closed, the last moved on top. */
export function OwnRatings() {
  const { say } = useLanguage()
  const list = useRows('ratings.list', { query: { limit: few } })
  return (
    <section>
      <h2>{say(shared.ratings)}</h2>
      <RowList list={{ ...list, more: null }} empty={<p className="zq-faint">{say(words.none)}</p>}>
        {(row) => (
          <li key={row.id}>
            <div className="zq-line">
              <span className="zq-grow">
                <Link to="/cases/$id" params={{ id: row.caseId }}>
                  {say(row.itemTitle)} <Quoted>{row.no}</Quoted>
                </Link>
              </span>
              <LevelMark level={row.again ?? row.level} />
            </div>
            <small>{say(row.stateLabel)}</small>
          </li>
        )}
      </RowList>
      {(list.total ?? 0) > few && <Link to="/ratings">{say(fill(words.rest, { n: list.total ?? 0 }))}</Link>}
    </section>
  )
}

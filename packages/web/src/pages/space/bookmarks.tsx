import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { call, refreshAll, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { kindTitle } from '../../ui/declared.ts'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

type Bookmark = CallOutput<'bookmarks.list'>['rows'][number]

const words = {
  title: t('收藏', 'Marked'),
  none: t(
    '还没有收藏。看服务指南、规划和条款时可以收藏，方便再找。',
    'Nothing is marked. Mark services, plans and clauses while you read them.',
  ),
  remove: t('取消收藏', 'Take away'),
  clause: t('条款', 'Clause'),
  gone: t('已不公开', 'not public any more'),
}

/** What I marked, each with the way to it. */
export function Bookmarks() {
  const { say } = useLanguage()
  const list = useRows('bookmarks.list', { query: {} })
  const remove = async (id: string) => {
    await call('bookmarks.remove', { params: { id } })
    await refreshAll()
  }
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <RowList list={list} empty={<p className="zq-faint">{say(words.none)}</p>}>
        {(row) => (
          <li key={row.id} className="zq-line">
            <small>{row.clauseId === null ? row.thing && say(kindTitle(row.thing.kind)) : say(words.clause)}</small>
            <span className="zq-grow">
              <Marked row={row} />
            </span>
            <Button type="link" size="small" onClick={() => void remove(row.id)}>
              {say(words.remove)}
            </Button>
          </li>
        )}
      </RowList>
    </section>
  )
}

/** Plans and their clauses have public pages, which everybody may open; a thing of the hall has one inside. */
function Marked({ row: { thing, clauseId, title } }: { readonly row: Bookmark }) {
  const { say } = useLanguage()
  const { city } = useMe()
  const name = <Quoted>{title}</Quoted>
  if (thing === null) {
    return (
      <>
        {name} <small>{say(words.gone)}</small>
      </>
    )
  }
  if (clauseId !== null) return <a href={`/clause/${clauseId}`}>{name}</a>
  if (thing.kind === 'policy') return <a href={`/c/${city.code}/plans/${thing.id}`}>{name}</a>
  return <ThingLink thing={thing} />
}

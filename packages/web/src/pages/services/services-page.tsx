import { Link, useSearch } from '@tanstack/react-router'
import { areas, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { BookmarkButton } from '../../ui/bookmark-button.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, SearchBox } from '../../ui/filters.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { UnitList } from '../../ui/unit-list.tsx'

const words = {
  note: t('本市开设的服务事项，一事一页办事指南。', 'The services the city offers, each with its guide.'),
  find: t('想办什么事', 'What do you want to do'),
  area: t('服务领域', 'Area'),
  none: t('没有找到这样的事项。', 'No service fits.'),
  noneHint: t('换一个说法，或者看看全部事项。', 'Try other words, or look at all services.'),
}

/** The services the city offers. */
export function ServicesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/services' })
  const manages = useHolds('offering.manage')
  const list = useRows('offerings.list', { query: search })
  const offer = declaredStep('offering', 'offer')
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page
      tab={say(shared.services)}
      title={say(shared.services)}
      note={say(words.note)}
      actions={manages && offer && <OpenInDrawer kind="offering" step="offer" declared={offer} parentId={null} />}
    >
      <div className="zq-bar">
        <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
        <ChoiceFilter
          label={say(words.area)}
          value={search.area}
          options={Object.entries(areas).map(([value, label]) => ({ value, label: say(label) }))}
          onChange={(area) => put({ area })}
        />
      </div>
      <RowList
        list={list}
        empty={
          <Empty onClear={clear} title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
          </Empty>
        }
      >
        {(row) => (
          <li key={row.id}>
            <p className="zq-line">
              <Link to="/services/$id" params={{ id: row.id }}>
                <b lang="zh-CN">{row.title}</b>
              </Link>
              <StateTag state={row} />
              <small className="zq-faint">{say(areas[row.area])}</small>
              <BookmarkButton thing={row.id} name={row.title} />
            </p>
            <p>{say(row.summary)}</p>
            <UnitList units={row.units} />
          </li>
        )}
      </RowList>
    </Page>
  )
}

import { useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

const words = {
  note: t(
    '问过的问题，一次答好，以后当场答复。每条注明依据和有效期。',
    'Questions answered once for all, each with its source and the days it holds.',
  ),
  find: t('查找问题', 'Look for a question'),
  none: t('没有这样的问答。', 'There is no such question.'),
  noneHint: t('换一个词，或者清除筛选。', 'Try another word, or clear the filters.'),
}

/** The knowledge base as it is kept; the public looks it up on a page of its own. */
export function KnowledgePage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/knowledge' })
  const keeps = useHolds('knowledge.keep')
  const list = useRows('knowledge.list', { query: search })
  const write = declaredStep('knowledge', 'write')
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page
      tab={say(shared.knowledge)}
      title={say(shared.knowledge)}
      note={say(words.note)}
      actions={keeps && write && <OpenInDrawer kind="knowledge" step="write" declared={write} parentId={null} />}
    >
      <div className="zq-bar">
        <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
        <StateFilter kind="knowledge" value={search.state} onChange={(state) => put({ state })} />
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
              <ThingLink thing={row} />
              <StateTag state={row} />
            </p>
          </li>
        )}
      </RowList>
    </Page>
  )
}

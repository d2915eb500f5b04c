import { Link } from '@tanstack/react-router'
import { formatDate } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { RecordChange } from './record-change.tsx'
import { changeSorts, words } from './words.ts'

/** The changes of law that the office recorded. */
export function ChangeList(): ReactNode {
  const { lang, say } = useLanguage()
  const list = useRows('law.changes', { query: {} })
  return (
    <section aria-label={say(words.changes)}>
      <div className="zq-bar">
        <RecordChange step="recordInstrument" />
        <RecordChange step="recordTerm" />
        <RecordChange step="recordSum" />
      </div>
      <RowList list={list} empty={<Empty title={say(words.noChange)}>{say(words.noChangeHow)}</Empty>}>
        {(row) => (
          <li key={row.id}>
            <div className="zq-line">
              <span className="zq-grow">
                <Link to="/law/changes/$id" params={{ id: row.id }}>
                  <Quoted>{row.title}</Quoted>
                </Link>
              </span>
              <StateTag state={row} />
              <small>{say(changeSorts[row.sort])}</small>
              <time dateTime={row.from}>{formatDate(row.from, lang)}</time>
            </div>
          </li>
        )}
      </RowList>
    </section>
  )
}

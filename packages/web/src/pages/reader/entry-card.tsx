import { t } from '@zhiqiang/kernel'
import { listNames } from '@zhiqiang/policy'
import { memo, type ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ClauseBody } from './clause-body.tsx'
import type { Entry } from './entries.ts'
import { EntryEditor } from './entry-editor.tsx'
import { FindingBody } from './finding-body.tsx'
import { CadenceBody, DeadlineBody, GoalBody, SystemBody, TargetBody } from './item-bodies.tsx'
import { NumberBody } from './number-body.tsx'
import { useReader } from './reader-context.ts'
import { words } from './words.ts'

const names = {
  numbers: t('数字', 'Number'),
  findings: t('发现', 'Finding'),
}

interface Props {
  readonly entry: Entry
  /** Names the clause instead of the kind, and quotes the words: the card does not stand beside them. */
  readonly placed?: boolean
}

/** One thing that was read, as a card: pressing it shows its place, pressing a value corrects it. */
export const EntryCard = memo(function EntryCard({ entry, placed = false }: Props) {
  const { say } = useLanguage()
  const { editable, edit, select, toSource } = useReader()
  const name = entry.list === 'numbers' || entry.list === 'findings' ? names[entry.list] : listNames[entry.list]
  const removable = entry.list !== 'numbers' && entry.list !== 'findings'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the reader's own keys move between cards; this is the mouse's way
    <article
      id={`card-${entry.key}`}
      className={`rd-card rd-card-${entry.list}`}
      data-key={entry.key}
      tabIndex={-1}
      aria-label={`${say(name)} ${entry.clause?.path ?? ''}`}
      onClick={(event) => {
        const pressed = event.target instanceof Element && event.target.closest('button, a, form, input, summary')
        if (!pressed) select(entry.key)
      }}
    >
      <header lang={placed && entry.clause ? 'zh-CN' : undefined}>
        {placed && entry.clause ? entry.clause.path : say(name)}
      </header>
      <div>
        {bodyOf(entry, placed)}
        <EntryEditor entry={entry} />
      </div>
      <span className="rd-tools">
        <button type="button" className="rd-tool" onClick={() => toSource(entry.key)}>
          {say(words.toSource)}
        </button>
        {editable && removable && (
          <button type="button" className="rd-tool" onClick={() => edit({ act: 'remove', key: entry.key })}>
            {say(words.remove)}
          </button>
        )}
      </span>
    </article>
  )
})

function bodyOf(entry: Entry, placed: boolean): ReactNode {
  switch (entry.list) {
    case 'clauses':
      return <ClauseBody id={entry.id} />
    case 'targets':
      return <TargetBody id={entry.id} />
    case 'goals':
      return <GoalBody id={entry.id} quoted={placed} />
    case 'cadences':
      return <CadenceBody id={entry.id} quoted={placed} />
    case 'deadlines':
      return <DeadlineBody id={entry.id} quoted={placed} />
    case 'named_systems':
      return <SystemBody id={entry.id} />
    case 'numbers':
      return <NumberBody offset={Number(entry.id)} />
    case 'findings':
      return <FindingBody id={entry.id} />
    default:
      return entry.list satisfies never
  }
}

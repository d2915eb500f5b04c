import { type CodePointText, clauseAt } from '@zhiqiang/policy'
import { memo, type RefObject, useMemo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { type Block, blockIndexAt, blocksOf } from './blocks.ts'
import { CorrectionList } from './correction-list.tsx'
import { DocumentCard } from './document-card.tsx'
import { type Entries, type Entry, entriesIn, type Tab } from './entries.ts'
import { EntryCard } from './entry-card.tsx'
import { type Mark, marksIn, marksOf } from './marks.ts'
import { NoteAll } from './note-all.tsx'
import { useReader } from './reader-context.ts'
import { SourceBlock } from './source-block.tsx'
import { tabEmpty, words } from './words.ts'

interface Props {
  readonly tab: Tab
  readonly entries: Entries
  readonly source: RefObject<HTMLElement | null>
}

interface Row {
  readonly block: Block
  readonly marks: readonly Mark[]
  readonly entries: readonly Entry[]
}

/** The source and what was read from it: side by side clause by clause, or the source beside one list. */
export function ReaderView({ tab, entries, source }: Props) {
  const { reading, text, openFindings } = useReader()
  const { say } = useLanguage()
  const blocks = useMemo(() => blocksOf(reading, text), [reading, text])
  const marks = useMemo(() => marksOf(reading, openFindings), [reading, openFindings])
  const blockMarks = useMemo(() => blocks.map((block) => marksIn(marks, block.span)), [blocks, marks])
  const rows = useMemo(() => rowsOf(blocks, blockMarks, entries.all), [blocks, blockMarks, entries])

  // The source stays mounted from tab to tab: a long plan is drawn once, and one keeps one's place in it.
  return (
    <div className={tab === 'all' ? 'rd-aligned' : 'rd-split'} {...(tab === 'all' ? panel : {})}>
      <section className="rd-source" ref={source} aria-label={say(words.source)}>
        {rows.map((row, i) => (
          <SourceRow key={row.block.key} row={row} text={text} first={i === 0} notes={tab === 'all'} />
        ))}
      </section>
      {tab !== 'all' && <EntryList tab={tab} entries={entriesIn(entries, tab)} />}
    </div>
  )
}

const panel = { id: 'rd-extraction', role: 'tabpanel', 'aria-labelledby': 'rd-tab-all' } as const

function EntryList({ tab, entries }: { readonly tab: Exclude<Tab, 'all'>; readonly entries: readonly Entry[] }) {
  const { say } = useLanguage()
  return (
    <div className="rd-list" id="rd-extraction" role="tabpanel" aria-labelledby={`rd-tab-${tab}`}>
      {tab === 'corrections' && <CorrectionList />}
      {tab === 'findings' && <NoteAll />}
      {tab !== 'corrections' && entries.length === 0 && <Empty title={say(tabEmpty[tab])} />}
      {entries.map((entry) => (
        <EntryCard key={entry.key} entry={entry} placed />
      ))}
    </div>
  )
}

interface RowProps {
  readonly row: Row
  readonly text: CodePointText
  readonly first: boolean
  /** Cards stand beside the words. */
  readonly notes: boolean
}

const SourceRow = memo(function SourceRow({ row, text, first, notes }: RowProps) {
  return (
    <div className="rd-row">
      <SourceBlock block={row.block} marks={row.marks} text={text} />
      {notes && (
        <div className="rd-notes">
          {first && <DocumentCard />}
          {row.entries.map((entry) => (
            <EntryCard key={entry.key} entry={entry} />
          ))}
        </div>
      )}
    </div>
  )
})

/** Puts each card beside the block its words stand in. */
function rowsOf(
  blocks: readonly Block[],
  marks: readonly (readonly Mark[])[],
  entries: readonly Entry[],
): readonly Row[] {
  const beside: Entry[][] = blocks.map(() => [])
  const clauses = blocks.flatMap((b) => (b.clause === null ? [] : [b.clause]))
  for (const entry of entries) {
    const clause = entry.clause ?? clauseAt(clauses, entry.span[0])
    beside[blockIndexAt(blocks, clause === null ? entry.span[0] : clause.span[0])]?.push(entry)
  }
  return blocks.map((block, i) => ({ block, marks: marks[i] ?? [], entries: beside[i] ?? [] }))
}

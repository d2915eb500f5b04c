import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { codePointText, openFindings, type PolicyReading } from '@zhiqiang/policy'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { AddDialog } from './add-dialog.tsx'
import { type ClauseLinks, ClauseLinksContext, loadClauseLinks } from './clause-links.ts'
import { entriesOf } from './entries.ts'
import { PlanPage } from './plan-page.tsx'
import { Reader } from './reader.tsx'
import {
  type Draft,
  type Editing,
  EditingContext,
  type PolicyView,
  ReaderContext,
  type Reader as ReaderParts,
  type UnitMatches,
} from './reader-context.ts'
import { usePlace } from './use-place.ts'
import { useSteps } from './use-steps.ts'
import './reader.css'
import './marks.css'
import './cards.css'
import './forms.css'
import './narrow.css'
import './print.css'

const route = getRouteApi('/policies/$id')

/** The plan reader: in review to correct and publish, afterwards to read. */
export function ReaderPage() {
  const { id } = route.useParams()
  const policy = useLoad('policies.get', { params: { id } })
  const reading = useLoad('policies.reading', { params: { id } })
  return (
    <Loaded query={policy}>
      {(view) => (
        <Loaded query={reading}>
          {(read) => <PlanReader policy={view} reading={readingOf(read)} units={read.units} />}
        </Loaded>
      )}
    </Loaded>
  )
}

/** The contract names the parser's own type in words only; the server sends exactly it. */
function readingOf(read: { readonly reading: unknown }): PolicyReading {
  return read.reading as PolicyReading
}

interface Props {
  readonly policy: PolicyView
  readonly reading: PolicyReading
  readonly units: UnitMatches
}

const noLinks: ClauseLinks = new Map()

function PlanReader({ policy, reading, units }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [dialog, setDialog] = useState<'publish' | 'show' | null>(null)
  const steps = useSteps(policy.id, policy.revision, reading)
  const published = policy.policy.version > 0
  const links = useQuery({
    queryKey: ['clauses.list', 'links', policy.id, policy.policy.version],
    queryFn: () => loadClauseLinks(policy.id),
    enabled: published,
  })

  const text = useMemo(() => codePointText(reading.source.text), [reading.source.text])
  const decisions = useMemo(() => new Map(policy.decisions.map((d) => [d.finding, d])), [policy.decisions])
  const open = useMemo(() => openFindings(reading, policy.decisions), [reading, policy.decisions])
  const entries = useMemo(
    () => entriesOf(reading, [...open, ...reading.findings.filter((f) => decisions.has(f.id))]),
    [reading, open, decisions],
  )
  const place = usePlace(root, entries)
  const select = place.select
  const { take, takeEach, correct } = steps
  const decide = useCallback<ReaderParts['decide']>(
    async (finding, decision, why) => {
      const at = open.findIndex((f) => f.id === finding)
      const next = open[at + 1] ?? open[at - 1]
      const problem = await take('decide', { finding, decision, ...(why === undefined ? {} : { why }) })
      if (!problem && next !== undefined) select(`findings.${next.id}`)
      return problem
    },
    [take, open, select],
  )
  const note = useCallback<ReaderParts['note']>(
    (findings) =>
      takeEach(
        'decide',
        findings.map((finding) => ({ finding, decision: 'accepted' })),
      ),
    [takeEach],
  )
  const editable = policy.abilities.some((a) => a.step === 'correct' && a.allowed)
  const reader = useMemo<ReaderParts>(
    () => ({
      policy,
      reading,
      text,
      units,
      editable,
      decisions,
      openFindings: open,
      edit: setEditing,
      select,
      toSource: (key) => select(key, 'source'),
      add: setDraft,
      correct,
      note,
      decide,
    }),
    [policy, reading, text, units, editable, decisions, open, select, correct, note, decide],
  )
  return (
    <ReaderContext value={reader}>
      <EditingContext value={editing}>
        <ClauseLinksContext value={links.data ?? noLinks}>
          <PlanPage showDialog={() => setDialog('show')}>
            <Reader root={root} entries={entries} place={place} take={take} dialog={dialog} setDialog={setDialog} />
          </PlanPage>
          <AddDialog draft={draft} close={() => setDraft(null)} />
        </ClauseLinksContext>
      </EditingContext>
    </ReaderContext>
  )
}

import type { Problem } from '@zhiqiang/kernel'
import { ledgerOf } from '@zhiqiang/policy'
import { Segmented } from 'antd'
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { CoverageBar } from './coverage-bar.tsx'
import type { Entries, Tab } from './entries.ts'
import { choose, keysAt, light, paragraphAt } from './links.ts'
import { PublishBar } from './publish-bar.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useReader } from './reader-context.ts'
import { KeysHelp, Legend } from './reader-help.tsx'
import { ReaderTabs } from './reader-tabs.tsx'
import { ReaderView } from './reader-view.tsx'
import { SelectionMenu } from './selection-menu.tsx'
import type { Place, Side } from './use-place.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { words } from './words.ts'

interface Props {
  readonly root: RefObject<HTMLDivElement | null>
  readonly entries: Entries
  readonly place: Place
  readonly take: (step: string, answers: Readonly<Record<string, unknown>>) => Promise<Problem | null>
  /** The dialog open over the reader. */
  readonly dialog: 'publish' | 'show' | null
  readonly setDialog: (dialog: 'publish' | 'show' | null) => void
}

/** The reader itself: tabs, coverage, source and extraction, and what publishing would make. */
export function Reader({ root, entries, place, take, dialog, setDialog }: Props) {
  const { reading, policy, openFindings, editable, decide, edit } = useReader()
  const { say } = useLanguage()
  const { city } = useMe()
  const source = useRef<HTMLElement>(null)
  const [help, setHelp] = useState(false)
  const { tab, side, current } = place
  const ledger = useMemo(() => ledgerOf(reading, city.today), [reading, city.today])
  const counts = useMemo(
    () => countsOf(entries, openFindings.length, policy.corrections.length),
    [entries, openFindings, policy],
  )
  const errors = openFindings.filter((f) => f.severity === 'error').length

  const finding = openFindings.find((f) => `findings.${f.id}` === current)
  useReaderKeys({
    move: place.move,
    open: () => place.openEditor(editable),
    toSource: () => current !== null && place.select(current, 'source'),
    accept: () => {
      if (editable && finding) void decide(finding.id, 'accepted')
    },
    dismiss: () => {
      if (editable && finding) edit({ act: 'dismiss', key: `findings.${finding.id}` })
    },
    close: () => {
      edit(null)
      setHelp(false)
    },
    help: () => setHelp(true),
  })

  // Marks and cards may be new after every drawing; the chosen ones are lit again.
  useEffect(() => {
    if (root.current) choose(root.current, current)
  })

  const beforePrint = useEffectEvent(() => flushSync(() => place.show('all')))
  useEffect(() => {
    const print = () => beforePrint()
    window.addEventListener('beforeprint', print)
    return () => window.removeEventListener('beforeprint', print)
  }, [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing marked words is a shortcut; every card is reached by key
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      className="rd"
      ref={root}
      data-side={side}
      onMouseOver={(event) => root.current && light(root.current, keysAt(event.target))}
      onMouseLeave={() => root.current && light(root.current, [])}
      onFocus={(event) => place.focused(keysAt(event.target)[0] ?? null)}
      onClick={(event) => {
        const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-m]') : null
        const selecting = document.getSelection()?.isCollapsed === false
        const key = mark?.dataset.m?.split(' ')[0]
        if (key !== undefined && !selecting) place.select(key, 'extraction')
      }}
    >
      <div className="rd-bar">
        <Segmented<Side>
          className="rd-side"
          value={side}
          onChange={(next) => place.setSide(next)}
          options={[
            { value: 'source', label: say(words.source) },
            { value: 'extraction', label: say(words.extraction) },
          ]}
        />
        <ReaderTabs tab={tab} counts={counts} change={place.show} />
        <div className="rd-bar-end">
          <Legend />
          <KeysHelp open={help} change={setHelp} />
        </div>
      </div>
      <div className="rd-body">
        <CoverageBar
          goTo={(offset) => root.current && paragraphAt(root.current, offset)?.scrollIntoView({ block: 'center' })}
        />
        <ReaderView tab={tab} entries={entries} source={source} />
      </div>
      {editable && <SelectionMenu source={source} />}
      {policy.state === 'review' && (
        <PublishBar ledger={ledger} errors={errors} show={place.show} publish={() => setDialog('publish')} />
      )}
      {dialog && (
        <PublishDialog
          step={dialog}
          ledger={ledger}
          errors={errors}
          initial={shownNow(policy.data, policy.publicLink !== null || policy.state === 'review')}
          take={take}
          close={() => setDialog(null)}
        />
      )}
    </div>
  )
}

function countsOf(entries: Entries, findings: number, corrections: number): Readonly<Record<Tab, number | null>> {
  const { by } = entries
  return {
    all: null,
    tasks: by.tasks.length,
    targets: by.targets.length,
    goals: by.goals.length,
    cadences: by.cadences.length,
    deadlines: by.deadlines.length,
    named_systems: by.named_systems.length,
    numbers: by.numbers.length,
    findings,
    corrections,
  }
}

/** What the plan shows to whom today; a plan in review starts from what most offices choose. */
function shownNow(data: Readonly<Record<string, unknown>>, open: boolean) {
  const kept = Array.isArray(data.show) ? data.show.filter((name): name is string => typeof name === 'string') : null
  return { visibility: open ? ('public' as const) : ('inside' as const), show: kept ?? ['units', 'state', 'due'] }
}

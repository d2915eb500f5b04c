import { type KeyboardEvent, useRef } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { type Tab, tabs } from './entries.ts'
import { tabNames, words } from './words.ts'

interface Props {
  readonly tab: Tab
  readonly counts: Readonly<Record<Tab, number | null>>
  readonly change: (tab: Tab) => void
}

/** The lists of the extraction, as tabs with their counts; arrow keys move between them. */
export function ReaderTabs({ tab, counts, change }: Props) {
  const { say } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]
    if (next === undefined) return
    change(next)
    list.current?.querySelector<HTMLElement>(`#rd-tab-${next}`)?.focus()
  }
  return (
    <div className="rd-tabs" role="tablist" aria-label={say(words.views)} ref={list} onKeyDown={move}>
      {tabs.map((name) => (
        <button
          key={name}
          id={`rd-tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-controls="rd-extraction"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => change(name)}
        >
          {say(tabNames[name])}
          {counts[name] !== null && <span className="zq-number"> {counts[name]}</span>}
        </button>
      ))}
    </div>
  )
}

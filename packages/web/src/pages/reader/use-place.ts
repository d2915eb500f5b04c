import { type RefObject, useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNarrow } from '../../ui/use-narrow.ts'
import { type Entries, entriesIn, type Tab } from './entries.ts'
import { cardOf, markOf, neighbour, reveal } from './links.ts'

export type Side = 'source' | 'extraction'

/** Where somebody is in the reader, and the ways to move. */
export interface Place {
  readonly tab: Tab
  /** Which of the two a phone shows. */
  readonly side: Side
  /** The key of the current card. */
  readonly current: string | null
  readonly setSide: (side: Side) => void
  readonly show: (tab: Tab) => void
  /** Makes a card current, shows it and its words; `side` is where a phone turns to. */
  readonly select: (key: string, side?: Side) => void
  readonly move: (step: 1 | -1) => void
  /** Opens the editor of what one most often corrects in the current card, where `allowed`. */
  readonly openEditor: (allowed: boolean) => void
  readonly focused: (key: string | null) => void
}

/** Room that the bars above and below take from the page, in pixels. */
const room = { top: 112, bottom: 72 }

/** What one most often corrects in a card. */
const main = ['units', 'value', 'rank'].map((name) => `[data-at$=".${name}"]`).join(',')

/** Keeps the current card and tab; moving scrolls both sides. */
export function usePlace(root: RefObject<HTMLDivElement | null>, entries: Entries): Place {
  const [tab, setTab] = useState<Tab>('all')
  const [side, setSide] = useState<Side>('source')
  const [current, setCurrent] = useState<string | null>(null)
  const narrow = useNarrow()
  const latest = useRef({ tab, current, entries, narrow })
  latest.current = { tab, current, entries, narrow }

  const select = useCallback(
    (key: string, toSide?: Side) => {
      const now = latest.current
      const listed = key.startsWith('document.')
        ? now.tab === 'all'
        : now.tab === 'corrections' || entriesIn(now.entries, now.tab).some((e) => e.key === key)
      flushSync(() => {
        setCurrent(key)
        if (!listed && toSide !== 'source') setTab('all')
        if (now.narrow && toSide !== undefined) setSide(toSide)
      })
      const page = root.current
      if (!page) return
      const card = cardOf(page, key)
      card?.focus({ preventScroll: true })
      if (!now.narrow || toSide === 'source') reveal(markOf(page, key), room)
      if (!now.narrow || toSide !== 'source') reveal(card, room)
    },
    [root],
  )
  const move = useCallback(
    (step: 1 | -1) => {
      const next = root.current && neighbour(root.current, latest.current.current, step)
      if (next?.dataset.key !== undefined) select(next.dataset.key)
    },
    [root, select],
  )
  const openEditor = useCallback(
    (allowed: boolean) => {
      const key = latest.current.current
      const card = root.current && key !== null ? cardOf(root.current, key) : null
      if (!allowed) return
      const value = card?.querySelector<HTMLElement>(main) ?? card?.querySelector<HTMLElement>('.rd-open')
      value?.click()
    },
    [root],
  )
  const focused = useCallback((key: string | null) => {
    if (key !== null) setCurrent(key)
  }, [])
  return { tab, side, current, setSide, show: setTab, select, move, openEditor, focused }
}

import { useEffect, useEffectEvent } from 'react'

/** What the reader's keys do. */
export interface ReaderKeys {
  readonly move: (step: 1 | -1) => void
  readonly open: () => void
  readonly toSource: () => void
  readonly accept: () => void
  readonly dismiss: () => void
  readonly close: () => void
  readonly help: () => void
}

/**
 * Single keys work while nothing is being typed and no dialog is open; the arrows only with a card in focus, so that they
 * still scroll the page elsewhere.
 */
export function useReaderKeys(keys: ReaderKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('input, textarea, select, [role="dialog"], [contenteditable], [role="combobox"]')) return
    const card = target?.closest('[data-key]') ?? null
    const pressed = target?.closest('button, a, summary') ?? null
    if (act(event.key, { onCard: card !== null, onButton: pressed !== null })) event.preventDefault()
  })
  const act = (key: string, at: { readonly onCard: boolean; readonly onButton: boolean }): boolean => {
    if (key === 'Escape') keys.close()
    else if (key === 'j' || (key === 'ArrowDown' && at.onCard)) keys.move(1)
    else if (key === 'k' || (key === 'ArrowUp' && at.onCard)) keys.move(-1)
    else if (key === 'Enter' && at.onCard && !at.onButton) keys.open()
    else if (key === 's') keys.toSource()
    else if (key === 'a') keys.accept()
    else if (key === 'd') keys.dismiss()
    else if (key === '?') keys.help()
    else return false
    return true
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

import { useEffect, useRef, useState } from 'react'

interface Doings {
  readonly open?: (at: number) => void
  readonly preview?: (at: number) => void
  readonly choose?: (at: number) => void
}

/** Keys that move and act: `j k` or arrows with a row chosen, Enter opens, `p` previews, `x` chooses. */
export function useRowKeys(count: number, doings: Doings) {
  const [at, setAt] = useState(-1)
  const held = useRef({ at, count, doings })
  held.current = { at, count, doings }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const now = held.current
      const act = actOf(event.key)
      if (!act) return
      if (act === 'next' || act === 'back') {
        const next = Math.min(now.count - 1, Math.max(0, now.at + (act === 'next' ? 1 : -1)))
        setAt(next)
        document.querySelector(`[data-row-at="${next}"]`)?.scrollIntoView({ block: 'nearest' })
        event.preventDefault()
      } else if (now.at >= 0 && now.at < now.count) {
        now.doings[act]?.(now.at)
        event.preventDefault()
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return { at, setAt }
}

type Act = 'next' | 'back' | keyof Doings

function actOf(key: string): Act | undefined {
  const acts: Readonly<Record<string, Act>> = { j: 'next', k: 'back', Enter: 'open', p: 'preview', x: 'choose' }
  return acts[key]
}

/** Keys belong to whatever takes them itself: inputs, buttons, links, open menus and dialogs. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, button, a, [role="combobox"], [role="dialog"], [role="menu"]') !== null
  )
}

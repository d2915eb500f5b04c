import { tokens } from '@zhiqiang/kernel'
import { useSyncExternalStore } from 'react'

const narrow = matchMedia(`(max-width: ${tokens.narrow}px)`)

function subscribe(tell: () => void) {
  narrow.addEventListener('change', tell)
  return () => narrow.removeEventListener('change', tell)
}

/** Whether the screen is a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}

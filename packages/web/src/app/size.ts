import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const year = 365 * 86_400

/** The size a visitor chose, from the cookie the public pages read too; the usual one when none. */
function isLarge(): boolean {
  return /(?:^|;\s*)zq-size=large(?:;|$)/.test(document.cookie)
}

function show(): void {
  document.documentElement.classList.toggle('zq-large', isLarge())
}

show()

/** Bigger type and targets (大字版), remembered on this machine; and the way to change it. */
export function useSize(): { readonly large: boolean; readonly toggle: () => void } {
  const large = useSyncExternalStore(subscribe, isLarge)
  const toggle = useCallback(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in plain http, where offices run this
    document.cookie = `zq-size=${isLarge() ? 'normal' : 'large'}; path=/; max-age=${year}; samesite=lax`
    show()
    for (const tell of listeners) tell()
  }, [])
  return { large, toggle }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

import { useCallback, useEffect, useRef, useState } from 'react'

const prefix = 'zq-draft:'

/** What was typed for one step of one thing, kept on this machine until it is sent. */
export function readDraft<T extends object>(store: Storage, key: string): Partial<T> | null {
  try {
    const value: unknown = JSON.parse(store.getItem(prefix + key) ?? 'null')
    return typeof value === 'object' && value !== null ? (value as Partial<T>) : null
  } catch {
    return null
  }
}

/** Keeps a draft; an empty one is removed. A full or forbidden store loses the draft, not the form. */
export function writeDraft(store: Storage, key: string, value: object | null): void {
  try {
    const empty = value === null || Object.values(value).every((member) => member === undefined)
    if (empty) store.removeItem(prefix + key)
    else store.setItem(prefix + key, JSON.stringify(value))
  } catch {
    return
  }
}

/** Form content that survives a reload, a lost connection and the end of a session. */
export function useDraft<T extends object>(
  key: string,
  initial: Partial<T>,
  /** Members that are never kept: a password waits for nobody on a machine. */
  secret: readonly string[] = [],
): {
  readonly value: Partial<T>
  readonly kept: boolean
  readonly change: (next: Partial<T>) => void
  readonly clear: () => void
} {
  const found = useRef<Partial<T> | null | undefined>(undefined)
  if (found.current === undefined) found.current = readDraft<T>(localStorage, key)
  const [value, setValue] = useState<Partial<T>>(found.current ?? initial)
  const touched = useRef(false)
  const leftOut = secret.join(' ')
  useEffect(() => {
    if (!touched.current) return
    const open = Object.entries(value).filter(([name]) => !leftOut.split(' ').includes(name))
    writeDraft(localStorage, key, Object.fromEntries(open))
  }, [key, value, leftOut])
  const change = useCallback((next: Partial<T>) => {
    touched.current = true
    setValue(next)
  }, [])
  const clear = useCallback(() => {
    touched.current = false
    writeDraft(localStorage, key, null)
  }, [key])
  return { value, kept: found.current !== null, change, clear }
}

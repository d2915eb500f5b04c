import type { Problem, Result } from '@zhiqiang/kernel'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Typed } from '../step-answers.ts'
import { dropCopy, keepCopy } from './local-copy.ts'

/** What the server says once it has a draft. */
export interface Saved {
  /** The instant, by the server's clock. */
  readonly at: string
  /** The version the next local copy is typed on. */
  readonly version: string
}

export type Save = (typed: Typed, page: number) => Promise<Result<Saved>>

/** Where the draft is: nowhere yet, on its way, with the server since, only on this machine, or refused. */
export type SaveState =
  | { readonly is: 'untouched' | 'saving' | 'offline' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'refused'; readonly problem: Problem }

interface Options {
  readonly draftKey: string
  readonly version: string
  readonly save: Save
  /** Signs in again in place; true once that is done. */
  readonly signIn: () => Promise<boolean>
}

const pause = 1000
const again = 15_000

/**
 * Keeps what is typed: on this machine at once, with the server after a pause. One save at a time; what was typed during
 * one goes out with the next. A copy stays here until the server has just that.
 */
export function useAutosave({ draftKey, version, save, signIn }: Options) {
  const [state, setState] = useState<SaveState>({ is: 'untouched' })
  const latest = useRef<{ readonly typed: Typed; readonly page: number } | null>(null)
  const base = useRef(version)
  const running = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const ports = useRef({ save, signIn })
  ports.current = { save, signIn }

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    for (let going = latest.current; going; going = latest.current) {
      setState({ is: 'saving' })
      const answer = await ports.current.save(going.typed, going.page)
      if (answer.ok) {
        base.current = answer.value.version
        if (latest.current === going) {
          latest.current = null
          dropCopy(draftKey)
          setState({ is: 'saved', at: answer.value.at })
        } else if (latest.current) {
          keepCopy(draftKey, { ...latest.current, base: base.current })
        }
      } else if (answer.problem.code === 'E_SIGN_IN' && (await ports.current.signIn())) {
        // Signed in again in place: the same goes out once more.
      } else {
        const offline = answer.problem.code === 'E_BUSY' || answer.problem.code === 'E_SIGN_IN'
        setState(offline ? { is: 'offline' } : { is: 'refused', problem: answer.problem })
        if (offline) timer.current = setTimeout(() => void start.current(), again)
        return
      }
    }
  }, [draftKey])
  /** Starts a save, or waits for the one under way, which takes along what was typed since. */
  const flush = useCallback((): Promise<void> => {
    running.current ??= send().finally(() => {
      running.current = null
    })
    return running.current
  }, [send])
  const start = useRef(flush)
  start.current = flush

  const keep = useCallback(
    (typed: Typed, page: number) => {
      latest.current = { typed, page }
      keepCopy(draftKey, { typed, page, base: base.current })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pause)
    },
    [draftKey, flush],
  )
  /** Nothing more is kept: it was handed in. */
  const done = useCallback(() => {
    latest.current = null
    clearTimeout(timer.current)
    dropCopy(draftKey)
  }, [draftKey])

  useEffect(() => {
    const now = () => void flush()
    const leaving = () => {
      if (document.visibilityState === 'hidden') now()
    }
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', leaving)
      clearTimeout(timer.current)
    }
  }, [flush])

  return { state, keep, flush, done }
}

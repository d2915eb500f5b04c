import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import { problemOf } from '../app/problem.ts'
import { words } from '../app/words.ts'
import { ErrorPage, GonePage } from './error-page.tsx'

/** Draws what was loaded; until then says so, and when it failed says what to do. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T, Error>
  readonly children: (value: T) => ReactNode
}) {
  const { say } = useLanguage()
  if (query.data !== undefined && query.error && problemOf(query.error).code === 'E_NOT_FOUND') return <GonePage />
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorPage error={query.error} again={() => void query.refetch()} />
  return (
    <p className="zq-loading" aria-live="polite">
      {say(words.loading)}
    </p>
  )
}

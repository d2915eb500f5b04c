import { Navigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { searchOf } from '../../ui/saved-views.tsx'

/** The link of a saved filter: leads to its list, filtered. */
export function ViewPage(): ReactNode {
  const { id } = useParams({ from: '/views/$id' })
  const view = useLoad('views.get', { params: { id } })
  return <Loaded query={view}>{(value) => <Navigate to={`/${value.page}`} search={searchOf(value)} replace />}</Loaded>
}

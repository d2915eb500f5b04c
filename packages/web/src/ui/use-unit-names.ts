import { useLoad } from '../app/api.ts'
import { useHolds } from '../app/session.tsx'
import { rememberNames } from './use-field-ports.ts'

/** Makes the names of the city's units known, so that an id in an old answer reads as a name. */
export function useUnitNames(): void {
  const enabled = useHolds('unit.read')
  const { data } = useLoad('units.list', { query: { limit: 200 } }, { enabled, staleTime: 60_000 })
  if (data) rememberNames(data.rows)
}

import { useLoad } from '../app/api.ts'
import { useHolds } from '../app/session.tsx'
import { rememberNames } from './use-field-ports.ts'

/** Makes the names of the city's units, and where wanted of its people, known, so that an id in an old answer reads as a name. */
export function useNames({ people }: { readonly people: boolean }): void {
  const mayReadUnits = useHolds('unit.read')
  const mayReadPeople = useHolds('person.read')
  const units = useLoad('units.list', { query: { limit: 200 } }, { enabled: mayReadUnits, staleTime: 60_000 })
  const persons = useLoad(
    'people.list',
    { query: { limit: 200 } },
    { enabled: people && mayReadPeople, staleTime: 60_000 },
  )
  if (units.data) rememberNames(units.data.rows)
  if (persons.data) rememberNames(persons.data.rows)
}

import { useNavigate } from '@tanstack/react-router'
import { present } from './search.ts'

/** What a list is narrowed by, as its address carries it. */
interface Filters<S extends object> {
  /** Changes some of it and keeps the rest; a member without a value goes. */
  readonly put: (change: Partial<Record<keyof S, string | true | undefined>>) => void
  /** Shows the whole list again. */
  readonly clear: () => void
}

/**
 * Ways to narrow the list of the open page. The address is replaced, so that "back" leaves the page.
 * @typeParam S the page's search parameters as the route reads them
 */
export function useFilters<S extends object>(): Filters<S> {
  const navigate = useNavigate()
  return {
    put: (change) =>
      // The route reads its own parameters again from the address, so what is put need not be known to be well formed.
      void navigate({ to: '.', search: ((before: S) => present({ ...before, ...change })) as never, replace: true }),
    clear: () => void navigate({ to: '.', search: {} as never }),
  }
}
